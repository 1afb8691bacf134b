/** What a kind of figure is: how its data is drawn and how they read as a table. */
import type { FigureWords } from "../language/words/en/figure.ts";
import type { Drawing, Frame } from "./svg.ts";

/** A figure's data for those who would rather read them. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface FigureKind<Data> {
  /** @returns a drawing of the frame's width, as high as it needs */
  readonly draw: (data: Data, frame: Frame) => Drawing;
  readonly table: (data: Data, words: FigureWords) => DataTable;
}
