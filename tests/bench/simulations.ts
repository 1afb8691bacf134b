/** Each simulation in Chromium slowed to a quarter: its step alone, and a press of Step or a drag until it is laid out. */
import { spawnSync } from "node:child_process";
import { chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { createStaticServer } from "../../scripts/serve.mjs";
import { percentile } from "../../src/evaluation/score.ts";
import { type Bench, type BenchRow, round } from "./row.ts";
import type { pageApi, SimulationTimes } from "./simulations/page.tsx";

const slowness = 4;
const builtFolder = ".cache/bench-simulations";
const data = `as shown at 640 px, CPU ${slowness} times slower`;

type Api = typeof pageApi;

async function measureAll(): Promise<SimulationTimes[]> {
  const config = "tests/bench/simulations/vite.config.ts";
  const build = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--config", config];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the bench's page can't be built:\n${stdout}${stderr}`);
  const server = createStaticServer({ folder: builtFolder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${typeof address === "object" && address ? address.port : 0}/`);
    await page.waitForFunction(() => "benchSimulations" in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    const ids = await page.evaluate(() => (globalThis as unknown as { benchSimulations: Api }).benchSimulations.ids());
    const times: SimulationTimes[] = [];
    for (const id of ids)
      times.push(
        await page.evaluate(
          (one) => (globalThis as unknown as { benchSimulations: Api }).benchSimulations.measure(one),
          id,
        ),
      );
    return times;
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const bench: Bench = async () => {
  const rows = (subject: string, metric: string, times: readonly number[]): BenchRow[] =>
    times.length === 0
      ? []
      : [
          {
            bench: "simulations",
            subject,
            n: times.length,
            data,
            metric: `${metric}, p95`,
            value: round(percentile(times, 95), 1),
            unit: "ms",
          },
        ];
  const all = await measureAll();
  return [
    ...all.flatMap(({ id, step, show }) => [...rows(id, "step alone", step), ...rows(id, "press to layout", show)]),
    ...rows(
      "erica",
      "step alone",
      all.flatMap(({ step }) => step),
    ),
    ...rows(
      "erica",
      "press to layout",
      all.flatMap(({ show }) => show),
    ),
  ];
};
