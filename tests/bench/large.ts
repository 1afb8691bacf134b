/** A course of 100,000 passages in the built app: added, opened cold, and asked; beside the bundled course on the same machine. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright";
import type { Course } from "../../src/domain/course.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { writePack } from "../../src/packs/write-pack.ts";
import { longCourse } from "../support/long-course.ts";
import { benchQuestions, startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";
import { timeAnswers } from "./time-answers.ts";

const passages = 100_000;
const concepts = 3_000;
const questions = 33;
const openings = 3;

const stats = (page: Page, title: string) =>
  page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText(title).first();

async function addCourse(page: Page, url: string, course: Course): Promise<void> {
  const file = path.join(os.tmpdir(), `long-${process.pid}.erica`);
  fs.writeFileSync(file, await writePack({ course }));
  await page.goto(`${url}library`);
  await page.getByLabel("Add a course file").setInputFiles(file);
  await page.getByRole("button", { name: "Use this course" }).waitFor({ timeout: 120_000 });
  fs.rmSync(file);
}

/** @returns navigation to a course that answers, in milliseconds; the median of several */
async function openCold(context: BrowserContext, url: string, title: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < openings; i++) {
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await stats(page, title).waitFor({ timeout: 120_000 });
    times.push(performance.now() - began);
    await page.close();
  }
  return percentile(times, 50);
}

export const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  const row = (data: string, metric: string, value: number, unit = "ms"): void => {
    rows.push({ bench: "large", subject: "erica", n: questions, data, metric, value: round(value, 0), unit });
  };
  const ask = async (page: Page, data: string, titles: readonly string[]): Promise<void> => {
    const { first, longestTask } = await timeAnswers(page, benchQuestions(titles, questions));
    row(data, "Send to first part, p50", percentile(first, 50));
    row(data, "Send to first part, p95", percentile(first, 95));
    row(data, "longest main-thread task", longestTask);
  };
  const app = await startApp();
  const context = await app.browser.newContext();
  const course = await longCourse(concepts, passages);
  const title = course.meta.title;
  const page = await context.newPage();
  await page.goto(app.url);
  await stats(page, "Introduction to AI").waitFor();
  const bundled = ["Attention", "Overfitting", "Gradient descent", "Softmax", "Perceptron", "Entropy", "Bagging"];
  await ask(page, "bundled course", bundled);
  row("bundled course", "opened cold", await openCold(context, app.url, "Introduction to AI"));
  const data = `${Math.round(course.passages.length / 1000)},000 passages`;
  const began = performance.now();
  await addCourse(page, app.url, course);
  row(data, "added", performance.now() - began);
  await page.getByRole("button", { name: "Use this course" }).click();
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await stats(page, title).waitFor({ timeout: 120_000 });
  // What is derived from it is made and stored once, after the first opening.
  await stats(page, "words and meaning").waitFor({ timeout: 240_000 });
  await ask(
    page,
    data,
    course.concepts.map((concept) => concept.title),
  );
  await page.close();
  row(data, "opened cold", await openCold(context, app.url, title));
  await app.close();
  return rows;
};
