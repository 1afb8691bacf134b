/** What happens after the first paint, in the order of what the learner waits for. */
import { effect } from "@preact/signals";
import { keepDraft } from "../adapters/browser/draft.ts";
import type { ServiceWorkerClient } from "../adapters/browser/service-worker-client.ts";
import { answerParts } from "../ui/answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { lazyViews } from "../ui/views/lazy-views.ts";
import { followHintsLink } from "./follow-hints-link.ts";
import { listenToKeys } from "./keyboard.ts";
import { mendWhatFailed } from "./mend-what-failed.ts";
import { followSharedLinks } from "./open-shared-question.ts";
import { followSimulationLinks } from "./open-shared-simulation.ts";
import { resumeConversation } from "./resume-conversation.ts";
import { followTheme } from "./theme.ts";

const whenIdle = (run: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 500);
};

/** Resolves once it holds. */
const until = (holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

export async function startApp(app: AppViewModel, serviceWorker: ServiceWorkerClient): Promise<void> {
  keepDraft(app.draft);
  listenToKeys(app);
  mendWhatFailed(app.session, serviceWorker);
  const opened = app.session.open();
  await Promise.all([app.profile.load(), resumeConversation(app.conversation, app.conversations)]);
  followHintsLink(app);
  followSharedLinks(app);
  followSimulationLinks(app);
  followTheme(app.profile);
  const { courseComesFirst, stats } = app.session;
  // What draws answers comes while the course is being read, and other views behind it.
  void until(() => !courseComesFirst.value).then(() => whenIdle(() => void answerParts.load().catch(() => undefined)));
  await opened;
  whenIdle(() => void lazyViews.load().catch(() => undefined));
  // It may have joined before this thread listened to changes.
  const prepared = app.tutor.prepared().then(app.session.refreshStats);
  // While vectors are made of them, the line is free for the service worker's files.
  const embedderIsHere = until(() => (stats.value?.preparing?.total ?? 0) > 0);
  await Promise.race([prepared, embedderIsHere]);
  await serviceWorker.start(async () => {
    await prepared;
    // Once the Library was opened, a download may be running.
    return app.conversation.exchanges.peek().length === 0 && app.draft.peek() === "" && !app.library.value.peek();
  });
  effect(() => {
    if (!app.conversation.busy.value) void app.session.refreshStats();
  });
}
