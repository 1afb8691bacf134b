/** End-to-end fixtures: the built app on a server of its own, and a page that watches for mistakes. */
import fs from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base, chromium, expect, type Page } from "@playwright/test";
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

/** What a first visit left on the disk. An origin is its port too, so the app is served there again. */
interface FirstVisit {
  readonly profile: string;
  readonly port: number;
}

/** A quarter of the disk: the service worker serves the files, and nothing of it is drawn again from here. */
const unused = ["Cache", "GPUCache", "DawnGraphiteCache", "DawnWebGPUCache"];

const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "erica-profile-"));

const deleteLearnerData = (): Promise<void> =>
  new Promise((resolve, reject) => {
    localStorage.clear();
    const request = indexedDB.deleteDatabase("erica-learner");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

async function makeFirstVisit(launchOptions: object): Promise<FirstVisit> {
  const profile = temporary();
  const app = await serve();
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  const page = await context.newPage();
  await open(page, app.url);
  await waitForOffline(page);
  // What the course's words and vectors were made into is stored by now, or the next visit would make them again.
  await open(page, app.url);
  // Nothing of a learner's, as if the database had never been made.
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.evaluate(deleteLearnerData);
  await context.close();
  await app.stop();
  for (const name of unused) fs.rmSync(path.join(profile, "Default", name), { recursive: true, force: true });
  return { profile, port: Number(new URL(app.url).port) };
}

/** @returns a profile of its own, without copying what the file system can share */
export function copyOf({ profile }: FirstVisit): string {
  const copy = temporary();
  fs.cpSync(profile, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  return copy;
}

/**
 * For what happens after a first visit: each test gets a browser of its own whose disk holds one already, which takes
 * a quarter of the time of making it. `test` is for first visits themselves.
 */
export const laterVisit = test.extend<object, { firstVisit: FirstVisit }>({
  firstVisit: [
    async ({ launchOptions }, use) => {
      const made = await makeFirstVisit(launchOptions);
      await use(made);
      fs.rmSync(made.profile, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 90_000 },
  ],
  app: async ({ firstVisit }, use) => {
    const app = await serve({ port: firstVisit.port });
    await use(app);
    await app.stop();
  },
  context: async ({ firstVisit, launchOptions, viewport, hasTouch, colorScheme, permissions, contextOptions }, use) => {
    const profile = copyOf(firstVisit);
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...contextOptions,
      ...(viewport !== undefined && { viewport }),
      ...(hasTouch && { hasTouch }),
      ...(colorScheme && { colorScheme }),
      ...(permissions && { permissions }),
    });
    await use(context);
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  },
});

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
