/** Imports of older, newer, damaged and impossible files while another tab asks; each taken back or not. */
import type { BrowserContext, Page } from "@playwright/test";
import { type Chance, chanceOf } from "../chance.ts";
import { watchCommitted } from "./committed.ts";
import { questionAbout } from "./questions.ts";
import { lostAnswers, readStored } from "./stored.ts";
import { askIn, exportFrom, importInto, openTab } from "./tab.ts";

export interface ImportRun {
  readonly context: BrowserContext;
  readonly url: string;
  readonly count: number;
  /** The first step; 0 when absent. */
  readonly from?: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface ImportCounts {
  readonly imports: number;
  readonly committed: number;
  readonly faults: readonly string[];
}

interface File {
  conversations: { id: string; title: string; updatedAt: unknown; exchanges: Record<string, unknown>[] }[];
}

export async function runImports({ context, url, count, from = 0, seed, log }: ImportRun): Promise<ImportCounts> {
  const committed = new Set<string>();
  await watchCommitted(context, (question) => committed.add(question));
  const [importing, asking, blank] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await openTab(importing, url);
  await openTab(asking, url);
  await blank.goto(`${url}manifest.webmanifest`);
  await askIn(asking, questionAbout(0, "first"));
  const faults: string[] = [];
  const exports: string[] = [await exportFrom(importing)];
  for (let step = from; step < count; step++) {
    const random = chanceOf(seed, step);
    const file = JSON.parse(random.pick(exports)) as File;
    const added = `Imported question ${step}`;
    const refused = random.next() < 0.1;
    change(file, random, step, added);
    const undone = !refused && random.next() < 0.5;
    const text = JSON.stringify(file);
    const bringIn = async (): Promise<string> => {
      const said = await importInto(importing, refused ? text.slice(0, -random.below(200) - 1) : text);
      // At once: the offer to take it back does not stay.
      if (undone) await takeBack(importing);
      return said;
    };
    const [said] = await Promise.all([
      bringIn(),
      random.next() < 0.7 ? askIn(asking, questionAbout(random.below(99), String(step))) : undefined,
    ]);
    const isThere = async () => (await readStored(blank)).exchanges.some(({ question }) => question === added);
    if (undone) {
      if (!(await gone(isThere))) faults.push(`step ${step}: the undone import is still there`);
    } else if ((await isThere()) === refused) faults.push(`step ${step}: “${said}”, and the import did not do it`);
    for (const question of lostAnswers(committed, await readStored(blank))) {
      faults.push(`step ${step}: lost ${question}`);
      committed.delete(question);
    }
    if (step % 10 === 9) {
      exports.push(await exportFrom(importing));
      log(`${step + 1} imports, ${committed.size} answers to keep, ${faults.length} faults`);
    }
  }
  for (const page of [importing, asking, blank]) await page.close();
  return { imports: count - from, committed: committed.size, faults };
}

/** Something new, something older than what is here, something damaged, something impossible. */
function change(file: File, random: Chance, step: number, added: string): void {
  const conversation = random.pick(file.conversations);
  const [older] = conversation.exchanges;
  const { answer: _answer, ...unanswered } = older ?? {};
  conversation.title = "An older title";
  conversation.updatedAt = random.pick([9e15, -1, "yesterday", null, 0, Date.now() + 1e12, Date.now()]);
  conversation.exchanges = [
    { ...unanswered, askedAt: random.pick([0, 9e15, Date.now()]) },
    ...conversation.exchanges.slice(1),
    { id: `imported-${step}`, place: random.below(1e6), question: added, askedAt: random.pick([0, 9e15]) },
    random.pick<Record<string, unknown>>([{ id: 7 }, { question: "x", answer: { intent: "?" } }, {}]),
  ];
}

const takeBack = async (page: Page): Promise<void> =>
  page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Undo" }).last().click();

async function gone(isThere: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) if (!(await isThere())) return true;
  return false;
}
