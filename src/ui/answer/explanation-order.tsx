/** The concepts of an answer in the order it explains them, and those that need each other. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { course } from "../../language/words/en/course.ts";
import { useWords } from "../words.ts";
import styles from "./context-details.module.css";

export function ExplanationOrder({ answer: { order, groups } }: { readonly answer: Pick<Answer, "order" | "groups"> }) {
  const { context: words } = useWords(english);
  const { whyExplained } = useWords(answerWording);
  const { difficulties } = useWords(course);
  const titles = new Map(order.map(({ id, title }) => [id, title]));
  return (
    <>
      <div>
        <h4>{words.order}</h4>
        <ol class={styles.list}>
          {order.map(({ id, title, role, depth, difficulty, reason }) => (
            <li key={id}>
              <strong>{title}</strong>{" "}
              <span class={styles.soft}>
                {reason
                  ? words.placeWithReason(words.roles[role], depth, difficulties[difficulty], whyExplained(reason))
                  : words.place(words.roles[role], depth, difficulties[difficulty])}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {groups.length > 0 && (
        <div>
          <h4>{words.together}</h4>
          <ul class={styles.list}>
            {groups.map((group) => (
              <li key={group.join()}>{words.dependOnEachOther(group.map((id) => titles.get(id) ?? id))}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
