/** Long use: what stays quick when a conversation, and the list of conversations, grows. */
import { ask, expect, open, questionBox } from "../support/app.ts";
import { sharedVisit as test } from "../support/later-visit.ts";
import { conversationsFile, growConversation } from "../support/long-conversation.ts";

const LONG = 120;

test("a conversation of 120 answers is drawn where it is read, and found, asked, kept and printed whole", async ({
  page,
  app,
}) => {
  // A hundred answers drawn for paper take their time on a busy machine.
  test.setTimeout(150_000);
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await ask(page, "What is entropy?");
  await growConversation(page, LONG);
  await page.goto(app.url);
  const articles = page.getByRole("article");
  await expect(articles).toHaveCount(LONG, { timeout: 30_000 });
  const last = articles.last();
  await expect(last).toHaveAttribute("aria-busy", "false");
  await expect(last.getByRole("button", { name: "Open all" })).toBeVisible();
  await expect(last).toBeInViewport();
  const elements = () => page.evaluate(() => document.getElementsByTagName("*").length);
  expect(await elements()).toBeLessThan(5000);

  // What is far away is its question and its text, which the browser's search finds.
  const first = articles.first();
  await expect(first.getByRole("button")).toHaveCount(0);
  const far = first.locator("[hidden='until-found']");
  await expect(far).toContainText("probabilities", { timeout: 30_000 });

  // What was read stays where it is while answers above it are drawn and taken off again.
  const middle = articles.nth(60);
  await middle.scrollIntoViewIfNeeded();
  await expect(middle.getByRole("button", { name: "Open all" })).toBeVisible();
  await expect(middle).toHaveAttribute("aria-busy", "false");
  const top = () => middle.evaluate((article) => Math.round(article.getBoundingClientRect().top));
  await middle.evaluate((article) => article.scrollIntoView({ block: "start" }));
  await expect(articles.nth(59).getByRole("button", { name: "Open all" })).toBeAttached();
  const before = await top();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 })));
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  expect(await elements()).toBeLessThan(5000);

  const asked = await ask(page, "What is dropout?");
  await expect(asked).toBeInViewport();
  await expect(questionBox(page)).toHaveValue("");
  await expect(articles).toHaveCount(LONG + 1);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  await expect(first.getByText(/^Worked example|^Summary/).first()).toBeAttached();
  for (const one of [first, middle, asked]) await expect(one.locator("h3").nth(2)).toBeAttached();
  await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect.poll(elements, { timeout: 30_000 }).toBeLessThan(5000);
});

test("1,500 conversations are imported and listed at once, and each can be reached", async ({ page, app }) => {
  await open(page, app.url);
  await page.getByRole("link", { name: "Settings & Privacy" }).click();
  const buffer = Buffer.from(conversationsFile(1500));
  await page
    .getByLabel("Import conversations")
    .setInputFiles({ name: "many.json", mimeType: "application/json", buffer });
  await expect(page.getByText("1500 conversations added").or(page.getByText("1,500 conversations added"))).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  const list = page.getByRole("region", { name: "Conversations" });
  const items = list.getByRole("listitem");
  await expect(list.getByRole("button", { name: "What is idea number 1499?", exact: true })).toBeVisible();
  expect(await items.count()).toBeLessThan(150);
  // By keyboard: the list grows before its end is reached.
  const before = await items.count();
  await items.last().getByRole("button").focus();
  await expect.poll(() => items.count()).toBeGreaterThan(before);
  await list.getByRole("searchbox").fill("number 7?");
  await list.getByRole("button", { name: "What is idea number 7?", exact: true }).click();
  await list.getByRole("searchbox").fill("");
  await expect(list.locator("[aria-current]")).toHaveText("What is idea number 7?");
});
