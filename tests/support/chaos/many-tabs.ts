/** Several tabs of one browser that ask, rename, open, reload, delete and undo at the same time. */
import type { BrowserContext, Page } from "@playwright/test";
import { type Chance, chanceOf } from "../chance.ts";
import { watchCommitted } from "./committed.ts";
import { questionAbout } from "./questions.ts";
import { lostAnswers, readStored, type Stored } from "./stored.ts";
import { askIn, conversationList, openTab } from "./tab.ts";

export interface TabsOptions {
  readonly context: BrowserContext;
  readonly url: string;
  readonly tabs: number;
  /** Actions in all, one a tab and round. */
  readonly count: number;
  /** The first action; 0 when absent. */
  readonly from?: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface TabsCounts {
  readonly actions: number;
  readonly committed: number;
  /** What went wrong, one line each. */
  readonly faults: readonly string[];
}

const PATIENCE_MS = 60_000;

export async function runManyTabs({
  context,
  url,
  tabs,
  count,
  from = 0,
  seed,
  log,
}: TabsOptions): Promise<TabsCounts> {
  const committed = new Set<string>();
  await watchCommitted(context, (question) => committed.add(question));
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()));
  for (const page of pages) await openTab(page, url);
  const blank = await context.newPage();
  await blank.goto(`${url}manifest.webmanifest`);
  const faults: string[] = [];
  const gone = new Set<string>();
  let seen = 0;
  let actions = from;
  for (let round = Math.floor(from / tabs); actions < count; round++) {
    const random = chanceOf(seed, round);
    const before = await readStored(blank);
    const deleted = random.next() < 0.3 ? pickConversation(random, before) : undefined;
    const deleting = pages[random.below(tabs)];
    const undone = deleted !== undefined && random.next() < 0.5;
    await Promise.all(
      pages.map(async (page, tab) => {
        const own = chanceOf(seed, (round + 1) * 1000 + tab);
        if (deleted !== undefined && page === deleting) {
          await remove(page, before.conversations[deleted] ?? "");
          // At once: the offer stays a few seconds, and the other tabs may take longer.
          if (undone) await undo(page);
        } else await actOne(page, own, `${round}.${tab}`, { url, before });
      }),
    );
    actions += tabs;
    if (deleted !== undefined) {
      // What was asked in it while it was deleted may be gone with it, or stand in a conversation of its own.
      const now = await readStored(blank);
      const inIt = new Set(before.exchanges.filter((it) => it.conversation === deleted).map((it) => it.question));
      for (const question of lostAnswers(committed, now))
        if (question.includes(`(${round}.`) || (!undone && inIt.has(question))) committed.delete(question);
      if (!undone) gone.add(deleted);
    }
    const now = await agreed(pages, blank, (fault) => faults.push(`round ${round}: ${fault}`));
    for (const question of lostAnswers(committed, now)) {
      faults.push(`round ${round}: lost ${question}`);
      committed.delete(question);
    }
    for (const id of gone) if (id in now.conversations) faults.push(`round ${round}: ${id} came back`);
    seen = Math.max(seen, committed.size);
    if (round % 10 === 9) log(`${actions} actions, ${committed.size} answers to keep, ${faults.length} faults`);
  }
  for (const page of [...pages, blank]) await page.close();
  return { actions: actions - from, committed: seen, faults };
}

const pickConversation = (random: Chance, { conversations }: Stored): string | undefined => {
  const ids = Object.keys(conversations).sort();
  return ids.length === 0 ? undefined : random.pick(ids);
};

async function actOne(
  page: Page,
  random: Chance,
  mark: string,
  { url, before }: { readonly url: string; readonly before: Stored },
): Promise<void> {
  const titles = Object.values(before.conversations).sort();
  const choice = random.next();
  if (choice < 0.6 || titles.length === 0) return await askIn(page, questionAbout(random.below(99), mark));
  if (choice < 0.7) return await openTab(page, url);
  if (choice < 0.8) return await conversationList(page).getByRole("button", { name: "New", exact: true }).click();
  const title = random.pick(titles);
  if (choice < 0.9)
    return await quietly(
      conversationList(page).getByRole("button", { name: title, exact: true }).click({ timeout: 3000 }),
    );
  await quietly(rename(page, title, `Renamed ${mark}`));
}

/** Another tab may have renamed or deleted it a moment ago. */
const quietly = (done: Promise<unknown>): Promise<void> =>
  done.then(
    () => undefined,
    () => undefined,
  );

async function rename(page: Page, title: string, to: string): Promise<void> {
  await conversationList(page)
    .getByRole("button", { name: `Rename: ${title}`, exact: true })
    .click({ timeout: 3000 });
  const field = page.getByRole("textbox", { name: "Conversation title" });
  await field.fill(to, { timeout: 3000 });
  await field.press("Enter", { timeout: 3000 });
}

async function remove(page: Page, title: string): Promise<void> {
  await conversationList(page)
    .getByRole("button", { name: `Delete: ${title}`, exact: true })
    .click();
  await page
    .getByText(/^(Conversation deleted|Chat cleared)$/)
    .last()
    .waitFor();
}

const undo = async (page: Page): Promise<void> =>
  page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Undo" }).last().click();

/** Waits until every tab lists what is stored. @returns it */
async function agreed(pages: readonly Page[], blank: Page, fault: (text: string) => void): Promise<Stored> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const stored = await readStored(blank);
    const wanted = Object.values(stored.conversations).sort().join("\n");
    const listed = await Promise.all(pages.map(titlesIn));
    const others = listed.filter((titles) => titles !== wanted);
    if (others.length === 0) return stored;
    if (Date.now() > deadline) {
      fault(`${others.length} tabs list other conversations than are stored`);
      return stored;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const titlesIn = async (page: Page): Promise<string> => {
  const titles = await conversationList(page).locator("li > button:first-child").allTextContents();
  return titles.sort().join("\n");
};
