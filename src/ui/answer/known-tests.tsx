/** What the learner said they know is one line of an answer: from there, the way to a short test of each. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./folded-block.module.css";

interface Props extends Pick<AppViewModel, "navigation"> {
  readonly answer: Answer;
}

export function KnownTests({ navigation, answer: { order } }: Props) {
  const { known: words } = useWords(english);
  const said = order.filter(({ role }) => role === "known");
  if (said.length === 0) return null;
  return (
    <p class={styles.tests} data-screen>
      {words.testWhatYouSaid}{" "}
      {said.map(({ id, title }) => (
        <a key={id} href={navigation.href({ name: "practice", concept: id })} aria-label={words.testNamed(title)}>
          {title}
        </a>
      ))}
    </p>
  );
}
