/** What the learner is told without having asked: what went wrong, what was worked around, a new version. */
import { effect } from "@preact/signals";
import { errors } from "../language/words/en/errors.ts";
import { page } from "../language/words/en/page.ts";
import type { ErrorSink } from "../ports/page.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";

type Parts = Pick<AppViewModel, "session" | "toasts" | "words">;

/** @returns where failures go that have no place of their own on the page */
export function createErrorSink({ session, toasts, words }: Parts): ErrorSink {
  return (error) => {
    if (error.type === "worker-crashed") session.fail(error);
    // What stays so has a standing note.
    else if (error.type !== "aborted" && error.type !== "storage-too-new")
      toasts.show({ kind: error.type, text: words(errors).note(error) });
  };
}

/** What was worked around while the course opened is said once. */
export function sayCourseNotices(
  { session, memoryOnly }: Pick<AppViewModel, "session" | "memoryOnly">,
  report: ErrorSink,
): void {
  let notified: string | undefined;
  effect(() => {
    const notice = session.stats.value?.notice;
    // Missing storage has its own standing note.
    if (!notice || notice.type === notified || (notice.type === "storage-unavailable" && memoryOnly.value)) return;
    notified = notice.type;
    report(notice);
  });
}

/** Once, and not into the middle of an answer. */
export function offerUpdate({
  update,
  conversation,
  toasts,
  words,
}: Pick<AppViewModel, "update" | "conversation" | "toasts" | "words">): void {
  let offered = false;
  effect(() => {
    if (!update.ready.value || conversation.busy.value || offered) return;
    offered = true;
    const { ready, apply } = words(page).update;
    toasts.show({ text: ready, sticky: true, action: { label: apply, run: update.apply } });
  });
}
