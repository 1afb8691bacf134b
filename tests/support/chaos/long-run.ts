/** What the long runs share: their options and the built app. */
import { parseArgs } from "node:util";
import { serve } from "../app.ts";

export interface LongRun {
  readonly app: Awaited<ReturnType<typeof serve>>;
  readonly count: number;
  readonly from: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** @param args `--count N --seed N --from N`: the last step, and the first */
export async function longRun(args: readonly string[], count: number): Promise<LongRun> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: String(count) },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
    },
  });
  const run = { count: Number(values.count), seed: Number(values.seed), from: Number(values.from) };
  console.log(`seed ${run.seed}, ${run.from} to ${run.count - 1}`);
  return { app: await serve(), ...run, log: (line) => console.log(line) };
}
