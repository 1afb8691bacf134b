/** A course made from files, put right by its learner: a circle and a split in two presses each, kept over a reload. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { view } from "../support/learner-steps.ts";

/** Levain needs poolish, poolish needs autolyse, autolyse needs levain; hydration level and water ratio are one. */
const bread = `# Bread

## Levain

**Levain** is a mixture that the poolish raises.

## Poolish

**Poolish** is a batter that begins with an autolyse.

## Autolyse

**Autolyse** is a rest that every levain takes before it is kneaded.

## Hydration level

**Hydration level** is the weight of the water over the weight of the flour.

Hydration level, also called water ratio, is given in percent.

## Water ratio

**Water ratio** is a number that bakers write on a card above the trough.
`;

/** The first press shows what changes, the second does it. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("button", { name: "Do it" }).click();
}

test("a circle and a split are mended in two presses each, answers follow, and a reload and the files again keep it", async ({
  page,
  app,
  complaints,
}) => {
  test.slow();
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await view(page, "Library");
  const bundled = page.getByRole("listitem").filter({ hasText: "comes with Erica, can't be edited" });
  await expect(bundled).toHaveCount(1);
  await expect(bundled.getByRole("link", { name: "Look for mistakes" })).toHaveCount(0);
  const files = [{ name: "bread.md", mimeType: "", buffer: Buffer.from(bread) }];
  await page.getByLabel("Choose files", { exact: true }).setInputFiles(files);
  await page.getByRole("button", { name: "Ask this course" }).click({ timeout: 60_000 });
  await ask(page, "What is water ratio?");

  await view(page, "Library");
  await page.getByRole("link", { name: "Look for mistakes in Bread" }).click();
  await expect(page.getByRole("heading", { name: "Circles among prerequisites (1)" })).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await press(page, /^Put “Autolyse” before “Poolish”, not “Poolish” before “Levain”/);
  await expect(page.getByRole("heading", { name: /^Circles among prerequisites/ })).toHaveCount(0);
  await press(page, /^Merge “Water ratio” into “Hydration level”/);
  await expect(page.getByRole("heading", { name: /^Two ideas that may be one/ })).toHaveCount(0);
  const changes = page.getByRole("list").filter({ hasText: "“Water ratio” merged into “Hydration level”" });
  await expect(changes.getByRole("listitem")).toHaveCount(2);

  await view(page, "Ask");
  const merged = await ask(page, "What is water ratio?");
  await expect(merged).toContainText("Hydration level");
  await page.reload();
  await view(page, "Course");
  await page.getByRole("link", { name: "Poolish" }).first().click();
  await expect(page.getByRole("article", { name: "Poolish" })).toContainText("Autolyse");
  await page.getByRole("link", { name: "Edit this concept" }).click();
  await expect(page.getByRole("heading", { name: "Edit “Poolish”" })).toBeVisible();
  await expect(page.getByText("“Autolyse” is needed before “Poolish”").first()).toBeVisible();
  await page.getByRole("link", { name: "All findings" }).click();
  await expect(changes.getByRole("listitem")).toHaveCount(2);

  // The same files again: the course is made anew, and what was corrected is corrected again.
  await view(page, "Library");
  await page.getByLabel("Choose files", { exact: true }).setInputFiles(files);
  await expect(page.getByRole("heading", { name: /is ready$/ })).toBeFocused({ timeout: 60_000 });
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a course file" }).click(),
  ]);
  // The file carries what was corrected: where it is opened anew, that is there, and is taken back there.
  const file = await saved.path();
  await page.getByRole("button", { name: "Remove Bread", exact: true }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const row = page.getByRole("link", { name: "Look for mistakes in Bread" });
  await expect(page.getByText("“Bread” was removed")).toBeAttached();
  await expect(row).toHaveCount(0);
  await page
    .getByLabel("Add a course file")
    .setInputFiles({ name: "Bread.erica", mimeType: "", buffer: fs.readFileSync(file) });
  await row.click();
  await expect(changes.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: /^Two ideas that may be one/ })).toHaveCount(0);
  await page.getByRole("button", { name: /^Take back: “Water ratio” merged/ }).click();
  await expect(page.getByRole("heading", { name: "Two ideas that may be one (1)" })).toBeVisible();
  expect(complaints).toEqual([]);
});
