/** Practice in the built app: from a question asked to answers that are kept. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { laterVisit, sharedVisit as test } from "../support/later-visit.ts";

const choices = (page: Page) => page.locator("[data-choice]");
const verdict = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Practice" }).getByText(text, { exact: true });
const practiceLink = (page: Page) => page.getByRole("link", { name: "Practice", exact: true });

async function quizOn(page: Page, url: string, concept: string): Promise<void> {
  await page.goto(`${url}practice/${concept}`);
  await expect(choices(page).first()).toBeVisible({ timeout: 30_000 });
}

test("what was asked can be practised by keys alone, and is kept", async ({ page, app, complaints }) => {
  await open(page, app.url);
  await practiceLink(page).click();
  await expect(page.getByText("Nothing to practise yet.")).toBeVisible();
  await practiceLink(page).press("a");
  await ask(page, "What is k-means?");
  await practiceLink(page).click();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(choices(page).first()).toBeVisible();
  await page.keyboard.press("1");
  await expect(verdict(page, /^(Right|Not this time)\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Next|Finish)$/ })).toBeFocused();
  await page.reload();
  await expect(page.getByText("1 question answered today.")).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText("1 question answered; you would get about 100 % right today", { exact: false }),
  ).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a wrong answer says why, comes back in the round, and can be taken back", async ({ page, app }) => {
  await open(page, app.url);
  await quizOn(page, app.url, "k-means");
  await expect(page.getByText("1 of 6")).toBeVisible();
  // The bundled course's own question about k-means stands first.
  await page.getByRole("button", { name: "Because it finds the best of all" }).click();
  await expect(verdict(page, "Not this time.")).toBeVisible();
  await expect(page.getByText("It may stop at a local optimum.")).toBeVisible();
  await expect(page.getByText("1 of 7")).toBeVisible();
  await page.getByRole("button", { name: "Undo this answer" }).click();
  await expect(page.getByText("1 of 6")).toBeVisible();
  await page.getByRole("button", { name: "Because the error never rises" }).click();
  await expect(verdict(page, "Right.")).toBeVisible();
  await page.getByRole("radio", { name: "Easy" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("2 of 6")).toBeVisible();
});

test("an answer holds one question to check oneself with, and it counts", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is k-means?");
  const answer = page.getByRole("article", { name: "Answer: What is k-means?" });
  await answer.getByText("Check yourself", { exact: true }).click();
  await answer.getByRole("button", { name: "Because it finds the best of all" }).click();
  await expect(answer.getByText("It may stop at a local optimum.")).toBeVisible();
  await practiceLink(page).click();
  await expect(page.getByText("1 question answered today.")).toBeVisible();
});

test("another tab hears of an answer, and deleting everything deletes it", async ({ page, context, app }) => {
  await open(page, app.url);
  await quizOn(page, app.url, "k-means");
  const other = await context.newPage();
  await open(other, app.url);
  await practiceLink(other).click();
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: /^(Next|Finish)$/ })).toBeVisible();
  await expect(other.getByText("1 question answered today.")).toBeVisible();
  await other.getByRole("link", { name: /Settings/ }).click();
  await other.getByRole("button", { name: "Delete my data" }).click();
  await practiceLink(other).click();
  await expect(other.getByText("Nothing to practise yet.")).toBeVisible();
});

test("a round fits a narrow dark screen, and axe finds nothing in it", async ({ page, app }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await quizOn(page, app.url, "softmax");
  for (let asked = 0; asked < 3; asked++) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if ((await choices(page).count()) === 0) break;
    await choices(page).first().click();
    await expect(page.getByRole("button", { name: "Undo this answer" })).toBeVisible();
    if (asked === 0) await expectNoViolations(page);
    await page.getByRole("button", { name: /^(Next|Finish)$/ }).click();
  }
});

test("the last answer can be taken back after going on, and an easy day is kept", async ({ page, app }) => {
  await open(page, app.url);
  await quizOn(page, app.url, "k-means");
  await choices(page).first().click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Undo the last answer" }).click();
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await choices(page).first().click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Stop for now" }).click();
  await expect(page.getByText("1 question answered today.")).toBeVisible();
  await page.getByText("How you practise").click();
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    await page.getByRole("checkbox", { name: day }).check();
  await expect(page.getByText("Today is one of your easy days", { exact: false })).toBeVisible();
  await expect(page.getByText("So far 1 of 400 answers that this needs.")).toBeVisible();
  await expectNoViolations(page);
});

/** Answers whatever is asked, wrong or right, until the question with this text is there. */
async function reach(page: Page, text: string): Promise<void> {
  const asked = page.locator("[data-question]");
  const wanted = asked.filter({ hasText: text });
  const next = page.getByRole("button", { name: /^(Next|Finish)$/ });
  for (let count = 0; count < 12; count++) {
    await expect(asked).toBeVisible({ timeout: 30_000 });
    if ((await wanted.count()) > 0) return;
    if ((await choices(page).count()) > 0) await choices(page).first().click();
    else await page.getByRole("button", { name: "I don't know" }).click();
    await next.click();
  }
  throw new Error(`no question says “${text}”`);
}

// Python stays on the disk.
laterVisit("what a program prints is predicted, and then it is run", async ({ page, app, complaints }) => {
  test.setTimeout(120_000);
  await quizOn(page, app.url, "data-labeling");
  await reach(page, "What does this program print");
  const question = page.locator("[data-question]");
  await expect(question.getByText("? ← what stands here?")).toBeVisible();
  await expect(question.getByRole("button", { name: "Run" })).toHaveCount(0);
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: /^(Next|Finish)$/ })).toBeFocused();
  await expect(question.getByText("? ← what stands here?")).toHaveCount(0);
  await question.getByRole("button", { name: "Run" }).click();
  await expect(question.getByText("Done. It printed what the page shows.")).toBeVisible({ timeout: 60_000 });
  expect(complaints).toEqual([]);
});

test("a worked example is completed by typing, and its reckoning stands below", async ({ page, app }) => {
  await quizOn(page, app.url, "conjugate-prior");
  await reach(page, "a worked example");
  await expect(page.locator("[data-question] blockquote")).toContainText("A second reading of 11 m");
  await page.getByRole("textbox", { name: "Your answer" }).fill("2,25");
  await page.keyboard.press("Enter");
  await expect(verdict(page, "Right.")).toBeVisible();
  await expect(page.getByText("From the course")).toBeVisible();
});

test("a label of a figure is found by keys; its figure is whole after the answer, and axe finds nothing", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await quizOn(page, app.url, "early-stopping");
  await reach(page, "What belongs where the question mark stands in this figure?");
  const drawing = page.locator("[data-question]").getByRole("img");
  await expect(drawing).toHaveAccessibleName(/^When to stop: a figure with a question mark/);
  await expect(drawing).not.toContainText("training loss");
  await page.locator("[data-question]").getByText("What this figure shows, as a table").click();
  await expect(page.locator("[data-question] table")).not.toContainText("training loss");
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press("1");
  await expect(drawing).toContainText("training loss");
  await expectNoViolations(page);
});

test("being quizzed on an idea, on the chat and on what was missed leads to those questions", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await ask(page, "quiz me on k-means");
  const last = page.getByRole("article").last();
  await expect(last.getByRole("link", { name: "Quiz me on k-means" })).toBeVisible();
  await ask(page, "quiz me on this chat");
  await expect(last.getByRole("link", { name: "Quiz me on softmax" })).toBeVisible();
  await last.getByRole("link", { name: "Quiz me on k-means" }).click();
  await page.getByRole("button", { name: "Because it finds the best of all" }).click();
  await expect(verdict(page, "Not this time.")).toBeVisible();
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await ask(page, "quiz me on what I missed");
  await last.getByRole("link", { name: "Quiz me on what I missed" }).click();
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.getByRole("button", { name: "Because the error never rises" }).click();
  await expect(verdict(page, "Right.")).toBeVisible();
  await page.goto(`${app.url}missed-questions`);
  await expect(page.getByText("Nothing to catch up on", { exact: false })).toBeVisible({ timeout: 30_000 });
});

test("who says to know an idea can test it, and the answer stands beside the claim", async ({ page, app }) => {
  await page.goto(`${app.url}course/k-means`);
  await page
    .getByRole("button", { name: /^I know/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Quiz me on this" }).first().click();
  await page.getByRole("button", { name: "Because it finds the best of all" }).click();
  await expect(verdict(page, "Not this time.")).toBeVisible();
  await page.getByRole("button", { name: "Stop for now" }).click();
  await expect(page.getByText("You said you know this.", { exact: false })).toBeVisible();
});
