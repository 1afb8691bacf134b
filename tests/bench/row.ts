/** One measured number, in the shape `--json` prints (DESIGN, contract 6). */
export interface BenchRow {
  readonly bench: string;
  /** `erica` for ours, `limit` for what the machine allows, else the peer's name. */
  readonly subject: string;
  readonly n: number;
  /** What was measured on. */
  readonly data: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
}

export type Bench = () => Promise<readonly BenchRow[]>;

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** Rows of one fit: shares and weights have no unit. */
export const shareRow =
  (of: Pick<BenchRow, "bench" | "n" | "data">) =>
  (metric: string, value: number): BenchRow => ({ ...of, subject: "erica", metric, value: round(value), unit: "" });

export function printTable(rows: readonly BenchRow[]): void {
  console.table(rows.map(({ subject, n, data, metric, value, unit }) => ({ subject, n, data, metric, value, unit })));
}
