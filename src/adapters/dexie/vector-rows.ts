/** Vectors as rows, checked when they are read back: those that don't hold together are made anew. */
import * as v from "valibot";
import type { CourseVectors } from "../../domain/course-vectors.ts";
import { embeddingModel } from "../../packs/schema-parts.ts";
import type { VectorPart } from "../../ports/course-store.ts";

export interface VectorRow extends CourseVectors {
  readonly course: string;
  readonly embedder: string;
  readonly contentHash: string;
}

export type PartRow = VectorRow & VectorPart;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const rows = v.pipe(
  v.object({
    count: whole,
    dimensions: whole,
    values: v.instance(Int8Array<ArrayBuffer>),
    scales: v.instance(Float32Array<ArrayBuffer>),
  }),
  v.check(({ count, dimensions, values, scales }) => values.length === count * dimensions && scales.length === count),
);

const entries = { model: embeddingModel, layout: whole, rows };
const vectorsSchema = v.object(entries);
const partSchema = v.object({ ...entries, start: whole });

export function vectorsOf(row: unknown): CourseVectors | undefined {
  const parsed = v.safeParse(vectorsSchema, row);
  return parsed.success ? parsed.output : undefined;
}

export function partOf(row: unknown): VectorPart | undefined {
  const parsed = v.safeParse(partSchema, row);
  return parsed.success ? parsed.output : undefined;
}
