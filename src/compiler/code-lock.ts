/**
 * `code.lock.json`: which code printed which output when it was last run. It lets anyone check a
 * course's code without Python: what was changed since is not what was run.
 */
import * as v from "valibot";
import { sha256Hex } from "../packs/content-hash.ts";
import { type CourseCodeBlock, codeBlocks } from "./code-blocks.ts";
import { type CompileIssue, IssueLog, type SourceFile } from "./issue.ts";

export const CODE_LOCK_FILE = "code.lock.json";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "is no SHA-256"));
const lockSchema = v.strictObject({
  format: v.literal(1),
  /** Where the blocks were run: versions, and the names of the processor settings that all had to agree. */
  environment: v.strictObject({ python: v.string(), numpy: v.string(), settings: v.array(v.string()) }),
  /** Block key → SHA-256 (hex) of its code and of the output its page shows. */
  blocks: v.record(v.string(), v.strictObject({ code: hash, output: hash })),
});
export type CodeLock = v.InferOutput<typeof lockSchema>;
export type LockedBlock = CodeLock["blocks"][string];

const hashText = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text.trimEnd()));

export const lockBlock = async ({ code, output = "" }: CourseCodeBlock): Promise<LockedBlock> => ({
  code: await hashText(code),
  output: await hashText(output),
});

/** @returns what is wrong with it in words when it is no lock */
export function parseCodeLock(text: string): CodeLock | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const parsed = v.safeParse(lockSchema, value);
  return parsed.success ? parsed.output : parsed.issues.map(({ message }) => message).join("; ");
}

/** One line a block, sorted: two authors' changes meet in few places. */
export function formatCodeLock({ environment, blocks }: CodeLock): string {
  const place = (key: string): [string, number] => [key.replace(/#.*/, ""), Number(key.replace(/.*#/, ""))];
  const keys = Object.keys(blocks).sort((a, b) => {
    const [[conceptA, placeA], [conceptB, placeB]] = [place(a), place(b)];
    return conceptA === conceptB ? placeA - placeB : conceptA < conceptB ? -1 : 1;
  });
  const lines = keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(blocks[key])}`);
  return `{\n  "format": 1,\n  "environment": ${JSON.stringify(environment)},\n  "blocks": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** @returns why the block doesn't stand as it was last run; `undefined` when it does */
export async function blockProblem(
  block: CourseCodeBlock,
  locked: LockedBlock | undefined,
): Promise<string | undefined> {
  if (block.output === undefined) return "shows no output: an ```output block must follow it";
  if (!locked) return "was never run";
  const now = await lockBlock(block);
  if (now.code !== locked.code) return "has changed since it was last run";
  return now.output === locked.output ? undefined : "shows another output than when it was last run";
}

/** Whether every program of a course was run as it stands, and printed what its page shows. */
export async function isEveryProgramRun(files: readonly SourceFile[]): Promise<boolean> {
  return files.some(({ path }) => path === CODE_LOCK_FILE) && (await checkCode(files, ".")).length === 0;
}

/** The command that makes the lock true again. */
export const runCodeCommand = (folder: string): string => `npm run course -- run-code ${folder} --update`;

/**
 * Holds a course's code against its lock.
 * @param folder as the author would type it, for the message
 */
export async function checkCode(files: readonly SourceFile[], folder: string): Promise<readonly CompileIssue[]> {
  const log = new IssueLog();
  const blocks = codeBlocks(files);
  const remedy = `run: ${runCodeCommand(folder)}`;
  const file = files.find(({ path }) => path === CODE_LOCK_FILE);
  if (!file) {
    if (blocks.length > 0)
      log.warning(CODE_LOCK_FILE, 1, `is missing: none of the ${blocks.length} Python blocks was run; ${remedy}`);
    return log.issues;
  }
  const lock = parseCodeLock(file.text);
  if (typeof lock === "string") {
    log.error(CODE_LOCK_FILE, 1, `can't be read (${lock}); ${remedy}`);
    return log.issues;
  }
  for (const block of blocks) {
    const problem = await blockProblem(block, lock.blocks[block.key]);
    if (problem) log.error(block.file, block.line, `Python block ${block.key} ${problem}; ${remedy}`);
  }
  const keys = new Set(blocks.map(({ key }) => key));
  for (const key of Object.keys(lock.blocks))
    if (!keys.has(key)) log.error(CODE_LOCK_FILE, 1, `holds ${key}, which is no block any more; ${remedy}`);
  return log.issues;
}
