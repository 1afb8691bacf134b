/**
 * First visits on a busy machine: none may stand still. `--count N --busy THREADS-PER-CORE --engine chromium|firefox`,
 * both engines without it. Each visit is to an origin of its own, so that nothing is kept from the one before.
 */
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { findFirefox } from "../../scripts/engines.mjs";
import { openFirefox } from "../engines/firefox.ts";
import { serve } from "../support/app.ts";
import { busyCores } from "../support/busy-cores.ts";

/** The tutor's thread is replaced after 45 s of silence and given up after as much again; then the page says so. */
const patienceMs = 150_000;

interface Visitor {
  /** What the visit came to: the page's text once the course is ready or the page says why it isn't. */
  visit(url: string): Promise<"ready" | "told" | "stuck">;
  close(): Promise<void>;
}

/** Looked at in the page: its own words for the course being there, and for giving up. */
const outcome = `
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  if (text("[aria-labelledby=stats]").includes("Introduction to AI")) return "ready";
  return [...document.querySelectorAll("button")].some((button) => button.textContent.includes("Restart")) ? "told" : "";`;

async function watch(look: () => Promise<string>): Promise<"ready" | "told" | "stuck"> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const seen = await look();
    if (seen === "ready" || seen === "told") return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "stuck";
}

async function openChromium(): Promise<Visitor> {
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  return {
    visit: async (url) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url);
      const came = await watch(() => page.evaluate<string>(`(() => {${outcome}})()`));
      await context.close();
      return came;
    },
    close: () => browser.close(),
  };
}

async function openGecko(): Promise<Visitor> {
  const browser = await openFirefox();
  return {
    visit: async (url) => {
      await browser.goto(url);
      return watch(() => browser.run<string>(outcome));
    },
    close: () => browser.close(),
  };
}

async function manyVisits(name: string, open: () => Promise<Visitor>, count: number): Promise<number> {
  const came = { ready: 0, told: 0, stuck: 0 };
  const times: number[] = [];
  const visitor = await open();
  for (let i = 0; i < count; i++) {
    const app = await serve();
    const began = Date.now();
    const outcome = await visitor.visit(app.url);
    came[outcome]++;
    times.push(Date.now() - began);
    if (outcome !== "ready") console.log(`  ${name}, visit ${i}: ${outcome} after ${times.at(-1)} ms`);
    await app.stop();
  }
  await visitor.close();
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  console.log(
    `${name}: ${count} first visits, ${came.ready} ready, ${came.told} told why not, ${came.stuck} stuck; median ${middle} ms, slowest ${sorted.at(-1)} ms`,
  );
  return came.told + came.stuck;
}

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "200" },
      busy: { type: "string", default: "2" },
      engine: { type: "string" },
    },
  });
  const count = Number(values.count);
  const cores = busyCores(Number(values.busy));
  let bad = 0;
  if (values.engine !== "firefox") bad += await manyVisits("Chromium", openChromium, count);
  if (values.engine !== "chromium") {
    if (findFirefox()) bad += await manyVisits("Firefox", openGecko, count);
    else console.log("Firefox: skipped, it is not installed");
  }
  await cores.stop();
  return bad > 0 ? 1 : 0;
}
