/** One browser for many tests: of what they leave behind, a learner's data is deleted, and nothing else may be there. */
import fs from "node:fs";
import { type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions } from "@playwright/test";
import { copyOf, deleteLearnerData, type FirstVisit } from "./first-visit.ts";

/** What an origin keeps besides a learner's data: databases with their stores' counts, caches, files. */
async function kept(): Promise<string> {
  const databases = (await indexedDB.databases()).filter(({ name }) => name !== "erica-learner");
  const counts = databases.map(
    ({ name = "" }) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          const found: unknown[] = [name, database.version];
          if (stores.length === 0) return resolve(found);
          const reading = database.transaction(stores);
          for (const store of stores) {
            const counting = reading.objectStore(store).count();
            counting.onsuccess = () => found.push([store, counting.result]);
          }
          reading.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
  );
  const cached = (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).length]);
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return JSON.stringify([(await Promise.all(counts)).sort(), (await Promise.all(cached)).sort(), files.sort()]);
}

/** The page that a browser begins with keeps it open, and looks at its disk without the app. */
async function lookAround(context: BrowserContext, url: string) {
  const [page] = context.pages();
  if (!page) throw new Error("a test that shares its browser closed a page that isn't its own");
  await page.goto(`${url}manifest.webmanifest`);
  return page;
}

interface HeldBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly options: string;
  readonly kept: string;
}

/** A browser on a copy of the first visit, passed from test to test for as long as they want it set up alike. */
export class SharedBrowser {
  private readonly firstVisit: FirstVisit;
  private readonly launchOptions: LaunchOptions;
  private held: HeldBrowser | undefined;

  constructor(firstVisit: FirstVisit, launchOptions: LaunchOptions) {
    this.firstVisit = firstVisit;
    this.launchOptions = launchOptions;
  }

  async take(options: BrowserContextOptions, url: string): Promise<BrowserContext> {
    if (this.held?.options !== JSON.stringify(options)) await this.end();
    if (!this.held) {
      const profile = copyOf(this.firstVisit);
      const context = await chromium.launchPersistentContext(profile, { ...this.launchOptions, ...options });
      const page = await lookAround(context, url);
      this.held = { context, profile, options: JSON.stringify(options), kept: await page.evaluate(kept) };
    }
    return this.held.context;
  }

  /** Makes it as a first visit leaves it; a test that changed more than may be shared has failed. */
  async tidy(url: string): Promise<void> {
    if (!this.held) return;
    const { context, kept: before } = this.held;
    await Promise.all(
      context
        .pages()
        .slice(1)
        .map((page) => page.close()),
    );
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.setOffline(false);
    await context.clearPermissions();
    const page = await lookAround(context, url);
    await page.evaluate(deleteLearnerData);
    const after = await page.evaluate(kept);
    if (after === before) return;
    await this.end();
    throw new Error(`a test that shares its browser changed what others find: ${before} became ${after}`);
  }

  async end(): Promise<void> {
    if (!this.held) return;
    const { context, profile } = this.held;
    this.held = undefined;
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}
