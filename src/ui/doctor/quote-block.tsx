/** A sentence of the learner's files with its place; its whole passage unfolds. */
import { doctor as english } from "../../language/words/en/doctor.ts";
import { text as textWords } from "../../language/words/en/text.ts";
import type { Quote } from "../../protocol/doctor-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";

export function QuoteBlock({ quote }: { readonly quote: Quote }) {
  const words = useWords(english);
  const { locator } = useWords(textWords);
  return (
    <figure class={styles.quote}>
      <blockquote>{quote.text}</blockquote>
      <figcaption>
        <details>
          <summary>{words.from(quote.document, locator(quote.locator))}</summary>
          <p class={styles.soft}>{words.whole}</p>
          <div class={styles.passage}>
            <RichText markdown={quote.markdown} />
          </div>
        </details>
      </figcaption>
    </figure>
  );
}
