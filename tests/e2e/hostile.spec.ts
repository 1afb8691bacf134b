/** A few of the hostile files that `npm run test:long -- hostile` brings in by the hundred: one of each kind. */
import { expect, serve, test } from "../support/app.ts";
import { hostileFile } from "../support/hostile/corpus.ts";
import { bringIn, noCounts } from "../support/hostile/drive.ts";

test("hostile course files and exports run nothing, ask nobody and leave every view alive", async ({ browser }) => {
  test.setTimeout(300_000);
  const app = await serve();
  const files = await Promise.all(Array.from({ length: 20 }, (_, number) => hostileFile(7, number)));
  const counts = noCounts();
  await bringIn(browser, app.url, files, counts);
  expect(counts.notes.join("\n")).toBe("");
  expect(counts).toMatchObject({ files: 20, scripts: 0, foreignRequests: 0, deadViews: 0 });
  expect(counts.refused).toBeGreaterThan(2);
  expect(counts.refused).toBeLessThan(18);
  await app.stop();
});
