/** Opens a shared link: asks its question with its settings in a new conversation, once. */
import { page } from "../language/words/en/page.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { fragmentToQuestion } from "../ui/share-link.ts";

export async function openSharedQuestion(app: AppViewModel): Promise<boolean> {
  const shared = fragmentToQuestion(location.hash);
  if (!shared) return false;
  history.replaceState(null, "", location.pathname);
  app.conversation.startNew();
  const { question, settings, level, course, hintFirst } = shared;
  const asked = app.conversation.ask(question, { settings, level, ...(hintFirst && { hintFirst }) });
  if (!asked.ok) app.draft.value = question;
  if (!(await app.session.whenOpened())) return true;
  const mine = app.session.stats.peek()?.meta.contentHash;
  if (mine !== course) app.toasts.show({ text: app.words(page).otherCourseLink });
  return true;
}
