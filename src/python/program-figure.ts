/** A figure that a program drew: what came from it as text, checked as the figures of a course are. */
import * as v from "valibot";
import { type FigureNote, figureNotes } from "../domain/program-figure.ts";
import { checkFigureData } from "../figures/check-figure.ts";
import type { FigureDataOf } from "../figures/schemas.ts";

/** Kinds that programs draw. */
const drawnKinds = ["plot", "bars", "histogram", "matrix"] as const;

const description = v.strictObject({
  kind: v.picklist(drawnKinds),
  title: v.pipe(v.string(), v.maxLength(120)),
  data: v.unknown(),
  notes: v.pipe(
    v.array(
      v.strictObject({
        type: v.picklist(figureNotes),
        counts: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(4)),
      }),
    ),
    v.maxLength(10),
  ),
});

export type DrawnData = {
  readonly [Kind in (typeof drawnKinds)[number]]: { readonly kind: Kind; readonly data: FigureDataOf<Kind> };
}[(typeof drawnKinds)[number]];

export interface ProgramFigure {
  readonly drawn: DrawnData;
  /** May be empty. */
  readonly title: string;
  readonly notes: readonly FigureNote[];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @returns undefined for what is no figure, whoever wrote it */
export function readProgramFigure(line: string): ProgramFigure | undefined {
  const told = v.safeParse(description, parse(line), { abortEarly: true });
  if (!told.success) return undefined;
  const { kind, title, notes, data } = told.output;
  const checked = checkFigureData(kind, data);
  // The check has seen that the data are its kind's.
  return "data" in checked ? { drawn: { kind, data: checked.data } as DrawnData, title, notes } : undefined;
}
