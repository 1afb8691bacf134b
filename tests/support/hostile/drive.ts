/** Brings hostile files into the real app as a learner would, looks at what became of them, and counts. */
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import type { HostileFile } from "./corpus.ts";
import { hostileQuestion } from "./courses.ts";

export interface Counts {
  files: number;
  refused: number;
  scripts: number;
  foreignRequests: number;
  deadViews: number;
  /** Of the page's thread, in milliseconds. */
  longestBlock: number;
  /** What was seen, a line each. */
  readonly notes: string[];
}

export const noCounts = (): Counts => ({
  files: 0,
  refused: 0,
  scripts: 0,
  foreignRequests: 0,
  deadViews: 0,
  longestBlock: 0,
  notes: [],
});

interface Watched {
  hacked?: unknown;
  longestBlock?: number;
  /** The file that the Library was seen to check. */
  adding?: string;
}

/** Under load a slow view is no dead one. */
const patience = { timeout: 60_000 };

const view = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
const main = (page: Page) => page.getByRole("main");

/** Opens what is folded, of the first answer. */
async function unfold(inside: Locator): Promise<void> {
  for (const name of [/^Open all/, /^View Retrieved Context/]) {
    const button = inside.getByRole("button", { name }).first();
    if (await button.isVisible()) await button.click({ timeout: 5_000 }).catch(() => undefined);
  }
}

async function addCourse(page: Page, { number, bytes }: HostileFile): Promise<boolean> {
  await view(page, "Library").click();
  const input = page.getByLabel("Add a course file");
  await input.waitFor({ state: "attached", ...patience });
  // The name tells this file's outcome from the one before.
  const name = `${number}.erica`;
  await input.setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
  const outcome = await page.waitForFunction(
    ({ adding, failed }) => {
      const text = document.body.textContent ?? "";
      const watched = window as Watched;
      if (text.includes(failed)) return "refused";
      if (!text.includes(adding)) return watched.adding === adding && "taken";
      watched.adding = adding;
      return false;
    },
    { adding: `Checking and saving “${name}”`, failed: `This was about “${name}”` },
    patience,
  );
  return (await outcome.jsonValue()) === "taken";
}

/** Opens the course and looks at it from every side. */
async function visitCourse(page: Page, dead: (what: string) => void): Promise<void> {
  const use = page.getByRole("button", { name: /^Use this course: (?!Introduction to AI)/ });
  if (await use.count()) {
    await use.first().click();
    await page
      .getByText("Questions are now answered from")
      .first()
      .waitFor({ state: "attached", ...patience });
  }
  await view(page, "Ask").click();
  await page.getByRole("textbox", { name: /^Ask a question about/ }).fill(hostileQuestion);
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("article", { name: `Answer: ${hostileQuestion}` }).last();
  await answer
    .and(page.locator("[aria-busy=false]"))
    .waitFor(patience)
    .catch(() => dead("the answer"));
  await unfold(answer);
  await view(page, "Course").click();
  await main(page)
    .getByRole("heading", { level: 2 })
    .first()
    .waitFor(patience)
    .catch(() => dead("the course"));
  const concept = main(page)
    .getByRole("link", { name: /Softmax/ })
    .first();
  if (await concept.count()) {
    await concept.click();
    await main(page)
      .getByRole("heading")
      .first()
      .waitFor(patience)
      .catch(() => dead("a concept's page"));
  }
}

async function importFile(page: Page, { bytes }: HostileFile): Promise<boolean> {
  await view(page, "Settings").click();
  const input = page.getByLabel("Import conversations");
  await input.waitFor({ state: "attached", ...patience });
  const told = page.getByRole("region", { name: "Notifications" }).getByRole("status");
  for (const close of await told.getByRole("button", { name: /^Dismiss/ }).all())
    await close.click({ timeout: 1_000 }).catch(() => undefined);
  await input.setInputFiles({ name: "hostile.json", mimeType: "application/json", buffer: Buffer.from(bytes) });
  await told.first().waitFor(patience);
  return !(await told.getByText("The file cannot be read").first().isVisible());
}

/** Opens the newest conversations: the imported ones among them. */
async function visitConversations(page: Page, dead: (what: string) => void): Promise<void> {
  await view(page, "Ask").click();
  const list = page.getByRole("region", { name: "Conversations" });
  await list.waitFor(patience).catch(() => dead("the list of conversations"));
  const items = await list.locator("li button[title]").all();
  for (const item of items.slice(0, 2)) {
    await item.click({ timeout: 20_000 }).catch(() => dead("a conversation"));
    await main(page)
      .getByRole("article")
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
    for (const button of await main(page)
      .getByRole("button", { name: /Open all|View Retrieved Context/ })
      .all())
      await button.click({ timeout: 5_000 }).catch(() => undefined);
  }
}

/** What must be there whatever was brought in. */
async function isAlive(page: Page): Promise<boolean> {
  const title = page.getByRole("heading", { level: 1, name: "Erica - Your AI Tutor" });
  return (await title.isVisible()) && (await view(page, "Library").isVisible());
}

async function openApp(context: BrowserContext, url: string): Promise<Page> {
  await context.addInitScript(() => {
    const watched = window as Watched;
    watched.longestBlock = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        watched.longestBlock = Math.max(watched.longestBlock ?? 0, duration);
    }).observe({ type: "longtask", buffered: false });
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText("Introduction to AI").waitFor(patience);
  return page;
}

/**
 * One visit of a fresh device, for files one after another.
 * @param tell a line about each
 */
export async function bringIn(
  browser: Browser,
  url: string,
  files: readonly HostileFile[],
  counts: Counts,
  tell: (line: string) => void = () => undefined,
) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const errors: string[] = [];
  const origin = new URL(url).origin;
  let current = "";
  const note = (text: string): void => void counts.notes.push(`${current}: ${text}`);
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) {
      counts.foreignRequests++;
      note(`asked ${request.url().slice(0, 100)}`);
    }
  });
  context.on("dialog", (dialog) => {
    counts.scripts++;
    note("opened a dialog");
    void dialog.dismiss();
  });
  const page = await openApp(context, url);
  page.on("pageerror", (error) => errors.push(error.message.slice(0, 200)));
  const dead = (what: string): void => {
    counts.deadViews++;
    note(`${what} is dead`);
  };
  for (const file of files) {
    current = file.name;
    counts.files++;
    const [began, refusedBefore] = [Date.now(), counts.refused];
    await page.evaluate(() => {
      (window as Watched).longestBlock = 0;
    });
    try {
      const taken = file.kind === "pack" ? await addCourse(page, file) : await importFile(page, file);
      if (!taken) counts.refused++;
      else await (file.kind === "pack" ? visitCourse(page, dead) : visitConversations(page, dead));
    } catch (error) {
      dead(`the page (${error instanceof Error ? error.message.split("\n")[0] : error})`);
    }
    if (!(await isAlive(page).catch(() => false))) dead("the frame");
    for (const error of errors.splice(0)) dead(`after “${error}” something`);
    const { hacked, longestBlock = 0 } = await page.evaluate(() => {
      const { hacked, longestBlock } = window as Watched;
      return { hacked, longestBlock };
    });
    if (hacked !== undefined) {
      counts.scripts++;
      note(`ran script ${String(hacked)}`);
    }
    if (longestBlock > 1000) note(`blocked the page for ${Math.round(longestBlock)} ms`);
    counts.longestBlock = Math.max(counts.longestBlock, longestBlock);
    const fate = counts.refused > refusedBefore ? "refused" : "taken";
    tell(`${file.name}: ${fate}, ${Date.now() - began} ms, longest block ${Math.round(longestBlock)} ms`);
  }
  await context.close();
}
