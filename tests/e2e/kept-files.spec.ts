/** What the browser keeps of the app, when something happens to it. */
import type { Page } from "@playwright/test";
import { ask, expect, open, waitForOffline } from "../support/app.ts";
import { startFaultyHost } from "../support/faulty-host.ts";
import { openSmall, smallTest as test } from "../support/small-app.ts";

const cacheName = "erica-files-1";
const countKept = (page: Page): Promise<number> =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cacheName);

/** With nobody to ask. */
async function expectAlone(page: Page, url: string): Promise<void> {
  await openSmall(page, url);
  await expect(await ask(page, "What is a vector?")).toContainText("list of numbers");
  await page.goto(`${url}course/vector`);
  await expect(page.getByRole("heading", { name: "Vector", exact: true }).first()).toBeVisible({ timeout: 20_000 });
}

test("a first visit fetches each file once", async ({ page }) => {
  const host = await startFaultyHost();
  await open(page, host.url);
  await ask(page, "What is softmax?");
  await waitForOffline(page);
  await host.quiet();
  const twice = [...host.sent].filter(([, responses]) => responses.length > 1);
  expect(twice).toEqual([]);
  const sum = (all: readonly (readonly [string, readonly number[]])[]) =>
    all.flatMap(([, responses]) => responses).reduce((bytes, more) => bytes + more, 0);
  // The course and the embedder have budgets of their own (`npm run check`). What only files of one's own and decks
  // need, the readers of PDF files and SQLite among it, is counted apart.
  const rest = [...host.sent].filter(([path]) => !/^\/(courses|models)\//.test(path));
  const forOwnFiles = /\/(?:pdf|sql-wasm)[.-]|\/(?:import|deck)\.worker/;
  const own = sum(rest.filter(([path]) => !forOwnFiles.test(path)));
  const ownFiles = sum(rest.filter(([path]) => forOwnFiles.test(path)));
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(
    `first visit: ${megabytes(sum([...host.sent]))}, ${megabytes(own)} of it code, styles and icons, ${megabytes(ownFiles)} for files of one's own`,
  );
  expect(sum([...host.sent])).toBeLessThan(7_600_000);
  expect(own).toBeLessThan(910_000);
  expect(ownFiles).toBeLessThan(1_200_000);
  await host.stop();
});

test("an emptied cache is filled again", async ({ page, smallFolder }) => {
  const host = await startFaultyHost({ folder: smallFolder });
  await openSmall(page, host.url);
  await waitForOffline(page);
  const before = await countKept(page);
  await page.evaluate((name) => caches.delete(name), cacheName);
  await openSmall(page, host.url);
  await expect.poll(() => countKept(page), { timeout: 30_000 }).toBe(before);
  await host.stop();
  await expectAlone(page, host.url);
});

test("damaged files are noticed when they are used, and fetched again", async ({ page, smallFolder }) => {
  const host = await startFaultyHost({ folder: smallFolder });
  await openSmall(page, host.url);
  await waitForOffline(page);
  await page.evaluate(async (name) => {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const headers = { "Content-Type": (await cache.match(url))?.headers.get("Content-Type") ?? "" };
      await cache.put(url, new Response("<h1>Please log in</h1>", { headers }));
    }
  }, cacheName);
  await openSmall(page, host.url);
  await page.goto(`${host.url}course/vector`);
  await expect(page.getByRole("heading", { name: "Vector", exact: true }).first()).toBeVisible();
  await expect(page.getByText("Please log in")).toHaveCount(0);
  await host.stop();
});

test("an update that does not arrive whole is said, and the version before goes on serving", async ({
  page,
  smallFolder,
}) => {
  const host = await startFaultyHost({ folder: smallFolder });
  await openSmall(page, host.url);
  await waitForOffline(page);
  host.break("service-worker.js", "other build's");
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const note = page.getByText("Not all of Erica arrived as it was made").locator("xpath=..");
  await expect(note).toContainText("index.html");
  await expect(page.getByRole("button", { name: "Update" })).toHaveCount(0);
  await host.stop();
  await expectAlone(page, host.url);
});
