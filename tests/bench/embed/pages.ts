/** Builds the bench's page, serves it with the app's headers and policy, and opens it in Chromium. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../../scripts/browser.mjs";
import { createStaticServer } from "../../../scripts/serve.mjs";
import type { MadeFile } from "../../support/made-model.ts";
import type { pageApi } from "./page.ts";

type PageApi = typeof pageApi;
type PageArguments = { [Name in keyof PageApi]: Parameters<PageApi[Name]>[0] };
type PageResults = { [Name in keyof PageApi]: Awaited<ReturnType<PageApi[Name]>> };

const builtFolder = ".cache/bench-embed";

export interface EmbedPages {
  /** In a page of its own, but one profile: caches and databases stay from call to call. */
  call<Name extends keyof PageApi>(name: Name, argument: PageArguments[Name]): Promise<PageResults[Name]>;
  close(): Promise<void>;
}

/** @param peer files of the downloaded model */
export async function openEmbedPages(peer: readonly MadeFile[]): Promise<EmbedPages> {
  const config = "tests/bench/embed/vite.config.ts";
  const build = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--config", config];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the bench's page can't be built:\n${stdout}${stderr}`);
  fs.cpSync("models/erica-static", `${builtFolder}/assets/erica-static`, { recursive: true });
  for (const file of peer) {
    const target = path.join(builtFolder, "peer", file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.bytes);
  }
  const server = createStaticServer({ folder: builtFolder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  const context = await browser.newContext();
  return {
    async call<Name extends keyof PageApi>(name: Name, argument: PageArguments[Name]) {
      const page = await context.newPage();
      try {
        await page.goto(url);
        await page.waitForFunction(() => "benchEmbed" in globalThis);
        return (await page.evaluate(
          ([method, value]) =>
            (globalThis as unknown as { benchEmbed: Record<string, (value: unknown) => unknown> }).benchEmbed[method]?.(
              value,
            ),
          [name, argument] as const,
        )) as PageResults[Name];
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
