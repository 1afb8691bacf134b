/** How long a composed answer takes: the pipeline in Node, and from Send to the finished article in Chromium. */
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { answerQuestion } from "../../src/tutor/answer-question.ts";
import { benchQuestions, startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";
import { type AnswerTimes, timeAnswers } from "./time-answers.ts";

const questionsInNode = 300;
const questionsInBrowser = 43;

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

async function inBrowser(titles: readonly string[]): Promise<AnswerTimes> {
  const app = await startApp();
  const page = await app.browser.newPage();
  await page.goto(app.url);
  await page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText("Introduction to AI").waitFor();
  const times = await timeAnswers(page, benchQuestions(titles, questionsInBrowser));
  await app.close();
  return times;
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
