/** Long use: a conversation of 500 answers, 1,500 conversations, and what stays in memory over 300 questions. */
import type { Page } from "playwright";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { conversationsFile, growConversation } from "../support/long-conversation.ts";
import { benchQuestions, startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const LONG = 500;
const MANY = 1500;
const SEEDED = 20;
const ASKED = 20;
const REMEMBERED = 300;

const ready = (page: Page): Promise<void> =>
  page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText("Introduction to AI").waitFor();

/** Send to the first part of the answer on the screen. */
const timeOfAsking = (page: Page, question: string): Promise<number> =>
  page.evaluate(async (text) => {
    const box = document.querySelector("textarea");
    const send = box?.form?.querySelector<HTMLButtonElement>("[type='submit']");
    if (!box || !send) throw new Error("the question box is missing");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    const before = document.querySelectorAll("article").length;
    const article = () => document.querySelectorAll("article")[before];
    const started = performance.now();
    send.click();
    while (!article()?.querySelector("h3")) await new Promise((resolve) => setTimeout(resolve, 1));
    await frame();
    const taken = performance.now() - started;
    while (article()?.getAttribute("aria-busy") !== "false") await new Promise((resolve) => setTimeout(resolve, 5));
    return taken;
  }, question);

/** A press to the frame that shows it. */
const timeOfKey = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const box = document.querySelector("textarea");
    if (!box) throw new Error("the question box is missing");
    const started = performance.now();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, `${box.value}a`);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
    return performance.now() - started;
  });

/** A click on the saved conversation to its newest answer on the screen. */
const timeOfOpening = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const started = performance.now();
    document.querySelector<HTMLButtonElement>("aside li button")?.click();
    while (!document.querySelector("article[data-last='true'] h3"))
      await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  });

const elements = (page: Page): Promise<number> => page.evaluate(() => document.getElementsByTagName("*").length);

const times = async (count: number, measure: () => Promise<number>): Promise<number[]> => {
  const taken: number[] = [];
  for (let i = 0; i < count; i++) taken.push(await measure());
  return taken;
};

/** Megabytes of the whole tab, its threads included. */
const memory = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const measured = performance as Performance & { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> };
    return (await measured.measureUserAgentSpecificMemory()).bytes / 1e6;
  });

export const bench: Bench = async () => {
  const titles = (await loadTutor(process.cwd())).graph.course.concepts.map(({ title }) => title);
  const questions = benchQuestions(titles, SEEDED + 2 * ASKED + REMEMBERED);
  const next = (): string => questions.shift() ?? "What is softmax?";
  const app = await startApp(["--enable-blink-features=ForceEagerMeasureMemory"]);
  const context = await app.browser.newContext();
  const rows: BenchRow[] = [];
  const row = (data: string, n: number, metric: string, value: number, unit: string): void => {
    rows.push({ bench: "endurance", subject: "erica", n, data, metric, value: round(value, 1), unit });
  };

  let page = await context.newPage();
  await page.goto(app.url);
  await ready(page);
  const short = await times(SEEDED, () => timeOfAsking(page, next()));
  row("conversation of 20", SEEDED, "Send to first part, p50", percentile(short, 50), "ms");
  row("conversation of 20", ASKED, "a key press, p95", percentile(await times(ASKED, () => timeOfKey(page)), 95), "ms");
  await growConversation(page, LONG);
  await page.close();

  page = await context.newPage();
  await page.goto(app.url);
  await ready(page);
  await page.getByRole("button", { name: "New", exact: true }).click();
  row("conversation of 500", LONG, "opening", await timeOfOpening(page), "ms");
  await page.waitForFunction((count) => document.querySelectorAll("article").length === count, LONG);
  row("conversation of 500", LONG, "elements", await elements(page), "elements");
  row("conversation of 500", LONG, "a key press, p95", percentile(await times(ASKED, () => timeOfKey(page)), 95), "ms");
  const long = await times(ASKED, () => timeOfAsking(page, next()));
  row("conversation of 500", LONG, "Send to first part, p50", percentile(long, 50), "ms");
  row("conversation of 500", LONG, "Send to first part, p95", percentile(long, 95), "ms");
  row("conversation of 500", LONG, "elements after asking", await elements(page), "elements");

  await page.getByRole("button", { name: "New", exact: true }).click();
  await times(SEEDED, () => timeOfAsking(page, next()));
  row("questions in one tab", SEEDED, "memory", await memory(page), "MB");
  await times(REMEMBERED - SEEDED, () => timeOfAsking(page, next()));
  row("questions in one tab", REMEMBERED, "memory", await memory(page), "MB");

  await page.getByRole("link", { name: "Settings & Privacy" }).click();
  const buffer = Buffer.from(conversationsFile(MANY));
  const started = performance.now();
  await page
    .getByLabel("Import conversations")
    .setInputFiles({ name: "many.json", mimeType: "application/json", buffer });
  await page.getByText(/conversations added/).waitFor();
  row("import", MANY, "to its report", performance.now() - started, "ms");
  const listed = performance.now();
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await page.getByRole("button", { name: `What is idea number ${MANY - 1}?`, exact: true }).waitFor();
  row("list of conversations", MANY, "shown", performance.now() - listed, "ms");
  await app.close();
  return rows;
};
