/** What stands between the learner and an answer: loading, a failure, no storage. */
import type { AppError } from "../../domain/errors.ts";
import { conversation as english } from "../../language/words/en/conversation.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { EmbeddingProgress } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { useWords } from "../words.ts";
import { OpeningProgress } from "./load-progress.tsx";
import styles from "./notices.module.css";

export function Notices({ session, memoryOnly }: Pick<AppViewModel, "session" | "memoryOnly">) {
  const { opening: words } = useWords(english);
  const noStorage = useWords(errors).message({ type: "storage-unavailable", detail: "" });
  const state = session.state.value;
  return (
    <>
      {memoryOnly.value && (
        <p class={styles.note} role="note">
          <strong>{noStorage.title}.</strong> {noStorage.next}
        </p>
      )}
      {state.type === "opening" && <OpeningProgress progress={state.progress} />}
      {state.type === "ready" && state.stats.preparing && (
        <p class={`${styles.note} ${styles.passing}`} role="note">
          {words.meaning(shareMade(state.stats.preparing))}
        </p>
      )}
      {state.type === "failed" && (
        <ErrorNote
          error={state.error}
          action={{
            label: needsFreshThread(state.error) ? words.restart : words.again,
            run: () => void session.restart(),
          }}
        />
      )}
    </>
  );
}

const shareMade = ({ done, total }: EmbeddingProgress): number => (total > 0 ? done / total : 0);

const needsFreshThread = ({ type }: AppError): boolean => type === "worker-crashed" || type === "opening-stuck";
