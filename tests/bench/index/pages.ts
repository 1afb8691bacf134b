/** Builds the bench's page, serves it with the app's headers, and opens it in Chromium. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../../scripts/browser.mjs";
import { createStaticServer } from "../../../scripts/serve.mjs";
import type { pageApi } from "./page.ts";

type PageApi = typeof pageApi;
type PageArguments = { [Name in keyof PageApi]: Parameters<PageApi[Name]>[0] };
type PageResults = { [Name in keyof PageApi]: Awaited<ReturnType<PageApi[Name]>> };

const peersFolder = "tools/bench";
const builtFolder = ".cache/bench-index";

export interface BenchPages {
  /**
   * Calls one function of the page's API in a page of its own, so that nothing is left over from the one before.
   * @throws when the page crashes or takes longer than `seconds`
   */
  call<Name extends keyof PageApi>(
    name: Name,
    argument: PageArguments[Name],
    seconds?: number,
  ): Promise<PageResults[Name]>;
  close(): Promise<void>;
}

function run(command: string, args: readonly string[], cwd?: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    shell: process.platform === "win32",
    ...(cwd ? { cwd } : {}),
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`);
}

export async function openBenchPages(): Promise<BenchPages> {
  if (!fs.existsSync(`${peersFolder}/node_modules/hnswlib-wasm`))
    run("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"], peersFolder);
  const config = "tests/bench/index/vite.config.ts";
  run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--config", config]);
  const server = createStaticServer({ folder: builtFolder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
  let browser: Browser | undefined;
  const open = async (): Promise<BrowserContext> => {
    if (!browser?.isConnected())
      browser = await chromium.launch({
        executablePath: requireBrowser(),
        // Without it a measurement of memory waits for the next garbage collection, up to 20 s.
        args: [...browserArguments, "--enable-blink-features=ForceEagerMeasureMemory"],
      });
    // Some peers need `eval`, which the app's policy forbids; COOP and COEP stay.
    return browser.newContext({ bypassCSP: true });
  };
  return {
    async call<Name extends keyof PageApi>(name: Name, argument: PageArguments[Name], seconds = 240) {
      const context = await open();
      const page = await context.newPage();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ended = new Promise<never>((_, reject) => {
        page.on("crash", () => reject(new Error("the page crashed")));
        timer = setTimeout(() => reject(new Error(`no answer in ${seconds} s`)), seconds * 1000);
      });
      try {
        await page.goto(url);
        await page.waitForFunction(() => "benchIndex" in globalThis);
        const work = page.evaluate(
          ([method, value]) =>
            (globalThis as unknown as { benchIndex: Record<string, (value: unknown) => unknown> }).benchIndex[method]?.(
              value,
            ),
          [name, argument] as const,
        );
        return (await Promise.race([work, ended])) as PageResults[Name];
      } finally {
        clearTimeout(timer);
        await context.close();
      }
    },
    close: async () => {
      await browser?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
