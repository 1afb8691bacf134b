/**
 * Every program of the course that needs nothing but Python itself, in the Python that the app ships, under two orders
 * of sets and dictionaries: each prints what its page shows. `--from KEY` goes on at a block.
 */
import { parseArgs } from "node:util";
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { plainBlocks, runHere, startPythonHere } from "../support/python-here.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: "string", default: "" } } });
  const all = plainBlocks(readCourseFolder(bundledCourseFolder(process.cwd())));
  const blocks = all.slice(
    Math.max(
      0,
      all.findIndex(({ key }) => key === values.from),
    ),
  );
  let failed = 0;
  for (const seed of ["0", "1"]) {
    const python = await startPythonHere(seed);
    const slow = { key: "", ms: 0 };
    for (const { key, code, output = "" } of blocks) {
      const started = performance.now();
      const { printed, error } = runHere(python, code);
      const ms = performance.now() - started;
      if (ms > slow.ms) Object.assign(slow, { key, ms });
      if (!error && printed.trimEnd() === output.trimEnd()) continue;
      failed++;
      console.log(`${key} (seed ${seed}): ${error ? `${error.kinds[0]}: ${error.message}` : `printed\n${printed}`}`);
    }
    console.log(`seed ${seed}: ${blocks.length} programs; the slowest, ${slow.key}, took ${Math.round(slow.ms)} ms`);
  }
  console.log(`${failed} printed something else`);
  return failed > 0 || blocks.length === 0 ? 1 : 0;
}
