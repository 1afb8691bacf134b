/** 1,000 actions in five tabs at once: no answer is lost, what was deleted stays so, every tab lists the same. */
import { launch, makeProfile, removeProfile } from "../support/browser-of-its-own.ts";
import { longRun } from "../support/chaos/long-run.ts";
import { runManyTabs } from "../support/chaos/many-tabs.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { app, ...run } = await longRun(args, 1000);
  const profile = makeProfile();
  const browser = await launch(profile);
  const { actions, committed, faults } = await runManyTabs({ ...run, context: browser.context, url: app.url, tabs: 5 });
  for (const fault of faults) console.log(fault);
  await browser.kill();
  removeProfile(profile);
  await app.stop();
  const lost = faults.filter((fault) => fault.includes("lost")).length;
  console.log(`${actions} actions, ${committed} committed answers, ${lost} lost, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}
