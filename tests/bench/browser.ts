/** The built app in a real Chromium, for benches. Build first: `npm run build`. */
import fs from "node:fs";
import { type Browser, chromium } from "playwright";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { createStaticServer } from "../../scripts/serve.mjs";

export interface BenchApp {
  readonly url: string;
  readonly browser: Browser;
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** @param flags of the browser, beside the usual ones */
export async function startApp(flags: readonly string[] = []): Promise<BenchApp> {
  // Another build's folder, to hold two side by side.
  const folder = process.env.ERICA_DIST ?? "dist";
  if (!fs.existsSync(`${folder}/index.html`))
    throw new Error("there is no build to measure: run `npm run build` first");
  const server = createStaticServer({ folder });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...browserArguments, ...flags] });
  const stopServer = async (): Promise<void> => {
    if (!server.listening) return;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };
  return {
    url: `http://localhost:${port}/`,
    browser,
    stopServer,
    close: async () => {
      await browser.close();
      await stopServer();
    },
  };
}

/** Every concept's title as a question, shortest possible variety: define, how, why, code, compare. */
export function benchQuestions(titles: readonly string[], count: number): string[] {
  const forms = [
    (title: string) => `What is ${title}?`,
    (title: string) => `How does ${title} work?`,
    (title: string) => `Why do we need ${title}?`,
    (title: string) => `python example of ${title}`,
    (title: string, other: string) => `${title} vs ${other}`,
  ];
  return Array.from({ length: count }, (_, i) => {
    const title = titles[(i * 37) % titles.length] ?? "";
    const other = titles[(i * 53 + 11) % titles.length] ?? "";
    return forms[i % forms.length]?.(title, other) ?? title;
  });
}
