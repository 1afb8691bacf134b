/** Whether a block may stand: it prints what its page shows, whichever processor runs it. */
import type { CourseCodeBlock } from "../../compiler/code-blocks.ts";
import { sameOutput } from "../../python/compare-outputs.ts";
import type { CpuSetting } from "./cpu-settings.ts";
import type { BlockResult } from "./run-python.ts";

export interface Run {
  readonly setting: CpuSetting;
  readonly result: BlockResult;
}

const both = (nameA: string, a: string, nameB: string, b: string): string =>
  `--- ${nameA}\n${a.trimEnd()}\n--- ${nameB}\n${b.trimEnd()}`;

/**
 * @param runs of this block, the machine as it is first
 * @returns why the block is refused, with both outputs; `undefined` when it stands
 */
export function judgeBlock(block: CourseCodeBlock, runs: readonly Run[]): string | undefined {
  const failed = runs.find(({ result }) => result.error !== undefined);
  if (failed) return `fails under "${failed.setting.name}":\n${failed.result.error?.trimEnd()}`;
  const [first, ...others] = runs;
  if (!first) return "was not run";
  const moved = others.find(({ result }) => !sameOutput(first.result.output, result.output));
  if (moved)
    return `prints another result under "${moved.setting.name}":\n${both(first.setting.name, first.result.output, moved.setting.name, moved.result.output)}`;
  if (block.output === undefined)
    return `shows no output: an \`\`\`output block must follow it, with\n${first.result.output.trimEnd()}`;
  return sameOutput(first.result.output, block.output)
    ? undefined
    : `prints something else than its page shows:\n${both("the page", block.output, "printed", first.result.output)}`;
}
