/** One layout of a page, and what several of them use. */
import type { LineStyle, PageWriter } from "../page-writer.ts";

export interface PageLayout {
  readonly name: string;
  /** A slide lies on its side. */
  readonly slide?: boolean;
  /** Running heads show only where they come back: such a layout has several pages. */
  readonly pages?: number;
  write(page: PageWriter, number: number): void;
}

export const small: LineStyle = { size: 8 };
export const justified: LineStyle = { justified: true };
export const cell = (row: number, column: number): string => (column === 0 ? `case ${row}` : `${row * 3 + column}.5`);

export const columns = (
  page: PageWriter,
  places: readonly (readonly [x: number, width: number])[],
  top: number,
  counts: readonly number[],
  style?: LineStyle,
): void => {
  for (const [i, [x, width]] of places.entries()) page.lines(x, width, top, counts[i] ?? 0, style);
};
export const two = [
  [50, 235],
  [310, 235],
] as const;
/** As close as LaTeX sets them. */
export const closeTwo = [
  [50, 242],
  [303, 242],
] as const;
export const three = [
  [40, 160],
  [217, 160],
  [394, 160],
] as const;
