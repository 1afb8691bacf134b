/** Storage that is refused, full, or wanted by another version of the app: said once, and nothing claimed that isn't so. */
import type { Page } from "@playwright/test";
import { ask, expect, test as firstVisit, open, questionBox } from "../support/app.ts";
import { launch, makeProfile, removeProfile } from "../support/browser-of-its-own.ts";
import { laterVisit as test } from "../support/later-visit.ts";

/** "Block all site data", as in the browser's settings. */
const blockedSiteData = { profile: { default_content_setting_values: { cookies: 2 } } };
const answerTo = (page: Page, question: string) => page.getByRole("article", { name: `Answer: ${question}` });
const conversations = (page: Page) => page.getByRole("region", { name: "Conversations" });

test("with all site data blocked it starts, answers, and says once that nothing is kept", async ({ app }) => {
  const profile = makeProfile(blockedSiteData);
  const { context, kill } = await launch(profile);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await open(page, app.url);
  await expect(page.getByRole("main").getByRole("note")).toHaveText(/^Nothing can be saved in this window/);
  await expect(page.getByText(/kept here, on this device|was damaged/)).toHaveCount(0);
  await ask(page, "What is softmax?");
  await ask(page, "What is entropy?");
  await expect(conversations(page).getByRole("listitem")).toHaveCount(1);
  await page
    .getByRole("link", { name: /Settings/ })
    .first()
    .click();
  await page.getByLabel("Dark").check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByText(/nothing is stored on this device/i)).toBeVisible();
  expect(faults).toEqual([]);
  await kill();
  removeProfile(profile);
});

// A first visit: the browser gives a profile on the disk no other quota.
firstVisit(
  "a full device is said once and stays said, and what was answered meanwhile is saved when there is room",
  async ({ page, context, app }) => {
    await open(page, app.url);
    await ask(page, "What is softmax?");
    const origin = new URL(app.url).origin;
    const devtools = await context.newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    const quota = await page.evaluate(async () => (await navigator.storage.estimate()).quota ?? 0);
    test.skip(quota > 1_000, "this browser gives no origin another quota");
    await ask(page, "What is entropy?");
    await ask(page, "What is dropout?");
    const notice = page.getByRole("alert").filter({ hasText: "The device's storage is full" });
    await expect(notice).toHaveCount(1);
    await expect(page.getByText(/storage is full/)).toHaveCount(1);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    await notice.getByRole("button", { name: "Save again" }).click();
    await expect(notice).toHaveCount(0);
    await open(page, app.url);
    for (const name of ["softmax", "entropy", "dropout"])
      await expect(answerTo(page, `What is ${name}?`)).toBeVisible();
    await expect(page.getByText("This question has no answer yet.")).toHaveCount(0);
  },
);

test("a question sent at once after loading is answered and kept", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  for (const name of ["entropy", "dropout", "gradient descent"]) {
    await page.goto(app.url, { waitUntil: "commit" });
    const box = questionBox(page);
    await box.fill(`What is ${name}?`);
    await box.press("Enter");
    await expect(answerTo(page, `What is ${name}?`)).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
    await open(page, app.url);
    await expect(answerTo(page, `What is ${name}?`)).toHaveAttribute("aria-busy", "false");
  }
});

/** Opens the learner's database as another version of the app would. @param lets whether it lets go when asked */
const openAs = (page: Page, version: number, lets: boolean) =>
  page.evaluate(
    ([version, lets]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("erica-learner", version);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = ({ oldVersion }) => {
          if (oldVersion > 0) return;
          const stores = { conversations: "id", exchanges: ["conversation", "place"], profile: "id" };
          for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath });
          const { transaction } = request;
          transaction?.objectStore("conversations").createIndex("updatedAt", "updatedAt");
          transaction?.objectStore("exchanges").createIndex("conversation", "conversation");
        };
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          request.result.onversionchange = () => lets && request.result.close();
          resolve();
        };
      }),
    [version, lets] as const,
  );

test("a newer version that takes over in another tab is said in this one at once, and it stays readable", async ({
  page,
  context,
  app,
}) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const newer = await context.newPage();
  await newer.goto(`${app.url}manifest.webmanifest`);
  await openAs(newer, 900, true);
  const notice = page.getByRole("status").filter({ hasText: "Another tab runs a newer Erica" });
  await expect(notice).toHaveCount(1);
  await expect(notice.getByRole("button", { name: "Reload", exact: true })).toBeVisible();
  await expect(answerTo(page, "What is softmax?")).toBeVisible();
  await ask(page, "What is entropy?");
  await expect(page.getByText("What was said last is not saved")).toBeVisible();
});

test("a tab that keeps the data from a newer version is named, and the newer one goes on once it is closed", async ({
  context,
  app,
}) => {
  const older = await context.newPage();
  await older.goto(`${app.url}manifest.webmanifest`);
  await openAs(older, 10, false);
  await older.evaluate(() => {
    void navigator.locks.request(
      "erica-title 1 What is softmax?",
      { mode: "shared" },
      () => new Promise(() => undefined),
    );
  });
  const page = await context.newPage();
  await page.goto(app.url);
  const notice = page.getByRole("status").filter({ hasText: "holds your data open" });
  await expect(notice).toContainText("“What is softmax?”. Close it", { timeout: 20_000 });
  await older.close();
  await expect(notice).toHaveCount(0);
  await ask(page, "What is entropy?");
});
