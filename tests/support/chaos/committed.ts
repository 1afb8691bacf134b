/** Watches pages for answers that are shown as done, from the moment each is. */
import type { BrowserContext } from "@playwright/test";

/** Installs the watch in every page of the context, those still to come included. */
export async function watchCommitted(context: BrowserContext, onCommitted: (question: string) => void): Promise<void> {
  await context.exposeBinding("answerCommitted", (_source, question: string) => onCommitted(question));
  await context.addInitScript(() => {
    const told = new WeakMap<Element, string>();
    const look = (): void => {
      for (const article of document.querySelectorAll("article[aria-label][aria-busy=false]")) {
        const name = article.getAttribute("aria-label") ?? "";
        // An answer has parts under headings; a question without one has its own heading alone.
        if (told.get(article) === name || article.querySelectorAll("h3").length === 0) continue;
        told.set(article, name);
        void (globalThis as unknown as { answerCommitted(question: string): void }).answerCommitted(
          name.replace(/^Answer: /, ""),
        );
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
