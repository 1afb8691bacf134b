/**
 * What each simulation costs the page's thread: a step alone, and a press of Step or a move of a range until it is laid
 * out. Processor time, which what else the machine does hardly changes, times four for a phone.
 */
import { spawnSync } from "node:child_process";
import { type Browser, type CDPSession, chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { createStaticServer } from "../../scripts/serve.mjs";
import { percentile } from "../../src/evaluation/score.ts";
import { type Bench, type BenchRow, round } from "./row.ts";
import type { Act, pageApi } from "./simulations/page.tsx";

const slowness = 4;
const actsOfAKind = 40;
/** As DevTools names them. Painting is left to another thread. */
const kindsOfWork = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
const builtFolder = ".cache/bench-simulations";
const data = `at 640 px, processor time × ${slowness}`;

interface SimulationTimes {
  readonly id: string;
  readonly step: readonly number[];
  readonly show: readonly number[];
}

interface BenchPage {
  /** Calls one function of the page. */
  readonly call: Call;
  /** Milliseconds that the page's thread has worked so far. */
  readonly worked: () => Promise<number>;
}

type Api = typeof pageApi;
type Call = <Name extends keyof Api>(name: Name, argument?: string) => Promise<Awaited<ReturnType<Api[Name]>>>;

async function openPage(browser: Browser, url: string): Promise<BenchPage> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => "benchSimulations" in globalThis);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const call = (name: string, argument?: string): Promise<unknown> =>
    page.evaluate(
      ([method, value]) =>
        (globalThis as unknown as { benchSimulations: Record<string, (value?: string) => unknown> }).benchSimulations[
          method
        ]?.(value),
      [name, argument] as const,
    );
  return {
    call: call as Call,
    async worked() {
      const { metrics } = await session.send("Performance.getMetrics");
      const seconds = metrics.filter(({ name }) => kindsOfWork.includes(name)).map(({ value }) => value);
      return seconds.reduce((sum, value) => sum + value, 0) * 1000;
    },
  };
}

async function timesOf(page: BenchPage, id: string): Promise<SimulationTimes> {
  const acts = await page.call("open", id);
  const timed = async (what: Act): Promise<number> => {
    const before = await page.worked();
    await page.call("act", what);
    return (await page.worked()) - before;
  };
  const asking: number[] = [];
  for (let i = 0; i < 10; i++) asking.push(await timed("nothing"));
  const overhead = percentile(asking, 50);
  const show: number[] = [];
  for (const what of acts)
    for (let i = 0; i < actsOfAKind; i++) show.push(Math.max(0, (await timed(what)) - overhead) * slowness);
  return { id, show, step: (await page.call("steps", id)).map((time) => time * slowness) };
}

async function measureAll(): Promise<SimulationTimes[]> {
  const config = "tests/bench/simulations/vite.config.ts";
  const build = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--config", config];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the bench's page can't be built:\n${stdout}${stderr}`);
  const server = createStaticServer({ folder: builtFolder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  try {
    const page = await openPage(browser, url);
    const times: SimulationTimes[] = [];
    for (const id of await page.call("ids")) times.push(await timesOf(page, id));
    return times;
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function rows(subject: string, metric: string, times: readonly number[]): BenchRow[] {
  if (times.length === 0) return [];
  const value = round(percentile(times, 95), 1);
  return [{ bench: "simulations", subject, n: times.length, data, metric: `${metric}, p95`, value, unit: "ms" }];
}

export const bench: Bench = async () => {
  const all = await measureAll();
  const steps = all.flatMap(({ step }) => step);
  const shows = all.flatMap(({ show }) => show);
  return [
    ...all.flatMap(({ id, step, show }) => [...rows(id, "step alone", step), ...rows(id, "press to layout", show)]),
    ...rows("erica", "step alone", steps),
    ...rows("erica", "press to layout", shows),
  ];
};
