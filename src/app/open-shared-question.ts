/** Shared links. One that is put into an open tab is asked; one that a page arrives with waits for a tap. */
import { page } from "../language/words/en/page.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { fragmentToQuestion, type SharedQuestion } from "../ui/share-link.ts";

type Asking = Pick<AppViewModel, "words" | "navigation" | "conversation" | "session" | "draft" | "toasts">;

/** The address keeps nothing of it: a reload must not ask again. */
function takeFromAddress(): SharedQuestion | undefined {
  const shared = fragmentToQuestion(location.hash);
  if (shared) history.replaceState(null, "", `${location.pathname}${location.search}`);
  return shared;
}

/** In a new conversation and with the link's settings, which hold for this question alone. */
async function ask(app: Asking, { question, settings, level, course, hintFirst }: SharedQuestion): Promise<void> {
  app.navigation.go({ name: "ask" });
  app.conversation.startNew();
  const asked = app.conversation.ask(question, { settings, level, ...(hintFirst && { hintFirst }) });
  if (!asked.ok) app.draft.value = question;
  if (!(await app.session.whenOpened())) return;
  const mine = app.session.stats.peek()?.meta.contentHash;
  if (mine !== course) app.toasts.show({ text: app.words(page).otherCourseLink });
}

/** For the life of the page. */
export function followSharedLinks(app: Asking): void {
  const arrived = takeFromAddress();
  const { asks, ask: label } = app.words(page).sharedLink;
  if (arrived)
    app.toasts.show({
      text: asks(arrived.question),
      sticky: true,
      action: { label, run: () => void ask(app, arrived) },
    });
  addEventListener("hashchange", () => {
    const shared = takeFromAddress();
    if (shared) void ask(app, shared);
  });
}
