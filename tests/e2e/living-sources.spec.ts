/** A course made from files, whose files change: chosen again, from a remembered folder, one left out, interrupted. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { upload, view } from "../support/learner-steps.ts";

const dough = `# Dough

## Starter

A **starter** is a mixture of flour and water in which wild yeast lives.
`;
const oven = `# Oven

## Steam

**Steam** is water vapour that keeps the crust soft for a while.
`;
const tex = String.raw`\documentclass{article}\title{Shapes}\newtheorem{definition}{Definition}
\begin{document}\section{Loaves}
\begin{definition}[Hydration]The weight of the water over the weight of the flour, $h = \frac{w}{f}$.\end{definition}
A \emph{banneton} is a basket that holds the dough while it rises.\end{document}`;

const ready = (page: Page) => page.getByRole("heading", { name: /is ready$/ });

async function make(page: Page): Promise<void> {
  await view(page, "Library");
  await page
    .getByLabel("Choose files", { exact: true })
    .setInputFiles([upload("dough.md", dough), upload("oven.md", oven), upload("shapes.tex", tex)]);
  await expect(ready(page)).toBeFocused({ timeout: 60_000 });
}

const sources = (page: Page) => page.getByRole("button", { name: "Sources and updates of Dough" });
const documents = (page: Page) => page.getByRole("list", { name: "Documents of Dough" });

test("files chosen again: what changed is read, what is gone is kept until it is removed", async ({
  page,
  app,
  complaints,
}) => {
  test.slow();
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await make(page);
  await page.getByRole("button", { name: "Ask this course" }).click();
  const answer = await ask(page, "What is hydration?");
  await expect(answer).toContainText("weight of the water over the weight of the flour");
  await view(page, "Library");
  await sources(page).click();
  await expect(documents(page).getByRole("listitem")).toHaveCount(3);
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await documents(page).scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("sources-360.png") });

  await page
    .getByLabel("Choose files to update from")
    .setInputFiles([
      upload("dough.md", `${dough}\n## Autolyse\n\n**Autolyse** is a rest of the flour in its water.\n`),
      upload("shapes.tex", tex),
      upload("salt.md", "# Salt\n\n**Table salt** is a mineral that slows the yeast.\n"),
    ]);
  await expect(ready(page)).toBeFocused({ timeout: 60_000 });
  const changes = page.getByRole("list", { name: "What changed" });
  await expect(changes).toContainText("New: Salt");
  await expect(changes).toContainText("Changed and read anew: Dough");
  await expect(changes).toContainText("One document is as it was.");
  const gone = page.getByRole("list", { name: "One document is not among these files." });
  await expect(gone.getByRole("listitem")).toContainText("1 passage, 1 idea found nowhere else, and");
  await expect(documents(page).getByRole("listitem")).toHaveCount(4);
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await gone.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("report-1280-dark.png") });

  await page.getByRole("button", { name: "Remove from the course" }).click();
  await page
    .getByRole("group", { name: /^Remove the document/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(changes).toContainText("Removed: Oven", { timeout: 60_000 });
  await expect(documents(page).getByRole("listitem")).toHaveCount(3, { timeout: 20_000 });

  await documents(page).getByRole("button", { name: "Remove the source Shapes" }).click();
  await page
    .getByRole("group", { name: /With it go/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(changes).toContainText("Removed: Shapes", { timeout: 60_000 });
  await page.getByRole("button", { name: "Ask this course" }).click();
  await expect(await ask(page, "What is autolyse?")).toContainText("a rest of the flour in its water");
  expect(complaints).toEqual([]);
});

const pickFolder = (page: Page) =>
  page.addInitScript(() => {
    // The dialogue can't be driven; the folder it gives is a real one, of the origin's own files.
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle("bread"),
    });
  });
/** Into that folder. */
const write = (page: Page, name: string, content: string) =>
  page.evaluate(
    async ([file = "", text = ""]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("bread", { create: true });
      const writer = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    },
    [name, content],
  );

test("a folder that the browser gives is remembered, and read again without choosing it", async ({ page, app }) => {
  test.slow();
  await pickFolder(page);
  await open(page, app.url);
  await write(page, "dough.md", dough);
  await make(page);
  await sources(page).click();
  await page.getByRole("button", { name: "Choose a folder to update from" }).click();
  const changes = page.getByRole("list", { name: "What changed" });
  await expect(changes).toContainText("One document is as it was.", { timeout: 60_000 });
  await page.reload();
  await sources(page).click();
  const update = page.getByRole("button", { name: "Update from “bread”" });
  await update.click();
  await expect(changes).toContainText("One document is as it was.", { timeout: 60_000 });

  // Taken out, it stays out of what the folder gives, until it is taken back.
  await write(page, "oven.md", oven);
  await update.click();
  await expect(changes).toContainText("2 documents are as they were.", { timeout: 60_000 });
  await documents(page).getByRole("button", { name: "Remove the source Oven" }).click();
  await page
    .getByRole("group", { name: /With it go/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(changes).toContainText("Removed: Oven", { timeout: 60_000 });
  const removed = page.getByRole("list", { name: "Removed by you" });
  await expect(removed.getByRole("listitem")).toHaveCount(1, { timeout: 20_000 });
  await update.click();
  await expect(changes).toContainText("Removed by you before, and still left out: Oven", { timeout: 60_000 });
  await expect(documents(page).getByRole("listitem")).toHaveCount(2);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await removed.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("removed-360.png") });
  await removed.getByRole("button", { name: "Take Oven back" }).click();
  await expect(changes).toContainText("New: Oven", { timeout: 60_000 });
  await expect(removed).toHaveCount(0, { timeout: 20_000 });
  await expect(documents(page).getByRole("listitem")).toHaveCount(3);
});

test("a course that a closed tab cut short goes on from its folder, without choosing it again", async ({
  page,
  app,
}) => {
  await pickFolder(page);
  await open(page, app.url);
  for (let i = 0; i < 120; i++)
    await write(
      page,
      `${i}.md`,
      `# Loaf ${i}\n\n${`A **kind ${i} loaf** is a bread of kind ${i} that rises. `.repeat(40)}\n`,
    );
  await view(page, "Library");
  await page.getByRole("button", { name: "Choose a folder", exact: true }).click();
  await page.getByRole("button", { name: "Pause making the course" }).click();
  await page.reload();
  const offer = page.getByRole("region", { name: "A course that was not finished" });
  await expect(offer).toContainText("Making a course from 120 files was interrupted.");
  await offer.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("go-on-1280.png") });
  await offer.getByRole("button", { name: "Go on from “bread”" }).click();
  await expect(ready(page)).toBeFocused({ timeout: 60_000 });
  await expect(offer).toHaveCount(0);
  // The course made of it knows its folder too.
  await page.getByRole("button", { name: /^Sources and updates of/ }).click();
  await expect(page.getByRole("button", { name: "Update from “bread”" })).toBeVisible();
});

test("making a course waits while it is paused, and is offered again after its tab was closed", async ({
  page,
  app,
}) => {
  await open(page, app.url);
  await view(page, "Library");
  const pages = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      upload(`${i}.md`, `# Loaf ${i}\n\n${`A **kind ${i} loaf** is a bread of kind ${i} that rises. `.repeat(40)}\n`),
    );
  const files = pages(150);
  await page.getByLabel("Choose files", { exact: true }).setInputFiles(files);
  await page.getByRole("button", { name: "Pause making the course" }).click();
  const said = page
    .locator("progress")
    .locator("xpath=..")
    .getByText(/^Paused\./);
  await expect(said).toBeVisible();
  // The thread may only start now, and what was under way when it was asked may still end.
  await expect(said).toContainText(/\(\d+\.md\)/, { timeout: 20_000 });
  let at: string | null = null;
  const settled = async (): Promise<boolean> => {
    const before = at;
    at = await said.textContent();
    return at === before;
  };
  await expect.poll(settled, { intervals: [500] }).toBe(true);
  // That nothing goes on can't be waited for: a file takes a tenth of this.
  await page.waitForTimeout(1_500);
  expect(await said.textContent()).toBe(at);
  await expect(ready(page)).toHaveCount(0);

  await page.reload();
  const offer = page.getByRole("region", { name: "A course that was not finished" });
  await expect(offer).toContainText("Making a course from 150 files was interrupted.");
  await expectNoViolations(page);
  await offer.getByLabel("Choose files to go on").setInputFiles(files);
  await expect(offer).toHaveCount(0);
  await page.getByRole("button", { name: "Pause making the course" }).click();
  await page.getByRole("button", { name: "Continue making the course" }).click();
  await expect(ready(page)).toBeFocused({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByRole("listitem", { name: /^Loaf 0/ })).toBeVisible({ timeout: 20_000 });
  await expect(offer).toHaveCount(0);
});
