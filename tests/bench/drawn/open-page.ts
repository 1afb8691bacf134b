/** A page of the app's own figures and simulations, built for benches, and what its thread has worked. */
import { spawnSync } from "node:child_process";
import { type Browser, type CDPSession, chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../../scripts/browser.mjs";
import { createStaticServer } from "../../../scripts/serve.mjs";
import type { pageApi } from "./page.tsx";

/** A phone's, against the machine that measures. */
export const slowness = 4;
/** As DevTools names them. Painting is left to another thread. */
const kindsOfWork = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
const builtFolder = ".cache/bench-drawn";

type Api = typeof pageApi;
type Call = <Name extends keyof Api>(
  name: Name,
  ...given: Parameters<Api[Name]>
) => Promise<Awaited<ReturnType<Api[Name]>>>;

export interface BenchPage {
  /** Calls one function of the page. */
  readonly call: Call;
  /** Milliseconds that the page's thread works while something is done. */
  readonly timed: (work: () => Promise<unknown>) => Promise<number>;
}

async function openPage(browser: Browser, url: string): Promise<BenchPage> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => "benchDrawn" in globalThis);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const call = (name: string, ...given: readonly (string | number)[]): Promise<unknown> =>
    page.evaluate(
      ([method, values]) =>
        (globalThis as unknown as { benchDrawn: Record<string, (...of: unknown[]) => unknown> }).benchDrawn[method]?.(
          ...values,
        ),
      [name, given] as const,
    );
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.filter(({ name }) => kindsOfWork.includes(name)).map(({ value }) => value);
    return seconds.reduce((sum, value) => sum + value, 0) * 1000;
  };
  return {
    call: call as Call,
    async timed(work) {
      const before = await worked();
      await work();
      return (await worked()) - before;
    },
  };
}

export async function withBenchPage<T>(use: (page: BenchPage) => Promise<T>): Promise<T> {
  const config = "tests/bench/drawn/vite.config.ts";
  const build = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--config", config];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the bench's page can't be built:\n${stdout}${stderr}`);
  const server = createStaticServer({ folder: builtFolder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  try {
    return await use(await openPage(browser, url));
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
