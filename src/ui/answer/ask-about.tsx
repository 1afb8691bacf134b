/** Ideas to choose from: one tap asks what the idea is. */
import { useId } from "preact/hooks";
import type { Subject } from "../../domain/answer.ts";
import { conversation } from "../../language/words/en/conversation.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./ask-about.module.css";

interface Props {
  readonly label: string;
  readonly concepts: readonly Subject[];
  readonly ask: (question: string) => void;
}

export function AskAbout({ label, concepts, ask }: Props) {
  const { whatIs } = useWords(conversation);
  const id = useId();
  if (concepts.length === 0) return null;
  return (
    <div class={styles.choices} data-screen>
      <p id={id}>{label}</p>
      <ul aria-labelledby={id}>
        {concepts.map((concept) => (
          <li key={concept.id}>
            <button type="button" class={controls.button} onClick={() => ask(whatIs(concept.title))}>
              {whatIs(concept.title)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
