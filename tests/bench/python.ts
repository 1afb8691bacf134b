/**
 * How long a program of the course takes to its end, from the press of Run: the first ever, the next, a later visit's.
 * Beside it what all of the browser's processes worked meanwhile, which what else the machine does hardly changes.
 */
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { startApp } from "./browser.ts";
import { type Bench, round } from "./row.ts";

const runs = 3;
const CONCEPT = "dynamic-programming";
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const figure = (page: Page) =>
  page
    .getByRole("figure")
    .filter({ has: page.getByRole("button", { name: "Edit" }) })
    .first();

/** A visit that has come to rest: what a first visit installs is installed. */
async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}course/${CONCEPT}`);
  await figure(page).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForTimeout(5000);
  return page;
}

interface Cost {
  readonly wall: number;
  readonly worked: number;
}

/** Milliseconds of processor time so far, of every process that still runs. */
async function workedBy(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function costOf(session: CDPSession, act: () => Promise<number>): Promise<Cost> {
  const before = await workedBy(session);
  const wall = await act();
  return { wall, worked: (await workedBy(session)) - before };
}

async function run(page: Page): Promise<number> {
  const started = performance.now();
  await figure(page).getByRole("button", { name: "Run" }).click();
  await figure(page).getByText("Done. It printed what the page shows.").waitFor({ timeout: 120_000 });
  return performance.now() - started;
}

async function stop(page: Page): Promise<number> {
  await figure(page).getByRole("button", { name: "Edit" }).click();
  await figure(page).getByRole("textbox").fill("print('on it')\nwhile True: pass");
  await figure(page).getByRole("button", { name: "Run" }).click();
  await figure(page).locator("pre").getByText("on it").waitFor();
  const started = performance.now();
  await figure(page).getByRole("button", { name: "Stop" }).click();
  await figure(page).getByText("Stopped.").waitFor();
  return performance.now() - started;
}

interface Visits {
  readonly browser: Browser;
  readonly url: string;
}

/** One learner's two visits. */
async function twoVisits({ browser, url }: Visits, session: CDPSession): Promise<Record<string, Cost>> {
  const context = await browser.newContext();
  const page = await visit(context, url);
  const first = await costOf(session, () => run(page));
  const next = await costOf(session, () => run(page));
  const stopped = await costOf(session, () => stop(page));
  await page.close();
  const later = await visit(context, url);
  const again = await costOf(session, () => run(later));
  await context.close();
  return {
    "first program ever": first,
    "next program": next,
    Stop: stopped,
    "first program of a later visit": again,
  };
}

export const bench: Bench = async () => {
  const app = await startApp();
  const session = await app.browser.newBrowserCDPSession();
  const visits: Record<string, Cost>[] = [];
  for (let i = 0; i < runs; i++) visits.push(await twoVisits(app, session));
  await app.close();
  const row = { bench: "python", subject: "erica", n: runs, data: CONCEPT, unit: "ms" };
  return Object.keys(visits[0] ?? {}).flatMap((metric) => {
    const costs = visits.flatMap((one) => one[metric] ?? []);
    const of = (what: keyof Cost): number => round(median(costs.map((cost) => cost[what])), 0);
    return [
      { ...row, metric, value: of("wall") },
      { ...row, metric: `${metric}, processor time`, value: of("worked") },
    ];
  });
};
