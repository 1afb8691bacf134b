/** Questions to check oneself with; the answer and why others are wrong appear on request. */
import type { QuizItem } from "../../domain/course.ts";
import { course as english } from "../../language/words/en/course.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";
import styles from "./concept-article.module.css";

/** A deck of flashcards can have hundreds on one concept: Practice asks them all. */
const mostShown = 12;

export function Quiz({ items }: { readonly items: readonly QuizItem[] }) {
  const { concept: words } = useWords(english);
  if (items.length === 0) return null;
  return (
    <section class={styles.section} aria-label={words.quiz}>
      <h3 class={styles.heading}>{words.quiz}</h3>
      {items.slice(0, mostShown).map((item) => (
        <div key={item.id} class={styles.quiz}>
          <RichText markdown={item.question} />
          <details>
            <summary>{words.showAnswer}</summary>
            <RichText markdown={item.wrong.length > 0 ? `**${item.answer}**` : item.answer} />
            <ul>
              {item.wrong.map(({ text, why }) => (
                <li key={text}>
                  <RichText markdown={words.wrong(text, why)} />
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </section>
  );
}
