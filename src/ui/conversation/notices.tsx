/** What stands between the learner and an answer: loading, a failure, no storage. */
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { errorToMessage } from "../error-messages.ts";
import { LoadProgress } from "./load-progress.tsx";
import styles from "./notices.module.css";

const noStorage = errorToMessage({ type: "storage-unavailable", detail: "" });

export function Notices({ app }: { readonly app: AppViewModel }) {
  const state = app.session.state.value;
  return (
    <>
      {app.memoryOnly.value && (
        <p class={styles.note} role="note">
          <strong>{noStorage.title}.</strong> {noStorage.next}
        </p>
      )}
      {state.type === "opening" && <LoadProgress progress={state.progress} />}
      {state.type === "failed" && (
        <ErrorNote
          error={state.error}
          action={{
            label: state.error.type === "worker-crashed" ? "Restart" : "Try again",
            run: () => void app.session.restart(),
          }}
        />
      )}
    </>
  );
}
