/** "View Retrieved Context": how the answer was made. */
import { useId } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import type { Folds } from "../view-models/folds.ts";
import { useWords } from "../words.ts";
import { ContextDetails } from "./context-details.tsx";
import styles from "./retrieved-context.module.css";
import { useFold } from "./use-fold.ts";

/** Its name among the answer's parts. */
const PART = "retrieved context";

interface Props {
  readonly app: AppViewModel;
  readonly answer: Answer;
  readonly folds: Folds;
}

export function RetrievedContext({ app, answer, folds }: Props) {
  const { context: words } = useWords(english);
  const { open, setOpen } = useFold(folds, PART, { startsOpen: false });
  const id = useId();
  return (
    <div class={styles.context} data-screen>
      <button
        type="button"
        class={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class={styles.arrow} aria-hidden="true" />
        {words.toggle}
      </button>
      <section id={id} aria-label={words.title} hidden={!open}>
        {open && <ContextDetails app={app} answer={answer} />}
      </section>
    </div>
  );
}
