/** End-to-end fixtures: the built app on a server of its own, and a page that watches for mistakes. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { createStaticServer } from "../../scripts/serve.mjs";

/** `ERICA_DIST` names another build. */
export const distFolder = process.env.ERICA_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

export interface ServedApp {
  readonly url: string;
  /** Ends the server: from then on every request fails. */
  stop(): Promise<void>;
}

/** @param options port: 0 or absent for a free one */
export async function serve(options: { folder?: string; headers?: boolean; port?: number } = {}): Promise<ServedApp> {
  const server = createStaticServer({ folder: options.folder ?? distFolder, headers: options.headers ?? true });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Fixtures {
  readonly app: ServedApp;
  /** What the page complained about: errors, and violations of its policy. */
  readonly complaints: string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  app: async ({}, use) => {
    const app = await serve();
    await use(app);
    await app.stop();
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await use(complaints);
  },
});
export { expect };

export const setQuestions = {
  attention: "What is attention in transformers and can you provide a python example of how it is used?",
  clip: "What is CLIP and how is it used in computer vision applications?",
  elbo: "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
} as const;

/** Its name says which course is open. */
export const questionBox = (page: Page) =>
  page.getByRole("textbox", { name: /^Ask (?:a question about .+|all your courses)\.\.\.$/ });
const answerTo = (page: Page, question: string) => page.getByRole("article", { name: `Answer: ${question}` });

export const statsRegion = (page: Page) => page.getByRole("region", { name: "Knowledge Graph Stats" });

/** Opens the app and waits until a question can be answered by words, and then by meaning too. */
export async function open(page: Page, url: string, course = "Introduction to AI"): Promise<void> {
  await page.goto(url);
  await expect(questionBox(page)).toBeVisible();
  await expect(statsRegion(page)).toContainText(course, { timeout: 20_000 });
  await expect(statsRegion(page)).toContainText("words and meaning", { timeout: 20_000 });
}

/** Asks and waits for the finished answer. */
export async function ask(page: Page, question: string) {
  await questionBox(page).fill(question);
  await page.getByRole("button", { name: "Send" }).click();
  const answer = answerTo(page, question).last();
  await expect(answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
  return answer;
}

/** Waits until the service worker has everything it needs for offline. */
export async function waitForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
