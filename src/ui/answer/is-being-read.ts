/** Whether the learner has got into a text: then nothing may take its place unasked. */
import type { AppViewModel } from "../app-view-model.ts";

/** Signs of reading: scrolled into it, something in it selected or focused, a source open beside it. */
export function isBeingRead(text: HTMLElement, { panel }: Pick<AppViewModel, "panel">): boolean {
  const article = text.closest("article");
  if (!article) return false;
  if (panel.content.peek() !== undefined || text.contains(document.activeElement)) return true;
  const selection = getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(text, true)) return true;
  const { top, bottom } = article.getBoundingClientRect();
  if (top > innerHeight) return false;
  // Far above, the page would move under what is read now, where browsers don't hold it.
  if (bottom < 0) return !CSS.supports("overflow-anchor", "auto");
  return text.getBoundingClientRect().top < 0;
}
