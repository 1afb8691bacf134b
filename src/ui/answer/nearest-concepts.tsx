/** After a refusal: the closest ideas the course has, and where to add a course that has the one asked for. */
import { useId } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { conversation } from "../../language/words/en/conversation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./nearest-concepts.module.css";

export function NearestConcepts({ app, answer }: { readonly app: AppViewModel; readonly answer: Answer }) {
  const { refusal: words } = useWords(english);
  const { whatIs } = useWords(conversation);
  const label = useId();
  if (!answer.sections.some(({ kind }) => kind === "refusal")) return null;
  const { nearest } = answer;
  return (
    <div class={styles.nearest} data-screen>
      {nearest.length > 0 && <p id={label}>{words.nearest}</p>}
      {nearest.length > 0 && (
        <ul aria-labelledby={label}>
          {nearest.map(({ id, title }) => (
            <li key={id}>
              <button type="button" class={controls.button} onClick={() => app.conversation.ask(whatIs(title))}>
                {whatIs(title)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        {words.bring((text) => (
          <a href={app.navigation.href({ name: "library", addCourse: true })}>{text}</a>
        ))}
      </p>
    </div>
  );
}
