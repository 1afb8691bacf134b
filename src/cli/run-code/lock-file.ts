/** The lock file of a course folder: read, brought up to date, written. */
import fs from "node:fs";
import path from "node:path";
import type { CourseCodeBlock } from "../../compiler/code-blocks.ts";
import { CODE_LOCK_FILE, type CodeLock, formatCodeLock, lockBlock, parseCodeLock } from "../../compiler/code-lock.ts";

export type Environment = CodeLock["environment"];

/** @returns undefined when there is none; what can't be read locks nothing, so that everything is run again */
export function readLock(folder: string): CodeLock | undefined {
  const file = path.join(folder, CODE_LOCK_FILE);
  if (!fs.existsSync(file)) return undefined;
  const lock = parseCodeLock(fs.readFileSync(file, "utf8"));
  return typeof lock === "string" ? undefined : lock;
}

/**
 * What was run and stands, and what was locked before; what is gone or refused is dropped.
 * @param all every block of the course
 * @param ran keys of those that were just run
 */
export async function updateLock(
  environment: Environment,
  before: CodeLock | undefined,
  all: readonly CourseCodeBlock[],
  ran: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): Promise<CodeLock> {
  const blocks: CodeLock["blocks"] = {};
  for (const block of all) {
    if (refused.has(block.key)) continue;
    const locked = ran.has(block.key) ? await lockBlock(block) : before?.blocks[block.key];
    if (locked) blocks[block.key] = locked;
  }
  return { format: 1, environment, blocks };
}

export function writeLock(folder: string, lock: CodeLock): void {
  fs.writeFileSync(path.join(folder, CODE_LOCK_FILE), formatCodeLock(lock));
}
