/** An answer taken along as a file: with its figure, its formulas and its sources, and with nothing to be loaded. */
import fs from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { ask, expect, open, waitForOffline } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";
import { saved } from "../support/learner-steps.ts";

async function save(page: Page, answer: Locator, button: string) {
  const { name, file } = await saved(page, answer.getByRole("button", { name: button, exact: true }));
  return { name, text: fs.readFileSync(file, "utf8") };
}

const question = "What is the softmax function?";
const title = "Three scores become three probabilities";

test("without a network an answer is exported with its figure, as text and as a page that loads nothing", async ({
  page,
  context,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await waitForOffline(page);
  await context.setOffline(true);
  const answer = await ask(page, question);
  await expect(answer.getByRole("figure", { name: title }).first()).toBeVisible();

  const markdown = await save(page, answer, "Export");
  expect(markdown.name).toBe("what-is-the-softmax-function.md");
  expect(markdown.text).toMatch(/^!\[[^\n]+\]\(data:image\/svg\+xml,[^\s()]+\)$/m);
  expect(markdown.text).toContain(`**${title}.**`);

  const webPage = await save(page, answer, "Export as web page");
  expect(webPage.name).toBe("what-is-the-softmax-function.html");
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", ({ url }) => void asked.push(url()));
  await other.setContent(webPage.text);
  const picture = other.getByRole("figure").getByRole("img");
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(200);
  expect(await picture.getAttribute("alt")).toContain("Bars for three classes");
  expect(await other.locator("math").count()).toBeGreaterThan(0);
  const [reference] = await other.locator("sup a").all();
  const source = await reference?.getAttribute("href");
  await expect(other.locator(source ?? "none")).toBeVisible();
  expect(await other.locator("script").count()).toBe(0);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  await expectNoViolations(other);
  expect(complaints).toEqual([]);
});
