/** Scanned pages in the built app. Language data that reads can't be had here: what is tried is all up to there. */
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { ask, distFolder, expect, open, waitForOffline } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { faxStripe, halfBlack, madePdf, madeScan } from "../support/importing/made-pdf.ts";
import { damagedLanguage } from "../support/language-data.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { upload } from "../support/learner-steps.ts";

const engine = fs.readdirSync(path.join(distFolder, "assets")).filter((name) => /^(tesseract-core|jbig2)-/.test(name));
const ready = (page: Page) => page.getByRole("heading", { name: /is ready$|could be read as text$/ });

async function library(page: Page, url: string): Promise<void> {
  await open(page, url);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Library" }).click();
}

const choose = (page: Page, ...files: readonly ReturnType<typeof upload>[]) =>
  page.getByLabel("Choose files", { exact: true }).setInputFiles([...files]);

/** Names of what this device keeps of the app. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await (await caches.open("erica-files-1")).keys()).map(({ url }) => url));

test("scanned pages are counted and named, and what reads them is offered; nothing of it was fetched before", async ({
  page,
  app,
  complaints,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await library(page, app.url);
  await waitForOffline(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const text = { text: "A banneton is a basket that holds the dough while it rises.", x: 50, y: 700 };
  await choose(
    page,
    upload("scan.pdf", madeScan([halfBlack, faxStripe])),
    upload("bread.pdf", madePdf([[{ text: "Banneton", x: 50, y: 760, size: 20 }, text], []])),
  );
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("3 pages are pictures of text, most likely, and were not read.")).toBeVisible();
  await expect(page.getByRole("list", { name: "One file was not read" })).toContainText("Its 2 pages have no text");
  await page.getByText("One file was read").click();
  await expect(page.getByRole("list", { name: "One file was read" })).toContainText("Page 2 has no text");
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  if (process.env.SCAN_SHOTS)
    await page.screenshot({ path: `${process.env.SCAN_SHOTS}/offer-360.png`, fullPage: true });
  const files = [...asked, ...(await kept(page))];
  expect(engine).toHaveLength(3);
  for (const name of engine) expect(files.filter((url) => url.includes(name))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the real engine comes from our own files, refuses damaged language data in plain words, and works offline then", async ({
  page,
  app,
  complaints,
}) => {
  const foreign: string[] = [];
  page.context().on("request", (request) => {
    if (!request.url().startsWith(app.url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await library(page, app.url);
  await waitForOffline(page);
  const trying = page.getByText("“eng.traineddata” can't be used to read pictures");
  await page.getByText("Scanned pages", { exact: true }).click();
  await page.getByLabel("Add language data").setInputFiles([upload("eng.traineddata", damagedLanguage())]);
  await expect(trying).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("It is damaged, cut off, or no language data for Tesseract 4 or newer.")).toBeVisible();
  await expectNoViolations(page);
  if (process.env.SCAN_SHOTS)
    await page.screenshot({ path: `${process.env.SCAN_SHOTS}/refused-1280.png`, fullPage: true });
  const core = engine.filter((name) => name.startsWith("tesseract"));
  await expect
    .poll(async () => {
      const names = await kept(page);
      return core.filter((name) => names.some((url) => url.includes(name)));
    })
    .toEqual(core);
  expect(foreign).toEqual([]);

  // From now on without a network: the refusal is the engine's again, and no failure to start it.
  await app.stop();
  await page.reload();
  await page.getByText("Scanned pages", { exact: true }).click();
  await page.getByLabel("Add language data").setInputFiles([upload("eng.traineddata", damagedLanguage())]);
  await expect(trying).toBeVisible({ timeout: 60_000 });
  expect(complaints.filter((text) => !/ERR_CONNECTION_REFUSED/.test(text))).toEqual([]);
});

test("language data dropped among files is tried as that, and the files are read", async ({ page, app }) => {
  await library(page, app.url);
  const bread = new TextEncoder().encode("# Bread\n\nA **starter** is a mixture of flour and water.\n");
  await choose(page, upload("eng.traineddata", damagedLanguage()), upload("bread.md", bread));
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("can't be used to read pictures")).toBeVisible();
  await page.getByRole("button", { name: "Ask this course" }).click();
  await expect(await ask(page, "What is a starter?")).toContainText("flour and water");
});
