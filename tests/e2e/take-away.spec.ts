/** Questions out of Practice and into the Library, as a learner takes them along: with nobody to ask. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { ask, expect, open, waitForOffline } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit, laterVisit as test } from "../support/later-visit.ts";
import { saved, view } from "../support/learner-steps.ts";

test.setTimeout(120_000);

const section = (page: Page) => page.getByRole("region", { name: "Take it away" });

const take = (page: Page, button: string) => saved(page, section(page).getByRole("button", { name: button }));

async function answerOne(page: Page, url: string): Promise<void> {
  await page.goto(`${url}practice/k-means`);
  await page.locator("[data-choice]").first().click({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /^(Next|Finish)$/ })).toBeVisible();
}

test("in airplane mode a topic leaves Practice as an Anki deck and comes back as a course that asks it", async ({
  page,
  context,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await waitForOffline(page);
  await context.setOffline(true);
  await view(page, "Practice");
  await section(page).getByRole("radio", { name: "One topic" }).check();
  await section(page).getByLabel("Topic", { exact: true }).selectOption({ index: 0 });
  const { name, file } = await take(page, "Anki deck (.apkg)");
  expect(name).toMatch(/^[a-z-]+\.apkg$/);
  await expect(section(page).getByText(/^\d+ questions saved as “/)).toBeVisible();
  const { "collection.anki2": collection, media, ...figures } = unzipSync(fs.readFileSync(file));
  expect(collection).toBeDefined();
  const names: Record<string, string> = JSON.parse(strFromU8(media ?? new Uint8Array()));
  expect(Object.keys(figures).sort()).toEqual(Object.keys(names).sort());
  expect(Object.values(names).length).toBeGreaterThan(0);
  for (const figure of Object.values(names)) expect(figure).toMatch(/\.svg$/);

  await view(page, "Library");
  await page
    .getByLabel("Choose files", { exact: true })
    .setInputFiles({ name, mimeType: "", buffer: fs.readFileSync(file) });
  await expect(page.getByRole("heading", { name: /is ready$/ })).toBeFocused({ timeout: 60_000 });
  await page.getByRole("button", { name: "Ask this course" }).click();
  const answer = await ask(page, "What is an AI winter?");
  await expect(answer).toContainText("AI winter");
  await page.goto(`${app.url}practice/ai-winter`);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.getByRole("button", { name: "I knew it" }).click();
  await expect(page.getByText("Right.", { exact: true }).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

sharedVisit(
  "what was answered leaves as text and as a table, and progress as a page to print",
  async ({ page, app }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await answerOne(page, app.url);
    await page.goto(`${app.url}practice`);
    const text = await take(page, "Text for Anki (.txt)");
    const lines = fs.readFileSync(text.file, "utf8").split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck column:2",
      "#tags column:5",
    ]);
    expect(lines[5]).toMatch(/^erica:introduction-to-ai:k-means#\S+\tIntroduction to AI::/);
    const table = await take(page, "Spreadsheet (.csv)");
    expect(table.name).toBe("introduction-to-ai.csv");
    expect(fs.readFileSync(table.file, "utf8")).toContain(",k-means,");
    await expect(section(page).getByText("One question saved as “introduction-to-ai.csv”.")).toBeVisible();
    await expectNoViolations(page);

    await section(page).getByRole("link", { name: "Your progress as a page to print or keep" }).click();
    await expect(page.getByText("and answered one question about them.", { exact: false })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Practised: 1" })).toBeVisible();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as text" }).click(),
    ]);
    expect(fs.readFileSync(await saved.path(), "utf8")).toContain("k-means: 1 question answered");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await expect(page.getByText("k-means", { exact: true })).toBeVisible();
  },
);
