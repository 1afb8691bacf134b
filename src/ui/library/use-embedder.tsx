/** Taking a search model into use: its index in the making, cancelling, what went wrong. */
import type { ComponentChildren } from "preact";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { EmbedderViewModel } from "../view-models/embedder-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly embedder: EmbedderViewModel;
  readonly id: string;
  readonly title: string;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

export function UseEmbedder({ embedder, id, title, children }: Props) {
  const { embedders: words } = useWords(english);
  const { cancel } = useWords(library);
  const preparing = embedder.preparing.value;
  const failure = embedder.failure.value;
  const mine = preparing?.id === id;
  return (
    <>
      {failure?.id === id && <ErrorNote error={failure.error} />}
      {mine && <Preparing progress={preparing.progress} />}
      <div class={styles.actions}>
        {mine && (
          <button key="cancel" type="button" class={controls.button} onClick={() => void embedder.cancel()}>
            {cancel}
          </button>
        )}
        {!mine && embedder.inUse.value !== undefined && embedder.inUse.value !== id && (
          <button
            key="use"
            type="button"
            class={controls.primary}
            aria-label={words.useNamed(title)}
            aria-disabled={preparing !== undefined}
            onClick={() => void embedder.use(id)}
          >
            {words.use}
          </button>
        )}
        {!mine && children}
      </div>
    </>
  );
}

function Preparing({
  progress: { done, total },
}: {
  readonly progress: { readonly done: number; readonly total: number };
}) {
  const { embedders: words } = useWords(english);
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return <ProgressLine text={words.preparing(percent)} fraction={total > 0 ? done / total : undefined} />;
}
