/** Places and stretches on a line of numbers. */
import * as v from "valibot";
import { amount, shortText, some, span } from "../../schema-parts.ts";

export const numberLineSchema = v.pipe(
  v.strictObject({
    label: shortText(80),
    range: span,
    points: v.exactOptional(some(v.strictObject({ at: amount, text: shortText(40) }), 1, 8)),
    /** Drawn as bars below each other. */
    intervals: v.exactOptional(some(v.strictObject({ between: span, text: shortText(80) }), 1, 12)),
  }),
  v.check(
    ({ points, intervals }) => points !== undefined || intervals !== undefined,
    "shows neither points nor intervals",
  ),
);
export type NumberLineData = v.InferOutput<typeof numberLineSchema>;
