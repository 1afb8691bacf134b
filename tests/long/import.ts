/** 10,000 broken files of each format through the importer. `--count N --seed N --format a.pdf`. */
import { parseArgs } from "node:util";
import { importThese } from "../support/importing/files.ts";
import { mutatedFile, wholeFiles } from "../support/importing/mutated-files.ts";

const together = 50;

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "2" },
      format: { type: "string" },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  console.log(`seed ${seed}, ${count} files a format`);
  let slow = 0;
  for (const name of values.format ? [values.format] : Object.keys(wholeFiles)) {
    let longest = 0;
    let read = 0;
    for (let first = 0; first < count; first += together) {
      const began = performance.now();
      const numbers = Array.from({ length: Math.min(together, count - first) }, (_, i) => first + i);
      const { report } = await importThese(
        Object.fromEntries(numbers.map((number) => [`${number}-${name}`, mutatedFile(name, seed, number)])),
      );
      read += report.files.filter(({ problem }) => !problem).length;
      longest = Math.max(longest, performance.now() - began);
    }
    if (longest > 10_000) slow++;
    console.log(
      `${name}: ${count} files, ${read} read all the same, longest ${together} together ${Math.round(longest)} ms`,
    );
  }
  return slow > 0 ? 1 : 0;
}
