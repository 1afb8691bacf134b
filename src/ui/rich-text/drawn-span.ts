/** Put among the spans by our code. The parser makes none, so no text can pretend to be one. */
import type { ComponentChildren } from "preact";
import type { Block, ListBlock, Span, TableBlock, TableCell } from "../../markdown/blocks.ts";

export interface DrawnSpan {
  readonly type: "drawn";
  readonly draw: () => ComponentChildren;
}

export type DrawableSpan = Span<DrawnSpan>;
export type DrawableBlock = Block<DrawnSpan>;
export type DrawableList = ListBlock<DrawnSpan>;
export type DrawableTable = TableBlock<DrawnSpan>;
export type DrawableCell = TableCell<DrawnSpan>;
