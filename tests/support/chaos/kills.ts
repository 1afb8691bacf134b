/** Kills pages, tabs and the whole browser while questions are asked; what was shown as done has to be there afterwards. */
import type { BrowserContext, Page } from "@playwright/test";
import { questionBox } from "../app.ts";
import { launch, makeProfile, type OwnBrowser, removeProfile } from "../browser-of-its-own.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { watchCommitted } from "./committed.ts";
import { questionAbout } from "./questions.ts";
import { deleteStored, lostAnswers, readStored } from "./stored.ts";
import { kill, onBlankPage, pause, waysToKill } from "./ways-to-kill.ts";

export interface KillOptions {
  readonly url: string;
  /** The browser's, removed in the end; an empty one when absent. */
  readonly profile?: string;
  readonly count: number;
  /** The first step; 0 when absent. */
  readonly from?: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface KillCounts {
  readonly kills: number;
  readonly committed: number;
  readonly lost: readonly string[];
}

/** After so many kills what was said is deleted, so that reading it all stays quick. */
const KILLS_AN_ERA = 40;

export async function runKills({
  url,
  profile = makeProfile(),
  count,
  from = 0,
  seed,
  log,
}: KillOptions): Promise<KillCounts> {
  let committed = new Set<string>();
  let all = 0;
  const lost: string[] = [];
  let waiting: (() => void)[] = [];
  const onCommitted = (question: string): void => {
    committed.add(question);
    for (const tell of waiting.splice(0)) tell();
  };
  const start = async (): Promise<OwnBrowser> => {
    const browser = await launch(profile);
    await watchCommitted(browser.context, onCommitted);
    return browser;
  };
  let browser = await start();
  for (let step = from; step < count; step++) {
    const random = chanceOf(seed, step);
    const way = random.pick(waysToKill);
    const page = await browser.context.newPage();
    await page.goto(url);
    await questionBox(page).waitFor();
    const first = new Promise<void>((resolve) => waiting.push(resolve));
    const asking = askSome(page, random, String(step));
    // Half of them the moment an answer is shown as done, the others at any moment.
    await Promise.race([first, ...(random.next() < 0.5 ? [] : [pause(random.below(1500))]), pause(60_000)]);
    await kill(way, page, browser);
    await asking;
    waiting = [];
    if (way === "browser") browser = await start();
    const missing = await check(browser.context, url, committed);
    if (missing.length > 0) log(`step ${step} (${way}): lost ${missing.join(", ")}`);
    lost.push(...missing);
    if (step % KILLS_AN_ERA === KILLS_AN_ERA - 1 || step === count - 1) {
      all += committed.size;
      log(`${step + 1} kills, ${all} answers shown as done, ${lost.length} lost`);
      await onBlankPage(browser.context, url, deleteStored);
      committed = new Set();
    }
    for (const question of missing) committed.delete(question);
  }
  await browser.kill();
  removeProfile(profile);
  return { kills: count - from, committed: all, lost };
}

/** Until the page is gone. */
async function askSome(page: Page, random: Chance, mark: string): Promise<void> {
  try {
    for (let i = 0; i < 3; i++) {
      await questionBox(page).fill(questionAbout(random.below(99), `${mark}.${i}`));
      await questionBox(page).press("Enter");
      await pause(random.below(300));
    }
  } catch {
    // It was killed.
  }
}

async function check(context: BrowserContext, url: string, committed: ReadonlySet<string>): Promise<readonly string[]> {
  // What was shown as done before the kill, and not while this looks.
  const before = [...committed];
  return lostAnswers(before, await onBlankPage(context, url, readStored));
}
