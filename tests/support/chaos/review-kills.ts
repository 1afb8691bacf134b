/** Kills pages, tabs and the browser in the middle of a round of Practice; what was shown as answered has to be in the log. */
import type { BrowserContext, Page } from "@playwright/test";
import { launch, makeProfile, type OwnBrowser, removeProfile } from "../browser-of-its-own.ts";
import { type Chance, chanceOf } from "../chance.ts";
import type { KillCounts, KillOptions } from "./kills.ts";
import { deleteStored } from "./stored.ts";
import { kill, onBlankPage, pause, waysToKill } from "./ways-to-kill.ts";

/** Concepts whose rounds begin with choices. */
const concepts = ["k-means", "softmax", "overfitting", "entropy", "convolution"] as const;
/** A round has six questions; nobody answers more between two kills. */
const ANSWERS = 4;

export async function runReviewKills(options: KillOptions): Promise<KillCounts> {
  const { url, profile = makeProfile(), count, from = 0, seed, log } = options;
  /** When each answer of the step was shown as given, by the page's clock. */
  let shown: number[] = [];
  let committed = 0;
  const lost: string[] = [];
  let onFirst = (): void => undefined;
  const start = async (): Promise<OwnBrowser> => {
    const browser = await launch(profile);
    await watchAnswered(browser.context, (at) => {
      shown.push(at);
      onFirst();
    });
    return browser;
  };
  let browser = await start();
  for (let step = from; step < count; step++) {
    const random = chanceOf(seed, step);
    const way = random.pick(waysToKill);
    shown = [];
    const page = await browser.context.newPage();
    await page.goto(`${url}practice/${random.pick(concepts)}`);
    await page.locator("[data-choice]").first().waitFor({ timeout: 60_000 });
    const first = new Promise<void>((resolve) => {
      onFirst = resolve;
    });
    const answering = answerSome(page, random);
    // Half of them the moment an answer is shown as given, the others at any moment.
    await Promise.race([first, ...(random.next() < 0.5 ? [] : [pause(random.below(1200))]), pause(60_000)]);
    await kill(way, page, browser);
    await answering;
    const answered = [...shown].sort((a, b) => a - b);
    if (way === "browser") browser = await start();
    const stored = await onBlankPage(browser.context, url, storedReviews);
    const missing = missingOf(answered, stored);
    if (missing > 0) log(`step ${step} (${way}): ${missing} of ${answered.length} lost`);
    lost.push(...Array.from({ length: missing }, () => `step ${step}`));
    committed += answered.length;
    await onBlankPage(browser.context, url, deleteStored);
    if (step % 20 === 19 || step === count - 1)
      log(`${step + 1} kills, ${committed} answers shown, ${lost.length} lost`);
  }
  await browser.kill();
  removeProfile(profile);
  return { kills: count - from, committed, lost };
}

/** Each answer was stored before it was shown: the first one stored stands before the first one shown, and so on. */
const missingOf = (shown: readonly number[], stored: readonly number[]): number =>
  shown.filter((at, i) => (stored[i] ?? Number.POSITIVE_INFINITY) > at).length;

/** Until the page is gone. */
async function answerSome(page: Page, random: Chance): Promise<void> {
  try {
    for (let i = 0; i < ANSWERS; i++) {
      const choice = page.locator("[data-choice]").first();
      const pass = page.getByRole("button", { name: "I don't know" });
      await choice.or(pass).first().click();
      await pause(random.below(150));
      await page.getByRole("button", { name: /^(Next|Finish)$/ }).click();
    }
  } catch {
    // It was killed.
  }
}

/** Tells when an answer's own buttons stand on the page: then it was given. */
async function watchAnswered(context: BrowserContext, onAnswered: (at: number) => void): Promise<void> {
  await context.exposeBinding("answerGiven", (_source, at: number) => onAnswered(at));
  await context.addInitScript(() => {
    const told = new WeakSet<Element>();
    const look = (): void => {
      for (const button of document.querySelectorAll("button")) {
        if (button.textContent !== "Undo this answer" || told.has(button)) continue;
        told.add(button);
        void (globalThis as unknown as { answerGiven(at: number): void }).answerGiven(Date.now());
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  });
}

/** When each review in the log was given, past the app. */
const storedReviews = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("erica-learner")) return [];
    const database = await settled(indexedDB.open("erica-learner"));
    const rows = await settled<{ event: { type: string; at: number } }[]>(
      database.transaction("learning").objectStore("learning").getAll(),
    );
    database.close();
    return rows.flatMap(({ event }) => (event.type === "review" ? [event.at] : [])).sort((a, b) => a - b);
  });
