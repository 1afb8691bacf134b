/** "View Retrieved Context": how the answer was made. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import { ContextDetails } from "./context-details.tsx";
import styles from "./retrieved-context.module.css";

export function RetrievedContext({ app, answer }: { readonly app: AppViewModel; readonly answer: Answer }) {
  const { context: words } = useWords(english);
  const open = useSignal(false);
  const id = useId();
  return (
    <div class={styles.context} data-screen>
      <button
        type="button"
        class={styles.toggle}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <span class={styles.arrow} aria-hidden="true" />
        {words.toggle}
      </button>
      <section id={id} aria-label={words.title} hidden={!open.value}>
        {open.value && <ContextDetails app={app} answer={answer} />}
      </section>
    </div>
  );
}
