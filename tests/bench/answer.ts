/** How long a composed answer takes: the pipeline in Node, and from Send to the finished article in Chromium. */
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { answerQuestion } from "../../src/tutor/answer-question.ts";
import { benchQuestions, startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const questionsInNode = 300;
const questionsInBrowser = 40;

/** The milliseconds each question took, after ten that warm up. */
async function inNode(): Promise<{ concepts: number; times: number[] }> {
  const tutor = await loadTutor(process.cwd());
  const { concepts } = tutor.graph.course;
  const times: number[] = [];
  for (const question of benchQuestions(
    concepts.map(({ title }) => title),
    questionsInNode + 10,
  )) {
    const started = performance.now();
    await answerQuestion(tutor, { question, settings: defaultSettings, level: "standard", known: [], history: [] });
    times.push(performance.now() - started);
  }
  return { concepts: concepts.length, times: times.slice(10) };
}

interface BrowserTimes {
  /** Send to the first part on the page; Send to the finished answer; longest main-thread task. */
  readonly first: number[];
  readonly done: number[];
  readonly longestTask: number;
}

async function inBrowser(titles: readonly string[]): Promise<BrowserTimes> {
  const app = await startApp();
  const page = await app.browser.newPage();
  await page.goto(app.url);
  await page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText("Introduction to AI").waitFor();
  const measure = (question: string) =>
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
  const results = [];
  for (const question of benchQuestions(titles, questionsInBrowser + 3)) {
    results.push(await measure(question));
    // A fresh conversation every few questions, as people have; a page of 40 answers is nobody's.
    if (results.length % 5 === 0) await page.getByRole("button", { name: "Clear Chat" }).click();
  }
  await app.close();
  const warm = results.slice(3);
  return {
    first: warm.map(({ first }) => first),
    done: warm.map(({ done }) => done),
    longestTask: Math.max(...warm.map(({ longest }) => longest)),
  };
}

export const bench: Bench = async () => {
  const node = await inNode();
  const titles = (await loadTutor(process.cwd())).graph.course.concepts.map(({ title }) => title);
  const browser = await inBrowser(titles);
  const row = (data: string, metric: string, value: number): BenchRow => ({
    bench: "answer",
    subject: "erica",
    n: node.concepts,
    data,
    metric,
    value: round(value, 2),
    unit: "ms",
  });
  return [
    row("composed in Node", "p50", percentile(node.times, 50)),
    row("composed in Node", "p95", percentile(node.times, 95)),
    row("Send to first part, Chromium", "p50", percentile(browser.first, 50)),
    row("Send to first part, Chromium", "p95", percentile(browser.first, 95)),
    row("Send to whole answer, Chromium", "p50", percentile(browser.done, 50)),
    row("Send to whole answer, Chromium", "p95", percentile(browser.done, 95)),
    row("longest main-thread task, Chromium", "max", browser.longestTask),
  ];
};
