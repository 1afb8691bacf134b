/** A course from one's own files, as a learner makes it: from choosing them to a cited answer. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { madePdf } from "../support/importing/made-pdf.ts";
import { madeZip } from "../support/importing/office-files.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { upload, view } from "../support/learner-steps.ts";

const bread = `# Sourdough

Sourdough is a bread that wild yeast raises.

## Starter

A **starter** is a mixture of flour and water in which wild yeast lives. It is fed every day.

## Hydration

**Hydration** is the weight of the water over the weight of the flour. A starter of high hydration is sour.
`;

const notebook = JSON.stringify({
  nbformat: 4,
  metadata: { language_info: { name: "python" } },
  cells: [
    {
      cell_type: "markdown",
      source: ["# Proving\n", "\n", "**Proving** is the rest in which a dough rises before it is baked."],
    },
    {
      cell_type: "code",
      source: "hours = 24 / 2\nprint(hours)",
      outputs: [{ output_type: "stream", text: ["12.0\n"] }],
    },
  ],
});

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function make(page: Page, files: readonly Upload[]): Promise<void> {
  await view(page, "Library");
  await page.getByLabel("Choose files", { exact: true }).setInputFiles([...files]);
}

const ready = (page: Page) => page.getByRole("heading", { name: /is ready$|could be read as text$/ });

test("two files become a course that answers from them, with the place; deleting it leaves the app's own", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await make(page, [upload("bread.md", bread), upload("proving.ipynb", notebook)]);
  await expect(ready(page)).toBeFocused({ timeout: 60_000 });
  await expect(page.getByText("2 documents.")).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.getByRole("button", { name: "Ask this course" }).click();
  const answer = await ask(page, "What is a starter?");
  await expect(answer).toContainText("A starter is a mixture of flour and water in which wild yeast lives.");
  await expect(answer).toContainText("Starter");
  const proving = await ask(page, "What is proving?");
  await expect(proving).toContainText("the rest in which a dough rises");
  await proving
    .getByRole("button", { name: /^Source 1\b/ })
    .first()
    .click();
  await expect(page.getByText("cell 1").filter({ visible: true }).first()).toBeVisible();

  await page.keyboard.press("Escape");
  await view(page, "Library");
  const made = page.getByRole("listitem", { name: "Sourdough", exact: true });
  await made.getByRole("button", { name: "Remove Sourdough" }).click();
  await page.getByRole("group").getByRole("button", { name: "Remove" }).click();
  await expect(made).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("bad files are named with what to do, the rest is read, and nothing in them runs", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(app.url) && !request.url().startsWith("blob:")) asked.push(request.url());
  });
  const bomb = madeZip({ "bomb.md": "a".repeat(80 * 1024 * 1024) });
  const locked = {
    "META-INF/container.xml": "<container/>",
    "META-INF/encryption.xml": `<encryption><EncryptionMethod Algorithm="aes"/></encryption>`,
  };
  const pdf = madePdf([[{ text: "A banneton is a basket that holds the dough while it rises.", x: 50, y: 700 }]]);
  await make(page, [
    upload("bread.md", `${bread}\n<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>\n`),
    upload(
      "page.html",
      `<h1>Crust</h1><p>A crust is the outer layer of bread.</p><script>window.ran = 1</script><img src="https://example.org/spy.png" onerror="window.ran = 1">`,
    ),
    upload("cut.pdf", pdf.slice(0, 60)),
    upload("really-a-pdf.txt", pdf),
    upload("bomb.zip", bomb),
    upload("locked.epub", madeZip(locked)),
    upload("empty.md", ""),
  ]);
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });
  const notRead = page.getByRole("list", { name: "4 files were not read" });
  await expect(notRead.getByRole("listitem").filter({ hasText: "cut.pdf" })).toContainText("damaged or cut off");
  await expect(notRead.getByRole("listitem").filter({ hasText: "bomb.md" })).toContainText("unpacks to more");
  await expect(notRead.getByRole("listitem").filter({ hasText: "locked.epub" })).toContainText("password");
  await expect(notRead.getByRole("listitem").filter({ hasText: "empty.md" })).toContainText("empty");
  await page.getByRole("button", { name: "Ask this course" }).click();
  await expect(await ask(page, "What is a banneton?")).toContainText("basket that holds the dough");
  await expect(await ask(page, "What is a crust?")).toContainText("outer layer of bread");
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test("cancelling ends the work and makes nothing", async ({ page, app }) => {
  await open(page, app.url);
  const long = Array.from(
    { length: 20_000 },
    (_, i) => `Paragraph ${i} on the **rising dough** and its ${i % 97} bubbles.`,
  ).join("\n\n");
  await make(page, [upload("long.md", `# Dough\n\n${long}`)]);
  await page.getByRole("button", { name: "Cancel making the course" }).click();
  await expect(page.getByLabel("Choose files", { exact: true })).toBeVisible();
  await expect(ready(page)).toHaveCount(0);
  await expect(page.getByRole("listitem", { name: "Dough", exact: true })).toHaveCount(0);
});
