/** What of an imported file could not be read, by name. */
import type { FileProblem } from "../../domain/learner-data.ts";
import { settings as english } from "../../language/words/en/settings.ts";
import { useWords } from "../words.ts";
import styles from "./settings-view.module.css";

/** A damaged file may have thousands. */
const MOST_NAMED = 20;

export function ImportProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { problems: words } = useWords(english).data;
  if (problems.length === 0) return null;
  return (
    <div role="status">
      <p>{words.title(problems.length)}</p>
      <ul class={styles.soft}>
        {problems.slice(0, MOST_NAMED).map(({ item, name, field }) => (
          <li>{words.item(words.items[item], name, field)}</li>
        ))}
        {problems.length > MOST_NAMED && <li>{words.more(problems.length - MOST_NAMED)}</li>}
      </ul>
    </div>
  );
}
