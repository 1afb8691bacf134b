import { ask, expect, open, questionBox, setQuestions, test } from "../support/app.ts";

test("a first visit loads the course and answers the set questions in full", async ({ page, app, complaints }) => {
  await open(page, app.url);
  await expect(page.getByRole("heading", { level: 1, name: "Erica - Your AI Tutor" })).toBeVisible();

  const clip = await ask(page, setQuestions.clip);
  for (const part of [
    "Answer",
    "Why it matters",
    "What you need first",
    "How it works",
    "Applications",
    "Summary",
    "Further reading",
    "Next steps",
  ])
    await expect(clip.getByRole("heading", { name: part, exact: true })).toBeVisible();
  await expect(clip).toContainText("image encoder");

  const attention = await ask(page, setQuestions.attention);
  const headings = await attention.getByRole("heading").allTextContents();
  expect(headings.findIndex((text) => /code/i.test(text))).toBeLessThanOrEqual(3);
  await expect(attention.locator("pre").first()).toContainText("import numpy");
  await attention.getByRole("button", { name: "Open all" }).click();
  await expect(attention.locator("math").filter({ visible: true }).first()).toBeVisible();

  const elbo = await ask(page, setQuestions.elbo);
  await expect(elbo).toContainText("Jensen's inequality states");
  await expect(elbo).not.toContainText(/linear program/i);
  expect(complaints).toEqual([]);
});

test("a question sent while the course loads is answered when it is there", async ({ page, app }) => {
  await page.goto(app.url);
  await questionBox(page).fill("What is softmax?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toContainText("probabilit", {
    timeout: 20_000,
  });
});

test("everything on the page came from its own origin", async ({ page, app }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(app.url) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  await open(page, app.url);
  await ask(page, setQuestions.clip);
  expect(foreign).toEqual([]);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test("the page is isolated even on a host that sets no headers", async ({ browser }) => {
  const { serve } = await import("../support/app.ts");
  const app = await serve({ headers: false });
  const page = await browser.newPage();
  await open(page, app.url);
  await page.waitForFunction(() => crossOriginIsolated, undefined, { timeout: 20_000 });
  await ask(page, "What is softmax?");
  await page.close();
  await app.stop();
});
