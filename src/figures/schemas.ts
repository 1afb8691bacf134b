/** The schema of each kind of figure. Drawing is apart: who only checks a course loads none of it. */
import type * as v from "valibot";
import { barsSchema } from "./kinds/bars/schema.ts";
import { diagramSchema } from "./kinds/diagram/schema.ts";
import { histogramSchema } from "./kinds/histogram/schema.ts";
import { matrixSchema } from "./kinds/matrix/schema.ts";
import { networkSchema } from "./kinds/network/schema.ts";
import { numberLineSchema } from "./kinds/number-line/schema.ts";
import { plotSchema } from "./kinds/plot/schema.ts";
import { stepsSchema } from "./kinds/steps/schema.ts";
import { timelineSchema } from "./kinds/timeline/schema.ts";
import { treeSchema } from "./kinds/tree/schema.ts";

export const figureSchemas = {
  plot: plotSchema,
  bars: barsSchema,
  histogram: histogramSchema,
  matrix: matrixSchema,
  diagram: diagramSchema,
  network: networkSchema,
  tree: treeSchema,
  "number-line": numberLineSchema,
  timeline: timelineSchema,
  steps: stepsSchema,
} as const;
export type FigureKindName = keyof typeof figureSchemas;
export type FigureDataOf<Kind extends FigureKindName> = v.InferOutput<(typeof figureSchemas)[Kind]>;

export const isKnownKind = (kind: string): kind is FigureKindName => Object.hasOwn(figureSchemas, kind);
