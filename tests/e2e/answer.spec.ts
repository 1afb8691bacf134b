import { ask, expect, open, questionBox, setQuestions } from "../support/app.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

test("the retrieved context shows seeds, order, passages and settings", async ({ page, app }) => {
  await open(page, app.url);
  const answer = await ask(page, setQuestions.clip);
  await answer.getByText("View Retrieved Context").click();
  await expect(answer.getByRole("table").first()).toContainText("named as");
  for (const text of ["Contrastive learning", "Prerequisite depth", "erica-static"])
    await expect(answer.getByText(text).filter({ visible: true }).first()).toBeVisible();
});

test("settings change the next answer and its context", async ({ page, app }) => {
  await open(page, app.url);
  const before = await ask(page, "Explain backpropagation");
  const needed = (answer: typeof before) => answer.getByRole("button", { name: "What you need first" });
  await needed(before).click();
  await expect(before.getByRole("button", { name: "More about Chain rule" })).toBeVisible();
  const depth = page.getByRole("slider", { name: "Prerequisite depth" });
  await depth.focus();
  await depth.press("Home");
  await expect(depth).toHaveValue("0");
  await page.getByRole("slider", { name: "Semantic search results" }).press("End");
  await page.getByRole("slider", { name: "Max concepts" }).press("Home");
  const after = await ask(page, "Explain gradient descent");
  await expect(needed(after)).toHaveCount(0);
});

test("a citation opens its passage in context, and Escape brings focus back", async ({ page, app }) => {
  await open(page, app.url);
  const answer = await ask(page, setQuestions.clip);
  const source = answer.getByRole("button", { name: /^Source 1:/ }).first();
  await source.click();
  const passage = page.getByText("Cited passage");
  await expect(passage).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(passage).toBeHidden();
  await expect(source).toBeFocused();
});

test("Clear Chat can be undone, and a reload keeps the chat", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.getByRole("button", { name: "Clear Chat" }).click();
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toBeVisible({ timeout: 20_000 });
});

test("a follow-up says what it is about", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is CLIP?");
  const answer = await ask(page, "and how is it trained?");
  await expect(answer).toContainText("CLIP");
  await expect(answer).toContainText("400 million");
});

test("no task blocks the main thread for more than 50 ms while answering", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  await ask(page, setQuestions.clip);
  await ask(page, setQuestions.elbo);
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
  console.log(`longest main-thread task while answering: ${longest} ms`);
  // This machine is shared; the budget of 50 ms is what the bench prints, twice that fails.
  expect(longest).toBeLessThan(100);
});

test("two tabs keep their own conversations", async ({ page, app, context }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const other = await context.newPage();
  await open(other, app.url);
  await other.getByRole("button", { name: /^New/ }).first().click();
  await ask(other, "What is entropy?");
  await ask(page, "What is a perceptron?");
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(other.getByRole("article")).toHaveCount(1);
  await other.reload();
  await expect(questionBox(other)).toBeVisible();
});

test("on a phone whose page was scrolled down, an answer begins with its question in view", async ({ page, app }) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const answer = await ask(page, "What is softmax?");
  await expect(answer.getByRole("heading", { level: 2 })).toBeInViewport();
});

test("parts stay as they were left, print opened, and open for what is looked for", async ({ page, app }) => {
  await open(page, app.url);
  const answer = await ask(page, "What is softmax?");
  const part = answer.getByRole("button", { name: "Summary", exact: true });
  const body = answer.locator(`[id="${await part.getAttribute("aria-controls")}"]`);
  const isRead = () =>
    body
      .locator("p, li")
      .first()
      .evaluate((text) => text.checkVisibility());
  expect(await isRead()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await isRead()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  expect(await isRead()).toBe(false);
  // The browser opens what an address points into, as it does for what its search finds.
  await body.evaluate((element) => (location.hash = element.id));
  await expect(part).toHaveAttribute("aria-expanded", "true");
  expect(await isRead()).toBe(true);
});

test("on a phone the question box is one line until it is used, and nothing covers the answer's start", async ({
  page,
  app,
}) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  const composer = page.getByRole("form", { name: "Ask Erica" });
  const height = async () => (await composer.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeLessThan(60);
  await questionBox(page).focus();
  await expect.poll(height).toBeGreaterThan(90);
  const answer = await ask(page, "What is softmax?");
  await expect(answer.getByRole("heading", { level: 2 })).toBeFocused();
  await expect.poll(height).toBeLessThan(60);
  await expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0);
  for (const name of ["Clear Chat", "Send"]) await expect(page.getByRole("button", { name })).toBeVisible();
  const source = answer.getByRole("button", { name: /^Source 1:/ }).first();
  const clearance = async (): Promise<number> => {
    const [above, below] = [await source.boundingBox(), await composer.boundingBox()];
    return (below?.y ?? 0) - (above?.y ?? 999) - (above?.height ?? 0);
  };
  await expect.poll(clearance).toBeGreaterThan(0);
});

test("opening all parts is remembered for the next answer and the next visit", async ({ page, app }) => {
  await open(page, app.url);
  const first = await ask(page, "What is softmax?");
  const toggle = first.getByRole("button", { name: "Open all" });
  await toggle.scrollIntoViewIfNeeded();
  const before = await toggle.boundingBox();
  await toggle.click();
  await expect(first.getByRole("button", { name: "Summary", exact: true })).toHaveAttribute("aria-expanded", "true");
  await expect
    .poll(async () => (await first.getByRole("button", { name: "Close all" }).boundingBox())?.y)
    .toBe(before?.y);
  const second = await ask(page, "What is entropy?");
  await expect(second.getByRole("button", { name: "Summary", exact: true })).toHaveAttribute("aria-expanded", "true");
  await page.reload();
  await expect(second.getByRole("button", { name: "Summary", exact: true })).toHaveAttribute("aria-expanded", "true", {
    timeout: 20_000,
  });
});
