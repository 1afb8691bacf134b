/** The vectors of a course, as a pack or a database holds them. */
import type { EmbeddingModel } from "./embedding-model.ts";
import type { QuantizedRows } from "./quantized-rows.ts";

export interface CourseVectors {
  readonly model: EmbeddingModel;
  readonly layout: number;
  readonly rows: QuantizedRows;
}
