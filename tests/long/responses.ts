/**
 * Every kind of file, answered for in every wrong way on a first visit: the next visit must heal it, and the one after
 * do without a host. `--kinds A,B`, `--faults A,B` and `--from N` narrow it down. Around a small course, to be quick.
 */
import fs from "node:fs";
import { chromium } from "@playwright/test";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { buildSmallApp } from "../support/build-app.ts";
import { faults } from "../support/faulty-host.ts";
import { kindNames } from "../support/file-kinds.ts";
import { expectHealed } from "../support/healing.ts";
import { smallBuild } from "../support/small-app.ts";

/** `--name A,B` */
function listed<T extends string>(args: readonly string[], name: string, all: readonly T[]): readonly T[] {
  const given = args[args.indexOf(`--${name}`) + 1];
  if (!args.includes(`--${name}`) || given === undefined) return all;
  const wanted = given.split(",");
  return all.filter((one) => wanted.includes(one));
}

export async function main(args: readonly string[]): Promise<number> {
  const build = smallBuild(buildSmallApp());
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  const cells = listed(args, "kinds", kindNames).flatMap((kind) =>
    listed(args, "faults", faults).map((fault) => ({ kind, fault })),
  );
  const from = args.includes("--from") ? Number(args[args.indexOf("--from") + 1]) : 0;
  let healed = 0;
  for (const [number, { kind, fault }] of cells.entries()) {
    if (number < from) continue;
    const started = Date.now();
    const problem = await expectHealed(browser, { [kind]: fault }, undefined, build).then(
      () => undefined,
      (error: unknown) => String(error).split("\n").slice(0, 4).join(" | "),
    );
    if (problem === undefined) healed++;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${number} ${problem === undefined ? "ok  " : "FAIL"} ${kind} × ${fault} (${seconds} s) ${problem ?? ""}`,
    );
  }
  await browser.close();
  fs.rmSync(build.folder, { recursive: true });
  console.log(`all cells in order, no seed; healed ${healed}/${cells.length - from}`);
  return healed === cells.length - from ? 0 : 1;
}
