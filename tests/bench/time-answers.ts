/** How long answers take in the built app, from Send to what is on the page. */
import type { Page } from "playwright";

export interface AnswerTimes {
  /** Send to the first part on the page; Send to the finished answer; longest main-thread task. */
  readonly first: number[];
  readonly done: number[];
  readonly longestTask: number;
}

const warmUp = 3;

const timeAnswer = (page: Page, question: string): Promise<{ first: number; done: number; longest: number }> =>
  page.evaluate(async (text) => {
    const box = document.querySelector("textarea");
    const send = [...document.querySelectorAll("button")].find((button) => button.textContent?.trim() === "Send");
    if (!box || !send) throw new Error("the question box is missing");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: "longtask" });
    const count = document.querySelectorAll("article").length;
    const started = performance.now();
    send.click();
    let first = 0;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const article = document.querySelectorAll("article")[count];
      if (article && !first && article.querySelector("h3")) first = performance.now() - started;
      if (article?.getAttribute("aria-busy") === "false") break;
      if (performance.now() - started > 20_000) throw new Error(`no answer to "${text}"`);
    }
    const done = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { first, done, longest };
  }, question);

/** The first few warm up. */
export async function timeAnswers(page: Page, questions: readonly string[]): Promise<AnswerTimes> {
  const results = [];
  for (const question of questions) {
    results.push(await timeAnswer(page, question));
    // A fresh conversation every few questions, as people have; a page of 40 answers is nobody's.
    if (results.length % 5 === 0) await page.getByRole("button", { name: "Clear Chat" }).click();
  }
  const warm = results.slice(warmUp);
  return {
    first: warm.map(({ first }) => first),
    done: warm.map(({ done }) => done),
    longestTask: Math.max(...warm.map(({ longest }) => longest)),
  };
}
