/** `npm run course -- run-code DIR [--update] [--only CONCEPT…]`: the one command that needs Python. */
import fs from "node:fs";
import { type CourseCodeBlock, codeBlocks } from "../../compiler/code-blocks.ts";
import { blockProblem, runCodeCommand } from "../../compiler/code-lock.ts";
import { UsageError } from "../arguments.ts";
import { readCourseFolder } from "../course-files.ts";
import { findSettings } from "./find-settings.ts";
import { judgeBlock } from "./judge-block.ts";
import { type Environment, readLock, updateLock, writeLock } from "./lock-file.ts";
import { runEverywhere } from "./run-everywhere.ts";
import type { RunBlocks } from "./run-python.ts";

/** Fewer prove too little to lock anything by. */
const ENOUGH_PROCESSORS = 3;

export interface RunCodeOptions {
  readonly update: boolean;
  /** Ids of concepts; all when empty. */
  readonly only: readonly string[];
}

const sameEnvironment = (a: Environment, b: Environment): boolean => JSON.stringify(a) === JSON.stringify(b);

const describe = ({ python, numpy, settings }: Environment): string =>
  `Python ${python}, NumPy ${numpy}, ${settings.join("; ")}`;

/**
 * @param runBlocks what runs Python; `undefined` when there is none
 * @returns the exit code: 1 when any block is refused
 */
export async function runCode(
  folder: string,
  { update, only }: RunCodeOptions,
  runBlocks: RunBlocks | undefined,
): Promise<number> {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no course folder "${folder}"`);
  const all = codeBlocks(readCourseFolder(folder));
  for (const id of only)
    if (!all.some(({ concept }) => concept === id)) throw new UsageError(`no Python block in a concept "${id}"`);
  if (!runBlocks) {
    console.error("No Python with NumPy was found. Install both (pip install numpy), or name one in ERICA_PYTHON.");
    return 1;
  }
  const found = await findSettings(runBlocks);
  if (!found.ok) {
    console.error(found.error);
    return 1;
  }
  const { environment, settings, processors } = found.value;
  console.log(describe(environment));
  if (processors < ENOUGH_PROCESSORS) {
    console.error(
      `Only ${processors} processors can be imitated here. NumPy from PyPI brings OpenBLAS, which has more.`,
    );
    if (update) return 1;
  }

  const lock = readLock(folder);
  const fresh = lock !== undefined && sameEnvironment(lock.environment, environment);
  if (update && only.length > 0 && lock && !fresh) {
    console.error(`The lock was made elsewhere (${describe(lock.environment)}): update it as a whole, without --only.`);
    return 1;
  }
  const blocks: CourseCodeBlock[] = [];
  for (const block of all) {
    if (only.length > 0 && !only.includes(block.concept)) continue;
    // An update runs what the lock doesn't vouch for; a plain run runs everything again.
    const stands = update && fresh && (await blockProblem(block, lock.blocks[block.key])) === undefined;
    if (!stands) blocks.push(block);
  }
  const runs = await runEverywhere(runBlocks, blocks, settings);
  if (!runs.ok) {
    console.error(runs.error);
    return 1;
  }
  const refused = new Set<string>();
  const unlocked: string[] = [];
  for (const [i, block] of blocks.entries()) {
    const problem = judgeBlock(block, runs.value[i] ?? []);
    if (problem === undefined) {
      const stale = await blockProblem(block, lock?.blocks[block.key]);
      if (stale) unlocked.push(`${block.key} ${stale}`);
      continue;
    }
    refused.add(block.key);
    console.log(`${block.file}:${block.line}: Python block ${block.key} ${problem}\n`);
  }
  console.log(`${blocks.length} of ${all.length} blocks run, ${refused.size} refused`);
  if (update) {
    const ran = new Set(blocks.map(({ key }) => key));
    writeLock(folder, await updateLock(environment, lock, all, ran, refused));
  } else if (unlocked.length > 0)
    console.log(`${unlocked.length} not locked (${unlocked.slice(0, 5).join(", ")} …): ${runCodeCommand(folder)}`);
  return refused.size > 0 ? 1 : 0;
}
