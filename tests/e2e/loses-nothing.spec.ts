/** A little of the long runs `npm run test:long -- kills` and `tabs`. */
import { copyOf, expect, laterVisit as test } from "../support/app.ts";
import { runKills } from "../support/chaos/kills.ts";
import { runManyTabs } from "../support/chaos/many-tabs.ts";

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

test("four tabs at once lose no answer, keep deleted what was deleted, and list the same", async ({ context, app }) => {
  test.setTimeout(180_000);
  const { committed, faults } = await runManyTabs({ context, url: app.url, tabs: 4, count: 40, seed, log });
  expect(faults).toEqual([]);
  expect(committed).toBeGreaterThan(10);
});
