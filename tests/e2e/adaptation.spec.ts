/** Answers follow what the learner's own answers in Practice say: in the built app, over weeks of its clock. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

const DAY = 86_400_000;

/** The page's clock may be set ahead; its timers are left alone. */
async function withOwnClock(page: Page): Promise<(days: number) => Promise<void>> {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(localStorage.getItem("ahead") ?? 0);
  });
  return (days) => page.evaluate((ms) => localStorage.setItem("ahead", String(ms)), days * DAY);
}

async function answerRight(page: Page, url: string, concept: string, answer: string, how: string): Promise<void> {
  await page.goto(`${url}practice/${concept}`);
  await page.getByRole("button", { name: answer }).click({ timeout: 30_000 });
  await page.getByRole("radio", { name: how }).check();
  await page.getByRole("button", { name: "Next" }).click();
}

test("what is fading stands open with a way to test it, what is solid stays folded, the next step goes on from both", async ({
  page,
  app,
  complaints,
}) => {
  test.setTimeout(120_000);
  const goAhead = await withOwnClock(page);
  await open(page, app.url);
  await answerRight(page, app.url, "exponential-function", "One eighth", "Hard");
  await goAhead(200);
  await answerRight(page, app.url, "probability-distribution", "Yes, because only areas under it", "Easy");
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const answer = page.getByRole("article", { name: "Answer: What is softmax?" });
  const more = (title: string) => answer.getByRole("button", { name: `More about ${title}`, exact: true });
  await expect(more("Exponential function")).toHaveAttribute("aria-expanded", "true");
  await expect(answer.getByText("You may be forgetting this.")).toBeVisible();
  await answer.getByRole("button", { name: "Open all" }).click();
  await expect(more("Probability distribution")).toHaveAttribute("aria-expanded", "false");
  await expect(answer.getByText("Your answers say that this is solid.")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const link = answer.getByRole("link", { name: "Test it: Exponential function" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-choice]").first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what the learner says they know can be tested from the answer, by keys", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  const first = page.getByRole("article").last();
  await first.getByRole("button", { name: "What you need first" }).click();
  await first.getByRole("button", { name: "I know this: Exponential function" }).click();
  await expect(first.getByText("You said you know this.", { exact: false })).toBeVisible();
  await ask(page, "Explain softmax");
  const second = page.getByRole("article").last();
  await second.getByRole("button", { name: "What you need first" }).click();
  await second.getByRole("link", { name: "Test it: Exponential function" }).press("Enter");
  await page.getByRole("button", { name: "Nine tenths" }).click();
  await expect(page.getByText("Not this time.", { exact: true }).first()).toBeVisible();
});
