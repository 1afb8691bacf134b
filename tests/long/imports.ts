/** 200 imports of old, damaged and impossible files while another tab asks: no answer is lost, each import is whole. */
import { launch, makeProfile, removeProfile } from "../support/browser-of-its-own.ts";
import { runImports } from "../support/chaos/imports.ts";
import { longRun } from "../support/chaos/long-run.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { app, ...run } = await longRun(args, 200);
  const profile = makeProfile();
  const browser = await launch(profile);
  const { imports, committed, faults } = await runImports({ ...run, context: browser.context, url: app.url });
  for (const fault of faults) console.log(fault);
  await browser.kill();
  removeProfile(profile);
  await app.stop();
  const lost = faults.filter((fault) => fault.includes("lost")).length;
  console.log(`${imports} imports, ${committed} committed answers, ${lost} lost, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}
