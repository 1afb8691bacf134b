/** Placement in the built app: from "where do I start?" to what the learner confirms. */
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

test("the reply to where to start leads to questions, which can be stopped, and stores only what is ticked", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await ask(page, "Where do I start?");
  await page.getByRole("link", { name: "Find out where to start" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText("Question 1 of at most 15")).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
  await page.getByRole("button", { name: "I don't know" }).click();
  await expect(page.getByText("Not this time.", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Next question" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of at most 15")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Stop here" }).click();
  await expect(page.getByRole("heading", { name: "Where you could start" })).toBeFocused();
  await expect(page.getByText("Estimated from 1 answer.", { exact: false })).toBeVisible();
  await expectNoViolations(page);
  await page.getByText(/^Could come next/).click();
  const next = page.locator("details", { hasText: /^Could come next/ });
  await next.locator("details summary").first().click();
  await next.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Save 1 concept as known" }).click();
  await expect(page.getByText("1 concept is marked as known.")).toBeVisible();
  // The answer was a review like any other.
  await expect(page.getByText("1 question answered today.")).toBeVisible();
  await page.getByRole("link", { name: "Where do I start?" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Stop here" }).click();
  await expect(page.getByRole("button", { name: "Save 1 concept as known" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("answering to the end gives first steps that can be opened", async ({ page, app }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${app.url}placement`);
  await page.getByRole("button", { name: "Start", exact: true }).click({ timeout: 30_000 });
  const result = page.getByRole("heading", { name: "Where you could start" });
  const go = page.getByRole("button", { name: /^(Next question|See what it says)$/ });
  const choice = page.locator("[data-choice='1']:not(:disabled)");
  const unsure = page.getByRole("button", { name: "I don't know" });
  for (let asked = 0; asked < 15 && !(await result.isVisible()); asked++) {
    await expect(page.getByText(`Question ${asked + 1} of at most 15`)).toBeVisible();
    await ((await choice.count()) > 0 ? choice : unsure).first().click();
    await go.click();
    await expect(result.or(page.getByText(`Question ${asked + 2} of at most 15`))).toBeVisible();
  }
  await expect(result).toBeVisible();
  await expectNoViolations(page);
  await page
    .getByRole("region", { name: "Where you could start" })
    .getByRole("listitem")
    .first()
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/course\//);
});
