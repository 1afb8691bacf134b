/** What a program's figure shows and leaves out, as data: `src/language/words/en/program-figure.ts` says it. */

/** What a drawing leaves out, as `src/adapters/python/drawing.py` counts it. */
export const figureNotes = [
  "gaps",
  "thinned",
  "series",
  "bars",
  "bars-gone",
  "outside",
  "cells",
  "empty-cells",
  "colours",
  "apart",
] as const;

export interface FigureNote {
  readonly type: (typeof figureNotes)[number];
  readonly counts: readonly number[];
}

/** A line or a cloud of points. Numbers are written out. */
export interface DescribedSeries {
  readonly label: string | undefined;
  readonly joined: boolean;
  readonly points: number;
  /** Height of its first and last point. */
  readonly first: string;
  readonly last: string;
  readonly low: string;
  readonly high: string;
}

interface DescribedBar {
  readonly label: string;
  readonly value: string;
}

export type FigureFacts =
  | { readonly type: "plot"; readonly x: string; readonly y: string; readonly series: readonly DescribedSeries[] }
  | {
      readonly type: "bars";
      readonly measure: string;
      readonly bars: number;
      readonly most: DescribedBar;
      readonly least: DescribedBar;
    }
  | {
      readonly type: "histogram";
      readonly x: string;
      readonly bins: number;
      readonly from: string;
      readonly to: string;
      readonly fullest: readonly [from: string, to: string];
    }
  | {
      readonly type: "matrix";
      readonly rows: number;
      readonly columns: number;
      readonly low: string;
      readonly high: string;
    };
