/** 200 kills of pages, tabs and the browser while questions are answered: no answer that was shown as given is lost. */
import { longRun } from "../support/chaos/long-run.ts";
import { runReviewKills } from "../support/chaos/review-kills.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { app, ...run } = await longRun(args, 200);
  const { kills, committed, lost } = await runReviewKills({ ...run, url: app.url });
  await app.stop();
  console.log(`${kills} kills, ${committed} answers shown as given, ${lost.length} lost`);
  return lost.length > 0 ? 1 : 0;
}
