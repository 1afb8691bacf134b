/** A search as the tutor asks it: through messages to the worker of the app. */
import { createWorkerIndex } from "../../../src/adapters/vector-index/worker-index.ts";
import { quantizeRows } from "../../../src/retrieval/quantize.ts";
import { dimensions, makeVectors, rowOf } from "./data.ts";
import { timed } from "./timing.ts";

const queryCount = 200;
const rounds = 5;
const warmUps = 60;

export interface BoundaryFigures {
  readonly backend: string;
  /** Milliseconds a search, from the question to the hits in this thread; by rounds, as other work of the machine comes in bursts. */
  readonly rounds: readonly (readonly number[])[];
}

export async function boundary(n: number): Promise<BoundaryFigures> {
  const rows = quantizeRows(makeVectors("random", n, 7), dimensions);
  const queries = makeVectors("random", queryCount, 99);
  const started = await createWorkerIndex(
    () => new Worker(new URL("../../../workers/vector-index.worker.ts", import.meta.url), { type: "module" }),
    rows,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const index = started.value;
  const times: number[] = [];
  for (let i = -warmUps; i < queryCount * rounds; i++) {
    const query = rowOf(queries, (i + queryCount) % queryCount);
    const time = await timed(async () => {
      const hits = await index.search(query, 10);
      if (!hits.ok || hits.value.length !== 10) throw new Error("the worker did not answer");
    });
    if (i >= 0) times.push(time);
  }
  return {
    backend: index.backend,
    rounds: Array.from({ length: rounds }, (_, i) => times.slice(i * queryCount, (i + 1) * queryCount)),
  };
}
