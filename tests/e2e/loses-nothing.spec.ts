/** A little of the long runs `npm run test:long -- kills`, `review-kills` and `tabs`. */
import { expect } from "../support/app.ts";
import { runKills } from "../support/chaos/kills.ts";
import { runManyTabs } from "../support/chaos/many-tabs.ts";
import { runReviewKills } from "../support/chaos/review-kills.ts";
import { copyOf } from "../support/first-visit.ts";
import { laterVisit as test } from "../support/later-visit.ts";

const log = (): void => undefined;
const seed = 11;

test("whatever ends a page, a tab or the browser, an answer shown as done is there afterwards", async ({
  app,
  firstVisit,
}) => {
  test.setTimeout(180_000);
  const { committed, lost } = await runKills({ url: app.url, profile: copyOf(firstVisit), count: 8, seed, log });
  expect(lost).toEqual([]);
  expect(committed).toBeGreaterThan(3);
});

test("whatever ends a page in the middle of a round, an answer shown as given is in the log", async ({
  app,
  firstVisit,
}) => {
  test.setTimeout(180_000);
  const { committed, lost } = await runReviewKills({ url: app.url, profile: copyOf(firstVisit), count: 6, seed, log });
  expect(lost).toEqual([]);
  expect(committed).toBeGreaterThan(2);
});

test("four tabs at once lose no answer, keep deleted what was deleted, and list the same", async ({ context, app }) => {
  test.setTimeout(180_000);
  const { committed, faults } = await runManyTabs({ context, url: app.url, tabs: 4, count: 40, seed, log });
  expect(faults).toEqual([]);
  expect(committed).toBeGreaterThan(10);
});
