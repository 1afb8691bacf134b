/** Peak memory of the tab, its threads included, while a course is made from files and while all courses are asked; on Linux. */
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright";
import { startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const megabyte = 1_000_000;
const perFile = 100_000;
/** Beside the bundled course and the one of 5 MB. */
const smallCourses = 3;
const pages = "src/courses/introduction-to-ai/concepts";

/** What the system gave the largest process of a tab at most since `forget`; the browser's own code counts too. */
async function tabs(browser: Browser): Promise<{ forget(): void; peak(): number }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const ids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return {
    forget: () => {
      for (const id of ids) fs.writeFileSync(`/proc/${id}/clear_refs`, "5");
    },
    peak: () =>
      Math.max(
        ...ids.map((id) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) * 1024),
      ),
  };
}

/** Pages of the bundled course in files of a chapter's length. */
function chapters(bytes: number): { name: string; mimeType: string; buffer: Buffer }[] {
  const texts = fs
    .readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => fs.readFileSync(path.join(pages, name), "utf8").replace(/^---[\s\S]*?\n---\n/, ""));
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  let at = 0;
  for (let size = 0; size < bytes; size += perFile) {
    let text = "";
    while (text.length < perFile) text += `${texts[at++ % texts.length]}\n`;
    files.push({ name: `chapter-${files.length}.md`, mimeType: "text/markdown", buffer: Buffer.from(text) });
  }
  return files;
}

async function make(page: Page, files: ReturnType<typeof chapters>): Promise<void> {
  await page.getByRole("link", { name: "Library", exact: true }).click();
  await page.getByLabel("Choose files", { exact: true }).setInputFiles(files);
  await page.getByRole("heading", { name: /is ready$/ }).waitFor({ timeout: 300_000 });
  await page.getByRole("button", { name: "Ask this course" }).waitFor();
}

export const bench: Bench = async () => {
  const app = await startApp();
  const page = await (await app.browser.newContext()).newPage();
  const rows: BenchRow[] = [];
  const row = (data: string, value: number): void => {
    const metric = "peak memory of the tab";
    rows.push({
      bench: "import-memory",
      subject: "erica",
      n: 1,
      data,
      metric,
      value: round(value / megabyte, 0),
      unit: "MB",
    });
  };
  row("an empty page", (await tabs(app.browser)).peak());
  const stats = page.getByRole("region", { name: "Knowledge Graph Stats" });
  await page.goto(app.url);
  await stats.getByText("words and meaning").first().waitFor({ timeout: 120_000 });
  const { forget, peak } = await tabs(app.browser);
  row("first visit to the bundled course", peak());
  forget();
  row("the bundled course, open", peak());
  await make(page, chapters(5 * megabyte));
  row("5 MB Markdown imported beside it", peak());
  for (let i = 0; i < smallCourses; i++) {
    const text = `# Loaf ${i}\n\n## Banneton ${i}\n\nA **banneton ${i}** is a basket that holds the dough.\n`;
    await make(page, [{ name: `loaf-${i}.md`, mimeType: "text/markdown", buffer: Buffer.from(text) }]);
  }
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await page.getByRole("combobox", { name: "Ask" }).selectOption("all");
  forget();
  await page.locator("textarea").fill("What is gradient descent?");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("list", { name: "Also in:" }).waitFor({ timeout: 120_000 });
  row(`asking all ${smallCourses + 2} courses`, peak());
  await app.close();
  return rows;
};
