/** Models that search by meaning: the bundled one, and larger ones to download. */
import { BUNDLED_EMBEDDER } from "../../domain/conversation.ts";
import type { DeviceFacts } from "../../domain/device-fit.ts";
import { errors } from "../../language/words/en/errors.ts";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import type { EmbedderViewModel } from "../view-models/embedder-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { EmbedderRow } from "./embedder-row.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { UseEmbedder } from "./use-embedder.tsx";

interface Props {
  readonly embedder: EmbedderViewModel;
  /** Undefined until the device was looked at. */
  readonly facts: DeviceFacts | undefined;
  readonly stats: CourseStats | undefined;
  readonly toasts: Pick<ToastsViewModel, "show">;
}

export function EmbeddersSection({ embedder, facts, stats, toasts }: Props) {
  const { embedders: words, onDevice } = useWords(english);
  const { inUse } = useWords(library);
  const { message } = useWords(errors);
  return (
    <section class={styles.section} aria-labelledby="embedders">
      <h3 id="embedders">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      {stats && !stats.meaning && !stats.preparing && (
        <p class={styles.note} role="note">
          {words.wordsOnly} {stats.notice && `${message(stats.notice).happened} ${message(stats.notice).next}`}
        </p>
      )}
      <ul class={styles.list} aria-label={words.list}>
        <LibraryRow
          title={words.bundled}
          summary={words.bundledSummary}
          facts={[words.languages.english, onDevice]}
          badge={embedder.inUse.value === BUNDLED_EMBEDDER ? inUse : undefined}
        >
          <UseEmbedder embedder={embedder} id={BUNDLED_EMBEDDER} title={words.bundledInSentence} />
        </LibraryRow>
        {embedder.choices.map((choice) => (
          <EmbedderRow key={choice.entry.id} embedder={embedder} choice={choice} facts={facts} toasts={toasts} />
        ))}
      </ul>
    </section>
  );
}
