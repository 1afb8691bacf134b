import fs from "node:fs";
import type { Page } from "@playwright/test";
import { ask, expect, open, questionBox } from "../support/app.ts";
import { sharedVisit as test } from "../support/later-visit.ts";
import { version1, version1File } from "../support/learner-data.ts";

const articles = (page: Page) => page.getByRole("article");
const answerTo = (page: Page, question: string) => page.getByRole("article", { name: `Answer: ${question}` });
const conversations = (page: Page) => page.getByRole("region", { name: "Conversations" });

async function openSettings(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /Settings/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "My data" })).toBeVisible();
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my conversations" }).click();
  return fs.readFileSync(await (await download).path(), "utf8");
}

const importText = (page: Page, text: string) =>
  page
    .getByLabel("Import conversations")
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** A page of the app's origin that doesn't run the app. */
const leaveApp = (page: Page, url: string) => page.goto(`${url}manifest.webmanifest`);

test("two tabs that ask in one conversation at once show and keep every question", async ({ page, context, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const other = await context.newPage();
  await open(other, app.url);
  await conversations(other).getByRole("button", { name: "What is softmax?", exact: true }).click();
  await expect(answerTo(other, "What is softmax?")).toBeVisible();
  const names = ["entropy", "gradient descent", "overfitting", "dropout", "attention", "a perceptron"];
  const send = async (tab: Page, name: string) => {
    await questionBox(tab).fill(`What is ${name}?`);
    await tab.getByRole("button", { name: "Send" }).click();
  };
  for (const [i, name] of names.entries()) await send(i % 2 === 0 ? page : other, name);
  for (const tab of [page, other]) {
    await expect(articles(tab)).toHaveCount(names.length + 1, { timeout: 30_000 });
    for (const article of await articles(tab).all())
      await expect(article).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  }
  const order = async (tab: Page) =>
    Promise.all((await articles(tab).all()).map((article) => article.getAttribute("aria-label")));
  expect(await order(other)).toEqual(await order(page));
  await open(page, app.url);
  await expect(articles(page)).toHaveCount(names.length + 1);
  expect(await order(page)).toEqual(await order(other));
  await expect(page.getByText("This question has no answer yet.")).toHaveCount(0);
});

test("deleting in one tab is seen by the other and stays, and Undo brings it back", async ({ page, context, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const other = await context.newPage();
  await open(other, app.url);
  const item = (tab: Page) => conversations(tab).getByRole("button", { name: "What is softmax?", exact: true });
  await item(other).click();
  await page.getByRole("button", { name: "Delete: What is softmax?" }).click();
  await expect(other.getByText("This conversation was deleted in another tab").first()).toBeVisible();
  await expect(articles(other)).toHaveCount(0);
  await ask(other, "What is entropy?");
  await expect(item(other)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(item(other)).toBeVisible();
  await expect(answerTo(page, "What is softmax?")).toBeVisible();
});

test("an older export deletes nothing when it is imported, and a file from elsewhere is added and undone", async ({
  page,
  app,
}) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await openSettings(page);
  const older = await exported(page);
  await page.goBack();
  await ask(page, "What is entropy?");
  await page.getByRole("button", { name: "Rename: What is softmax?" }).click();
  await page.getByRole("textbox", { name: "Conversation title" }).fill("My notes");
  await page.keyboard.press("Enter");
  const item = (name: string) => conversations(page).getByRole("button", { name, exact: true });
  await expect(item("My notes")).toBeVisible();
  await openSettings(page);
  await importText(page, older);
  await expect(page.getByText("Everything in this file is here already")).toBeVisible();
  await page.goBack();
  await expect(item("My notes")).toBeVisible();
  await openSettings(page);

  const before = await exported(page);
  await importText(page, version1File());
  await expect(page.getByText("Imported: 2 conversations added and 1 concept marked as known")).toBeVisible();
  await expect(page.getByText(/^3 conversations, 1 concept marked as known/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^1 conversation, 0 concepts marked as known/)).toBeVisible();
  expect(await exported(page)).toBe(before);
  await page.goBack();
  await expect(articles(page)).toHaveCount(2);
});

test("one bad item of a file is named, the rest is kept, and impossible dates blank nothing", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is entropy?");
  await openSettings(page);
  const file = JSON.parse(version1File()) as {
    conversations: { updatedAt: number; exchanges: { question: string; answer: { intent: string } }[] }[];
  };
  for (const conversation of file.conversations) conversation.updatedAt = 9e15;
  const bad = file.conversations[1]?.exchanges[1];
  if (!bad) throw new Error("the fixture lacks an exchange");
  bad.answer.intent = "unknown";
  await importText(page, JSON.stringify(file));
  await expect(page.getByText(`Question “${bad.question}” (answer.intent)`)).toBeVisible();
  await open(page, app.url);
  const listed = conversations(page).getByRole("listitem");
  await expect(listed).toHaveCount(3);
  await expect(listed.first()).toContainText("What is entropy?");
  await conversations(page).getByRole("button", { name: "My softmax notes", exact: true }).click();
  await expect(answerTo(page, "What is softmax?")).toBeVisible();
  await expect(articles(page)).toHaveCount(1);
});

test("what the first version stored opens and cites, and a record damaged since can be deleted", async ({
  page,
  app,
}) => {
  await leaveApp(page, app.url);
  await page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("erica-learner", 10);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const database = request.result;
          const rows = database.createObjectStore("conversations", { keyPath: "id" });
          rows.createIndex("updatedAt", "updatedAt");
          const exchanges = database.createObjectStore("exchanges", { keyPath: ["conversation", "place"] });
          exchanges.createIndex("conversation", "conversation");
          const profile = database.createObjectStore("profile", { keyPath: "id" });
          for (const row of tables.conversations) rows.put(row);
          for (const row of tables.exchanges) exchanges.put(row);
          for (const row of tables.profile) profile.put(row);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    version1.tables,
  );
  await open(page, app.url);
  const item = conversations(page).getByRole("button", { name: "My softmax notes", exact: true });
  await item.click();
  const answer = answerTo(page, "What is softmax?");
  await expect(answer).toHaveAttribute("aria-busy", "false");
  await answer
    .getByRole("button", { name: /^Source 1/ })
    .first()
    .click();
  await expect(page.getByText(/turns a vector of real scores into positive numbers/).last()).toBeVisible();
  await leaveApp(page, app.url);
  await page.evaluate(
    (question) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("erica-learner");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("exchangesById", "readwrite");
          transaction.objectStore("exchangesById").openCursor().onsuccess = function () {
            const cursor = this.result;
            if (!cursor) return;
            if (cursor.value.exchange.question === question) cursor.update({ ...cursor.value, exchange: { id: 7 } });
            cursor.continue();
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    "What is softmax?",
  );
  await open(page, app.url);
  await item.click();
  await expect(articles(page)).toHaveCount(1);
  await expect(page.getByText(/can't be read: its record is damaged/)).toBeVisible();
  await page.getByRole("button", { name: "Delete unreadable question" }).click();
  await expect(page.getByText(/can't be read: its record is damaged/)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/can't be read: its record is damaged/)).toBeVisible();
});

test("deleting my data empties every tab, keeps the settings, and can be undone", async ({ page, context, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const other = await context.newPage();
  await open(other, app.url);
  await ask(other, "What is entropy?");
  await openSettings(page);
  await page.getByRole("button", { name: "Delete my data" }).click();
  await expect(conversations(other).getByRole("listitem")).toHaveCount(0);
  await expect(articles(other)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(conversations(other).getByRole("listitem")).toHaveCount(2);
});
