/** What each figure of the course costs the page's thread until it is laid out. Processor time, times four for a phone. */
import { percentile } from "../../src/evaluation/score.ts";
import { slowness, withBenchPage } from "./drawn/open-page.ts";
import { type Bench, round } from "./row.ts";

const widths = [288, 640] as const;
/** The same work anew, the least of which is the work. The first warms up. */
const rounds = 4;

export const bench: Bench = () =>
  withBenchPage(async ({ call, timed }) => {
    const kinds = await call("figures");
    const times = { 288: [] as number[], 640: [] as number[] };
    const slowest = { id: "", time: 0 };
    for (const width of widths)
      for (const id of kinds) {
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < rounds; i++) {
          await call("clear", width);
          const time = await timed(() => call("show", id));
          if (i > 0) least = Math.min(least, time * slowness);
        }
        times[width].push(least);
        if (least > slowest.time) Object.assign(slowest, { id, time: least });
      }
    return widths.flatMap((width) => {
      const data = `at ${width} px, processor time × ${slowness}`;
      const row = { bench: "figures", subject: "erica", n: kinds.length, data, unit: "ms" };
      return [50, 95, 100].map((part) => ({
        ...row,
        metric: `script and layout, p${part}${part === 100 ? ` (of both: ${slowest.id})` : ""}`,
        value: round(percentile(times[width], part), 1),
      }));
    });
  });
