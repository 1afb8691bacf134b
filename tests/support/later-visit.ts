/** End-to-end fixtures for what happens after a first visit. */
import fs from "node:fs";
import { type BrowserContextOptions, chromium } from "@playwright/test";
import { serve, test } from "./app.ts";
import { copyOf, type FirstVisit, makeFirstVisit } from "./first-visit.ts";
import { SharedBrowser } from "./shared-browser.ts";

interface LaterVisit {
  readonly visitOptions: BrowserContextOptions;
}

interface LaterVisits {
  readonly firstVisit: FirstVisit;
  readonly sharedBrowser: SharedBrowser;
}

/**
 * For what happens after a first visit: each test gets a browser of its own whose disk holds one already, which takes
 * a quarter of the time of making it. `test` is for first visits themselves, `sharedVisit` for what only asks and reads.
 */
export const laterVisit = test.extend<LaterVisit, LaterVisits>({
  firstVisit: [
    async ({ launchOptions }, use) => {
      const made = await makeFirstVisit(launchOptions);
      await use(made);
      fs.rmSync(made.profile, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 90_000 },
  ],
  sharedBrowser: [
    async ({ firstVisit, launchOptions }, use) => {
      const shared = new SharedBrowser(firstVisit, launchOptions);
      await use(shared);
      await shared.end();
    },
    { scope: "worker" },
  ],
  app: async ({ firstVisit }, use) => {
    const app = await serve({ port: firstVisit.port });
    await use(app);
    await app.stop();
  },
  /** What a file or a test asks of its browser by `test.use`. */
  visitOptions: async ({ viewport, hasTouch, colorScheme, permissions, contextOptions }, use) => {
    await use({
      ...contextOptions,
      ...(viewport !== undefined && { viewport }),
      ...(hasTouch && { hasTouch }),
      ...(colorScheme && { colorScheme }),
      ...(permissions && { permissions }),
    });
  },
  context: async ({ firstVisit, launchOptions, visitOptions }, use) => {
    const profile = copyOf(firstVisit);
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...visitOptions });
    await use(context);
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  },
});

/** A later visit without a start of the browser: for tests that change nothing but a learner's data, which goes after each. */
export const sharedVisit = laterVisit.extend({
  context: async ({ sharedBrowser, app, visitOptions }, use, info) => {
    await use(await sharedBrowser.take(visitOptions, app.url));
    if (info.status === info.expectedStatus) await sharedBrowser.tidy(app.url);
    else await sharedBrowser.end();
  },
});
