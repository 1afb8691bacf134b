/** All blocks under all settings. */
import type { CourseCodeBlock } from "../../compiler/code-blocks.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { CpuSetting } from "./cpu-settings.ts";
import type { Run } from "./judge-block.ts";
import type { RunBlocks } from "./run-python.ts";

/** Processes at once: enough for a laptop, and a block's time is still its own. */
const AT_ONCE = 2;

/** @returns the runs of each block, in the order of `blocks`; an error in words when Python itself fails */
export async function runEverywhere(
  runBlocks: RunBlocks,
  blocks: readonly CourseCodeBlock[],
  settings: readonly CpuSetting[],
): Promise<Result<readonly (readonly Run[])[], string>> {
  const runs: Run[][] = blocks.map(() => []);
  if (blocks.length === 0) return ok(runs);
  const codes = blocks.map(({ code }) => code);
  for (let i = 0; i < settings.length; i += AT_ONCE) {
    const group = settings.slice(i, i + AT_ONCE);
    // To the terminal, not into the report: a whole course takes minutes.
    console.error(`${blocks.length} blocks under ${group.map(({ name }) => `"${name}"`).join(" and ")} …`);
    const answers = await Promise.all(
      group.map(async (setting) => ({ setting, answer: await runBlocks(codes, setting) })),
    );
    for (const { setting, answer } of answers) {
      if (!answer.ok) return err(answer.error);
      for (const [place, result] of answer.value.results.entries()) runs[place]?.push({ setting, result });
    }
  }
  return ok(runs);
}
