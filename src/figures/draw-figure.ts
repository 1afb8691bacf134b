/** A figure → its drawing and its table. Whatever can't be drawn is left to its words. */
import * as v from "valibot";
import type { FigureWords } from "../language/words/en/figure.ts";
import type { DataTable, FigureKind } from "./kind.ts";
import { bars } from "./kinds/bars/draw.ts";
import { diagram } from "./kinds/diagram/draw.ts";
import { histogram } from "./kinds/histogram/draw.ts";
import { matrixFigure } from "./kinds/matrix/draw.ts";
import { network } from "./kinds/network/draw.ts";
import { numberLine } from "./kinds/number-line/draw.ts";
import { plot } from "./kinds/plot/draw.ts";
import { steps } from "./kinds/steps/draw.ts";
import { timeline } from "./kinds/timeline/draw.ts";
import { tree } from "./kinds/tree/draw.ts";
import { type FigureDataOf, type FigureKindName, figureSchemas, isKnownKind } from "./schemas.ts";
import { type Drawing, type Frame, hasRealNumbers } from "./svg.ts";

const kinds: { readonly [Kind in FigureKindName]: FigureKind<FigureDataOf<Kind>> } = {
  plot,
  bars,
  histogram,
  matrix: matrixFigure,
  diagram,
  network,
  tree,
  "number-line": numberLine,
  timeline,
  steps,
};

/** What a figure says of itself that drawing needs. */
export interface Drawable {
  readonly kind: string;
  readonly data: unknown;
}

/** Narrower, no label has room: the page scrolls or shrinks the drawing instead. */
export const leastWidth = 272;
export const mostWidth = 640;

const prepare = ({ kind, data }: Drawable) => {
  if (!isKnownKind(kind)) return undefined;
  const parsed = v.safeParse(figureSchemas[kind], data, { abortEarly: true });
  // Each kind draws what its own schema gives.
  return parsed.success ? { of: kinds[kind] as FigureKind<unknown>, data: parsed.output as unknown } : undefined;
};

/** @returns undefined for a kind that is not known, data that don't fit it, and numbers that have no place */
export function drawFigure(figure: Drawable, { width, id }: Frame): Drawing | undefined {
  const prepared = prepare(figure);
  const drawing = prepared?.of.draw(prepared.data, { id, width: Math.min(mostWidth, Math.max(leastWidth, width)) });
  return drawing && hasRealNumbers(drawing) ? drawing : undefined;
}

export function figureTable(figure: Drawable, words: FigureWords): DataTable | undefined {
  const prepared = prepare(figure);
  return prepared?.of.table(prepared.data, words);
}
