/** After a refusal: the closest ideas the course has, and where to add a course that has the one asked for. */
import { useId } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import styles from "./nearest-concepts.module.css";

export function NearestConcepts({ app, answer }: { readonly app: AppViewModel; readonly answer: Answer }) {
  const label = useId();
  if (!answer.sections.some(({ kind }) => kind === "refusal")) return null;
  const { nearest } = answer;
  return (
    <div class={styles.nearest} data-screen>
      {nearest.length > 0 && <p id={label}>Ask about one of these instead:</p>}
      {nearest.length > 0 && (
        <ul aria-labelledby={label}>
          {nearest.map(({ id, title }) => (
            <li key={id}>
              <button type="button" class={controls.button} onClick={() => app.conversation.ask(`What is ${title}?`)}>
                What is {title}?
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        Or bring a course that covers it:{" "}
        <a href={app.navigation.href({ name: "library", addCourse: true })}>Add a source</a>
      </p>
    </div>
  );
}
