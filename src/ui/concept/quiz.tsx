/** Questions to check oneself with; the answer and why others are wrong appear on request. */
import type { QuizItem } from "../../domain/course.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import styles from "./concept-article.module.css";

export function Quiz({ items }: { readonly items: readonly QuizItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class={styles.section} aria-label="Check yourself">
      <h3 class={styles.heading}>Check yourself</h3>
      {items.map((item) => (
        <div key={item.question} class={styles.quiz}>
          <RichText markdown={item.question} />
          <details>
            <summary>Show the answer</summary>
            <RichText markdown={`**${item.answer}**`} />
            <ul>
              {item.wrong.map(({ text, why }) => (
                <li key={text}>
                  <RichText markdown={`Not “${text}”: ${why}`} />
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </section>
  );
}
