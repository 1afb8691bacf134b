/** The page's figures as rows, and the ratios that the project set itself as targets. */
import { percentile } from "../../../src/evaluation/score.ts";
import { type BenchRow, round } from "../row.ts";
import type { CompareFigures, SubjectFigures } from "./compare.ts";
import type { DataKind } from "./data.ts";

export interface Scene {
  readonly n: number;
  readonly data: DataKind;
}

export interface Compared extends Scene {
  readonly figures: CompareFigures;
}

export function indexRow(
  subject: string,
  { n, data }: { readonly n: number; readonly data: string },
  metric: string,
  value: number,
  unit: string,
): BenchRow {
  return { bench: "index", subject, n, data, metric, value: round(value, unit === "ms" ? 4 : 3), unit };
}

/** Median and 95th percentile, in milliseconds. */
export const timeRows = (
  subject: string,
  scene: { readonly n: number; readonly data: string },
  times: readonly number[],
  suffix = "",
): BenchRow[] => [50, 95].map((p) => indexRow(subject, scene, `p${p}${suffix}`, percentile(times, p), "ms"));

export function subjectRows(scene: Scene, figures: SubjectFigures): BenchRow[] {
  const row = (metric: string, value: number, unit: string): BenchRow =>
    indexRow(figures.subject, scene, metric, value, unit);
  if (figures.failed !== undefined) return [row(`failed after: ${figures.failed.slice(0, 80)}`, figures.buildMs, "ms")];
  const { hasty, effort } = figures;
  return [
    row("build", figures.buildMs, "ms"),
    row("memory held", figures.heldBytes / 2 ** 20, "MiB"),
    ...timeRows(figures.subject, scene, figures.times),
    row("recall@10", figures.recall, "share"),
    ...(effort === undefined ? [] : [row("ef", effort, "candidates")]),
    ...(hasty && hasty.effort !== effort
      ? [
          row(`p50 at ef ${hasty.effort}`, hasty.p50, "ms"),
          row(`recall@10 at ef ${hasty.effort}`, hasty.recall, "share"),
        ]
      : []),
  ];
}

export function compareRows({ figures, ...scene }: Compared, bytes: number): BenchRow[] {
  return [
    ...figures.subjects.flatMap((subject) => subjectRows(scene, subject)),
    ...timeRows("erica", scene, figures.coldSearch, ", cold"),
    ...timeRows("limit", scene, figures.read),
    ...timeRows("limit", scene, figures.coldRead, ", cold"),
    indexRow("limit", scene, "bandwidth", bytes / percentile(figures.read, 50) / 1e6, "GB/s"),
    indexRow("limit", scene, "bandwidth, cold", bytes / percentile(figures.coldRead, 50) / 1e6, "GB/s"),
  ];
}

const p50 = ({ figures }: Compared, subject: string): number =>
  percentile(figures.subjects.find((other) => other.subject === subject && !other.failed)?.times ?? [], 50);

/** How we stand to each peer that was measured, and to what the memory allows. */
export function ratioRows(compared: Compared): BenchRow[] {
  const ours = p50(compared, "erica");
  const { figures, ...scene } = compared;
  const row = (metric: string, value: number): BenchRow => indexRow("erica", scene, metric, value, "×");
  return [
    ...figures.subjects
      .filter(({ subject, failed }) => subject !== "erica" && failed === undefined)
      .map(({ subject }) => row(`times faster than ${subject}`, p50(compared, subject) / ours)),
    row("times the read limit", ours / percentile(figures.read, 50)),
    row("times the read limit, cold", percentile(figures.coldSearch, 50) / percentile(figures.coldRead, 50)),
  ];
}
