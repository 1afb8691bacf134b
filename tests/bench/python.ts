/** How long a program of the course takes to its end, from the press of Run: the first ever, the next, a later visit's. */
import type { BrowserContext, Page } from "playwright";
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

export const bench: Bench = async () => {
  const app = await startApp();
  const times = {
    "first program ever": [],
    "next program": [],
    Stop: [],
    "first program of a later visit": [],
  } as Record<string, number[]>;
  for (let i = 0; i < runs; i++) {
    const context = await app.browser.newContext();
    const first = await visit(context, app.url);
    times["first program ever"]?.push(await run(first));
    times["next program"]?.push(await run(first));
    times.Stop?.push(await stop(first));
    await first.close();
    times["first program of a later visit"]?.push(await run(await visit(context, app.url)));
    await context.close();
  }
  await app.close();
  return Object.entries(times).map(([metric, values]) => ({
    bench: "python",
    subject: "erica",
    n: runs,
    data: CONCEPT,
    metric,
    value: round(median(values), 0),
    unit: "ms",
  }));
};
