/** How long it takes until a question can be asked: first visit, later visits, offline with a dead server. */
import type { BrowserContext } from "playwright";
import { startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const runs = 5;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Visit {
  /** Navigation to an enabled question box; to a course in memory; to the first answer asked at once. */
  readonly usable: number;
  readonly ready: number;
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelector("textarea")?.disabled === false, undefined, { polling: 5 });
  const usable = performance.now() - started;
  await page.waitForFunction(() => document.body.textContent?.includes("Introduction to AI 1."), undefined, {
    polling: 5,
  });
  const ready = performance.now() - started;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  return { usable, ready };
}

export const bench: Bench = async () => {
  const app = await startApp();
  const first: Visit[] = [];
  const later: Visit[] = [];
  let context: BrowserContext | undefined;
  for (let i = 0; i < runs; i++) {
    await context?.close();
    context = await app.browser.newContext();
    first.push(await visit(context, app.url));
    later.push(await visit(context, app.url));
  }
  await app.stopServer();
  const offline: Visit[] = [];
  for (let i = 0; i < runs && context; i++) offline.push(await visit(context, app.url));
  await app.close();
  const rows = (data: string, visits: readonly Visit[]): BenchRow[] =>
    (["usable", "ready"] as const).map((metric) => ({
      bench: "startup",
      subject: "erica",
      n: runs,
      data,
      metric: metric === "usable" ? "question box usable" : "course in memory",
      value: round(median(visits.map((value) => value[metric])), 0),
      unit: "ms",
    }));
  return [...rows("first visit", first), ...rows("later visit", later), ...rows("offline, server dead", offline)];
};
