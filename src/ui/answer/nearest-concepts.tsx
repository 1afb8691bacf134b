/** After a refusal: the closest ideas the course has. */
import type { Nearest } from "../../domain/answer.ts";
import controls from "../styles/controls.module.css";
import type { ConversationViewModel } from "../view-models/conversation-view-model.ts";
import styles from "./nearest-concepts.module.css";

export function NearestConcepts({
  nearest,
  conversation,
}: {
  readonly nearest: readonly Nearest[];
  readonly conversation: ConversationViewModel;
}) {
  if (nearest.length === 0) return null;
  return (
    <div class={styles.nearest} data-screen>
      <p id="nearest">Ask about one of these instead:</p>
      <ul aria-labelledby="nearest">
        {nearest.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class={controls.button} onClick={() => conversation.ask(`What is ${title}?`)}>
              What is {title}?
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
