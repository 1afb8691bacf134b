/** What happens, one thing after another, with what there is at each step. */
import * as v from "valibot";
import { cellOf, integer, shortText, some } from "../../schema-parts.ts";

export const stepsSchema = v.strictObject({
  steps: some(
    v.strictObject({
      text: shortText(160),
      /** A row of small boxes: tokens, numbers, states. */
      cells: v.exactOptional(some(cellOf(18), 1, 24)),
      /** Boxes that this step is about, from 0. */
      marked: v.exactOptional(some(integer(0, 23), 1, 24)),
    }),
    2,
    10,
  ),
});
export type StepsData = v.InferOutput<typeof stepsSchema>;
