/** 1,000 kills of pages, tabs and the browser at random moments: no answer that was shown as done is lost. */
import { runKills } from "../support/chaos/kills.ts";
import { longRun } from "../support/chaos/long-run.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { app, ...run } = await longRun(args, 1000);
  const { kills, committed, lost } = await runKills({ ...run, url: app.url });
  await app.stop();
  console.log(`${kills} kills, ${committed} committed answers, ${lost.length} lost`);
  return lost.length > 0 ? 1 : 0;
}
