import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";
import { reloadWith, storedLearner } from "../support/stored-learner.ts";

const steps = (page: Page) => page.getByRole("list", { name: /^Steps to / }).locator("> li");

async function openPath(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}path/${id}`);
  await expect(page.getByRole("heading", { level: 2, name: /^Path to / })).toBeVisible({ timeout: 20_000 });
}

test("the path to a concept is a list of steps with reasons and times, the goal last", async ({ page, app }) => {
  await openPath(page, app.url, "softmax");
  await expect(page.getByText(/\d+ concepts to learn, about .*min of reading/)).toBeVisible();
  await expect(steps(page).last()).toContainText("Softmax");
  await expect(steps(page).last()).toContainText("Your goal");
  await expect(steps(page).first()).toContainText(/\d+ min/);
  await expectNoViolations(page);
});

test("marking a step as known folds it at once, keeps focus, and can be undone and kept", async ({ page, app }) => {
  await openPath(page, app.url, "backpropagation");
  const before = await steps(page).count();
  const toggle = page.getByRole("button", { name: "I know this: Gradient", exact: true });
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(toggle).toBeFocused();
  await expect(page.getByRole("main").getByText("1 concept on the way you know already.")).toBeVisible();
  expect(await steps(page).count()).toBeLessThanOrEqual(before);
  await expect(steps(page).filter({ has: toggle })).toContainText("You know this.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps(page)).toHaveCount(before);
  await expect.poll(() => storedLearner(page)).not.toContain('"gradient"');
  await toggle.click();
  await reloadWith(page, '"gradient"');
  await expect(toggle).toHaveAttribute("aria-pressed", "true", { timeout: 20_000 });
});

test("list and map hold the same concepts, and both open them", async ({ page, app }) => {
  await openPath(page, app.url, "backpropagation");
  const inList = await page
    .getByRole("list", { name: /^Steps to / })
    .getByRole("link")
    .allTextContents();
  await page.getByRole("link", { name: "Chain rule", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "Chain rule", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Map" }).check({ force: true });
  const map = page.getByRole("region", { name: "Map of the path to Backpropagation" });
  await expect(map.getByRole("link")).toHaveCount(inList.length);
  const squeeze = (text: string) => text.replace(/^\d+\.|\s|…/g, "");
  const inMap = (await map.getByRole("link").allTextContents()).map(squeeze);
  for (const title of inList.map(squeeze)) expect(inMap.some((name) => title.startsWith(name))).toBe(true);
  await expectNoViolations(page);
  const canvas = map.getByRole("group");
  const seen = await canvas.getAttribute("viewBox");
  await canvas.focus();
  await expect(canvas).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await expect(canvas).not.toHaveAttribute("viewBox", seen ?? "");
  await map.getByRole("button", { name: "Show all" }).click();
  await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const dragged = await canvas.getAttribute("viewBox");
  const node = await map.getByRole("link").first().locator("circle").boundingBox();
  await page.mouse.move((node?.x ?? 0) + 3, (node?.y ?? 0) + 3);
  await page.mouse.down();
  await page.mouse.move((node?.x ?? 0) + 120, (node?.y ?? 0) + 40, { steps: 5 });
  await page.mouse.up();
  await expect(canvas).not.toHaveAttribute("viewBox", dragged ?? "");
  await expect(page.getByRole("complementary", { name: "Sources" })).toHaveCount(0);
  await map.getByRole("link").last().press("Enter");
  await expect(page.getByRole("button", { name: /^I know this: / }).last()).toBeVisible();
});

test("a path is reached from a concept and from an answer", async ({ page, app }) => {
  await open(page, app.url);
  const answer = await ask(page, "What should I know before backpropagation?");
  await answer
    .getByRole("link", { name: /^The whole path to / })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Path to Backpropagation" })).toBeVisible();
  await page.goto(`${app.url}course/softmax`);
  await page.getByRole("link", { name: "Show the path to it" }).click();
  await expect(page.getByRole("heading", { name: "Path to Softmax" })).toBeVisible({ timeout: 20_000 });
});

test("a path that does not exist is said to be missing", async ({ page, app }) => {
  await page.goto(`${app.url}path/no-such-concept`);
  await expect(page.getByRole("alert")).toContainText("Not found", { timeout: 20_000 });
});

test("hints come one by one before the answer, which is not in the page until asked for", async ({ page, app }) => {
  await open(page, app.url);
  await page.getByRole("checkbox", { name: "Hints first" }).check();
  const answer = await ask(page, "How does gradient descent work?");
  await expect(answer.getByRole("heading", { name: "Answer", level: 3 })).toHaveCount(0);
  await expect(answer.getByText("View Retrieved Context")).toHaveCount(0);
  await answer.getByRole("button", { name: "First hint" }).click();
  await expect(answer.getByRole("heading", { name: "Hint 1 of 3" })).toBeVisible();
  await expect(answer.getByRole("button", { name: "Next hint" })).toBeFocused();
  await answer.getByRole("button", { name: "Next hint" }).click();
  await expectNoViolations(page);
  await reloadWith(page, '"hintsShown":2');
  await expect(answer.getByRole("heading", { name: "Hint 2 of 3" })).toBeVisible({ timeout: 20_000 });
  await answer.getByRole("button", { name: "Next hint" }).click();
  await expect(answer.getByRole("button", { name: /^Source / }).first()).toBeVisible();
  await answer.getByRole("button", { name: "Show the answer" }).click();
  await expect(answer.getByRole("heading", { name: "Answer", level: 3 })).toBeVisible();
  await expect(answer.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(answer).toHaveAttribute("aria-busy", "false");
  const definition = await ask(page, "What is softmax?");
  await expect(definition.getByRole("heading", { name: "Answer", level: 3 })).toBeVisible();
});

const hintsFirst = (page: Page) => page.getByRole("checkbox", { name: "Hints first" });

test("a class's link offers hints, and changes nothing by itself", async ({ page, app }) => {
  await open(page, `${app.url}?hints=1`);
  await expect(page.getByText("This link asks for hints before answers")).toBeVisible();
  await expect(hintsFirst(page)).not.toBeChecked();
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(hintsFirst(page)).toBeChecked();
});

const sharedFragment = "#q=How+does+softmax+work%3F&k=5&d=0&m=10&level=standard&course=x&hints=1";

test("a shared question that a page arrives with waits for a tap, and keeps its hints", async ({ page, app }) => {
  await open(page, `${app.url}${sharedFragment}`);
  await expect(page.getByText("This link asks: “How does softmax work?”")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const answer = page.getByRole("article", { name: "Answer: How does softmax work?" });
  await expect(answer.getByRole("button", { name: "First hint" })).toBeVisible({ timeout: 20_000 });
  await expect(hintsFirst(page)).not.toBeChecked();
  await expect(page.getByRole("slider", { name: "Prerequisite depth" })).toHaveValue("2");
});

test("a shared question that is put into an open tab is asked", async ({ page, app }) => {
  await open(page, app.url);
  await page.evaluate((fragment) => location.assign(fragment), sharedFragment);
  const answer = page.getByRole("article", { name: "Answer: How does softmax work?" });
  await expect(answer.getByRole("button", { name: "First hint" })).toBeVisible({ timeout: 20_000 });
  expect(new URL(page.url()).hash).toBe("");
  await expect(hintsFirst(page)).not.toBeChecked();
});

test("on a phone all sides of a comparison are on the screen, and each cell opens its source", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(app.url);
  const answer = await ask(page, "What is the difference between CNN and RNN?");
  const table = answer.getByRole("table").first();
  await expect(table).not.toContainText("cite:");
  const cells = await table.getByRole("row").nth(1).getByRole("cell").all();
  expect(cells.length).toBe(2);
  for (const cell of cells) {
    const { x = -1, width = 999 } = (await cell.boundingBox()) ?? {};
    expect([x >= 0, x + width <= 360]).toEqual([true, true]);
    await expect(cell.getByText(/network/i).first()).toBeVisible();
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await table
    .getByRole("button", { name: /^Source / })
    .first()
    .click();
  await expect(page.getByText("Cited passage")).toBeVisible();
});
