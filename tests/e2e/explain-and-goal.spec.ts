/** Explaining something back, and a goal with its date, in the built app. */
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

test("an answer is explained back: what is there, what is missing, and a grade of one's own", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await ask(page, "What is overfitting?");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: "Explain it back" }).click();
  await page.getByRole("button", { name: "Compare with the course" }).click();
  await expect(page.getByText("Write a sentence or two first", { exact: false })).toBeVisible();
  const box = page.getByRole("textbox", { name: "Your explanation" });
  await box.fill("A model learns the noise of its training data by heart. My aunt keeps bees in her garden.");
  await page.getByRole("button", { name: "Compare with the course" }).click();
  await expect(page.getByRole("heading", { name: "Beside the course" })).toBeFocused({ timeout: 30_000 });
  await expect(page.getByText("The course says so too.")).toBeVisible();
  await expect(page.getByText("Nothing in the course says this.", { exact: false })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoViolations(page);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/coach-explain-360.png`, fullPage: true });
  await page.getByRole("button", { name: "I could explain it" }).click();
  await expect(page.getByText("Noted.", { exact: true }).last()).toBeVisible();
  // What was written is still there on coming back.
  await page.goBack();
  await page.getByRole("link", { name: "Explain it back" }).click();
  await expect(box).toHaveValue(/by heart/);
  expect(complaints).toEqual([]);
});

test("a goal with a date is set, survives a reload, and can be dropped and taken back", async ({ page, app }) => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await open(page, app.url);
  await page.getByRole("link", { name: "Practice", exact: true }).click();
  await page.getByRole("button", { name: "Set a goal" }).click();
  await page.getByRole("button", { name: "Save the goal" }).click();
  await expect(page.getByText("Choose at least one concept first.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Concept" }).fill("backprop");
  await page.getByRole("button", { name: "Backpropagation", exact: true }).click();
  await page.getByLabel("By when?", { exact: false }).fill("2099-06-14");
  await expectNoViolations(page);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/coach-form-1280.png`, fullPage: true });
  await page.getByRole("button", { name: "Save the goal" }).click();
  const goal = page.getByRole("region", { name: "Your goal" });
  await expect(goal.getByText(/concepts to go: about .* a day until/)).toBeVisible();
  await page.reload();
  await expect(goal.getByText(/concepts to go: about .* a day until/)).toBeVisible({ timeout: 30_000 });
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/coach-goal-1280.png`, fullPage: true });
  await goal.getByRole("button", { name: "Drop it" }).click();
  await expect(goal.getByRole("button", { name: "Set a goal" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(goal.getByText("Backpropagation", { exact: true })).toBeVisible();
  await goal.getByRole("link", { name: "The way there" }).click();
  await expect(page.getByText("This is your goal.")).toBeVisible();
});
