/** A course from one's own files shows the source itself: the page of a PDF, the cell of a notebook. */
import type { Locator, Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { madePdf } from "../support/importing/made-pdf.ts";
import { laterVisit as test } from "../support/later-visit.ts";

const bread = madePdf([
  [
    { text: "Sourdough", x: 50, y: 760, size: 24 },
    { text: "Sourdough is a bread that wild yeast raises in a warm kitchen.", x: 50, y: 700 },
  ],
  [
    { text: "Banneton", x: 50, y: 760, size: 20 },
    { text: "A banneton is a basket that holds the dough while it rises,", x: 50, y: 700 },
    { text: "so that the loaf keeps its shape until it is baked.", x: 50, y: 686 },
    { text: "Flour in its grooves keeps the dough from sticking.", x: 50, y: 400 },
  ],
  [{ text: "Bakers clean it with a dry brush.", x: 50, y: 700 }],
]);

const notebook = JSON.stringify({
  nbformat: 4,
  metadata: { language_info: { name: "python" } },
  cells: [
    { cell_type: "markdown", source: "# Baking\n\nThis notebook counts the hours of a loaf." },
    { cell_type: "code", source: "print('<img src=x onerror=\"window.ran = 1\">')", outputs: [] },
    {
      cell_type: "markdown",
      source: "## Autolyse\n\n**Autolyse** is the rest in which flour drinks its water.",
    },
    { cell_type: "markdown", source: '<img src=x onerror="window.ran = 1"> It ends after an hour.' },
  ],
});

const uploads = {
  bread: { name: "bread.pdf", mimeType: "", buffer: Buffer.from(bread) },
  notebook: { name: "notes.ipynb", mimeType: "", buffer: Buffer.from(notebook) },
};

async function importThem(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Library" }).click();
  await page.getByLabel("Choose files", { exact: true }).setInputFiles([uploads.bread, uploads.notebook]);
  await expect(page.getByRole("heading", { name: /is ready$/ })).toBeVisible({ timeout: 60_000 });
}

async function openSource(page: Page, answer: Locator): Promise<void> {
  await answer
    .getByRole("button", { name: /^Source 1\b/ })
    .first()
    .press("Enter");
  await page.getByRole("button", { name: "Open the source at this place" }).press("Enter");
}

const isWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Pixels of the page's picture that aren't paper: a canvas that shows nothing has none. */
const inkOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas");
    if (!canvas) return 0;
    const copy = new OffscreenCanvas(canvas.width || 1, canvas.height || 1);
    const context = copy.getContext("2d");
    context?.drawImage(canvas, 0, 0);
    const { data } = context?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 100 && (data[i + 3] ?? 0) > 200) ink++;
    return ink;
  });

test("a PDF that was kept opens at its page, with the passage marked, and can be asked about", async ({
  page,
  app,
  complaints,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, app.url);
  await importThem(page);
  await expect(page.getByText(/PDF files kept with it take/)).toBeVisible();
  await page.getByRole("button", { name: "Ask this course" }).click();
  const answer = await ask(page, "What is a banneton?");
  await openSource(page, answer);

  const layer = page.getByRole("region", { name: "Page 2 of 3" });
  await expect(layer).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Sourdough", level: 3 }).last()).toBeFocused();
  await expect(layer.locator("mark").first()).toHaveText("A banneton is a basket that holds the dough while it rises");
  await expect.poll(() => inkOf(page)).toBeGreaterThan(200);
  await expectNoViolations(page);
  if (process.env.READER_SHOTS) await page.screenshot({ path: `${process.env.READER_SHOTS}/pdf-1280.png` });

  await page.getByRole("button", { name: "Next page" }).press("Enter");
  await expect(page.getByRole("region", { name: "Page 3 of 3" })).toContainText("dry brush");
  await expect(page.getByRole("button", { name: "Next page" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Previous page" }).press("Enter");
  await page.getByRole("button", { name: "Zoom in" }).press("Enter");
  await expect(layer).toBeVisible();
  expect(await isWide(page)).toBe(false);

  await layer.getByText("Flour in its grooves").selectText();
  await expect(page.getByText("About “Flour in its grooves")).toBeVisible();
  await page.getByRole("button", { name: "Explain this" }).press("Enter");
  const box = page.getByRole("textbox", { name: /^Ask/ });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("Explain banneton");
  await box.press("Enter");
  await expect(page.getByRole("article").last()).toContainText("basket that holds the dough");

  // Removing the course removes its files.
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Library" }).click();
  const row = page.getByRole("listitem", { name: "Sourdough", exact: true });
  await expect(row).toContainText("your PDF files");
  await row.getByRole("button", { name: "Remove Sourdough" }).click();
  await page.getByRole("group").getByRole("button", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a notebook opens at its cell on a phone; nothing in it runs; the question takes the sheet's place", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await importThem(page);
  if (process.env.READER_SHOTS)
    await page.screenshot({ path: `${process.env.READER_SHOTS}/import-360.png`, fullPage: true });
  await page.getByRole("button", { name: "Ask this course" }).click();
  await openSource(page, await ask(page, "What is autolyse?"));
  const cited = page.getByRole("region", { name: "Cited passage" });
  await expect(cited).toContainText("the rest in which flour drinks");
  await expect(cited).toBeInViewport();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "cell 3" })).toBeVisible();
  await expect(sheet).toContainText("<img src=x");
  await expectNoViolations(page);
  expect(await isWide(page)).toBe(false);
  if (process.env.READER_SHOTS) await page.screenshot({ path: `${process.env.READER_SHOTS}/notebook-360.png` });

  await page.getByRole("button", { name: "What do I need to know first?" }).press("Enter");
  const box = page.getByRole("textbox", { name: /^Ask/ });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("What are the prerequisites of Autolyse?");
  await expect(sheet).toHaveCount(0);

  await openSource(page, await ask(page, "What is a banneton?"));
  await expect(page.getByRole("region", { name: "Page 2 of 3" }).locator("mark").first()).toBeInViewport();
  await expectNoViolations(page);
  expect(await isWide(page)).toBe(false);
  if (process.env.READER_SHOTS) await page.screenshot({ path: `${process.env.READER_SHOTS}/pdf-360.png` });
  await page.getByRole("button", { name: "Read it as text" }).click();
  await expect(page.getByRole("heading", { name: "page 2" })).toBeVisible();
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(complaints).toEqual([]);
});

test("files chosen again leave the kept file of a document that isn't among them", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await importThem(page);
  await page.getByRole("button", { name: "Sources and updates of Sourdough" }).click();
  const sources = page.getByRole("region", { name: "Documents of Sourdough" });
  await expect(sources.getByRole("checkbox", { name: /^Keep PDF files/ })).toBeChecked();
  await expectNoViolations(page);
  expect(await isWide(page)).toBe(false);
  if (process.env.READER_SHOTS) await sources.screenshot({ path: `${process.env.READER_SHOTS}/sources-360.png` });
  await page.getByLabel("Choose files to update from").setInputFiles([uploads.notebook]);
  await expect(page.getByRole("list", { name: "One document is not among these files." })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/PDF files kept with it take/)).toBeVisible();
  await page.getByRole("button", { name: "Ask this course" }).click();
  await openSource(page, await ask(page, "What is a banneton?"));
  await expect(page.getByRole("region", { name: "Page 2 of 3" }).locator("mark").first()).toBeVisible({
    timeout: 30_000,
  });
  expect(complaints).toEqual([]);
});
