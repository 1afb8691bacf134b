/**
 * What each simulation costs the page's thread: a step alone, and a press of Step or a move of a range until it is laid
 * out. Processor time, which what else the machine does hardly changes, times four for a phone.
 */
import { percentile } from "../../src/evaluation/score.ts";
import { type BenchPage, slowness, withBenchPage } from "./drawn/open-page.ts";
import type { Act } from "./drawn/page.tsx";
import { type Bench, type BenchRow, round } from "./row.ts";

const actsOfAKind = 40;
const data = `at 640 px, processor time × ${slowness}`;

interface SimulationTimes {
  readonly id: string;
  readonly step: readonly number[];
  readonly show: readonly number[];
}

async function timesOf({ call, timed }: BenchPage, id: string): Promise<SimulationTimes> {
  const acts = await call("open", id);
  const act = (what: Act): Promise<number> => timed(() => call("act", what));
  const asking: number[] = [];
  for (let i = 0; i < 10; i++) asking.push(await act("nothing"));
  const overhead = percentile(asking, 50);
  const show: number[] = [];
  for (const what of acts)
    for (let i = 0; i < actsOfAKind; i++) show.push(Math.max(0, (await act(what)) - overhead) * slowness);
  return { id, show, step: (await call("steps", id)).map((time) => time * slowness) };
}

const measureAll = (): Promise<SimulationTimes[]> =>
  withBenchPage(async (page) => {
    const times: SimulationTimes[] = [];
    for (const id of await page.call("ids")) times.push(await timesOf(page, id));
    return times;
  });

function rows(subject: string, metric: string, times: readonly number[]): BenchRow[] {
  if (times.length === 0) return [];
  const value = round(percentile(times, 95), 1);
  return [{ bench: "simulations", subject, n: times.length, data, metric: `${metric}, p95`, value, unit: "ms" }];
}

export const bench: Bench = async () => {
  const all = await measureAll();
  const steps = all.flatMap(({ step }) => step);
  const shows = all.flatMap(({ show }) => show);
  return [
    ...all.flatMap(({ id, step, show }) => [...rows(id, "step alone", step), ...rows(id, "press to layout", show)]),
    ...rows("erica", "step alone", steps),
    ...rows("erica", "press to layout", shows),
  ];
};
