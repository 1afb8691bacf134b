/** What stands between the learner and an answer: loading, a failure, no storage. */
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { LoadProgress } from "./load-progress.tsx";
import styles from "./notices.module.css";

export function Notices({ app }: { readonly app: AppViewModel }) {
  const state = app.session.state.value;
  return (
    <>
      {app.memoryOnly.value && (
        <p class={styles.note} role="note">
          This window cannot save anything. Conversations last until the tab closes.
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
