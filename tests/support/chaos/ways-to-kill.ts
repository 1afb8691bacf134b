/** How pages, tabs and the whole browser end without being asked. */
import type { BrowserContext, Page } from "@playwright/test";
import type { OwnBrowser } from "../browser-of-its-own.ts";

/** The gentler ones more often, as in life. */
export const waysToKill = ["close", "close", "close", "crash", "crash", "leave", "leave", "browser"] as const;
export type WayToKill = (typeof waysToKill)[number];

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function kill(way: WayToKill, page: Page, browser: OwnBrowser): Promise<void> {
  if (way === "browser") return await browser.kill();
  if (way === "crash") {
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    const devtools = await page.context().newCDPSession(page);
    void devtools.send("Page.crash").catch(() => undefined);
    await crashed;
  }
  if (way === "leave") await page.goto("about:blank").catch(() => undefined);
  await page.close();
}

/** Beside the app, so that nothing it does at start mends what is missing. */
export async function onBlankPage<T>(
  context: BrowserContext,
  url: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  await page.goto(`${url}manifest.webmanifest`);
  const seen = await look(page);
  await page.close();
  return seen;
}
