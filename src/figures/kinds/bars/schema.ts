/** Amounts side by side: one bar a category, or one for each of a few series. */
import * as v from "valibot";
import { amount, shortText, some } from "../../schema-parts.ts";

export const barsSchema = v.pipe(
  v.strictObject({
    /** What the lengths measure. */
    measure: shortText(80),
    /** Written behind each value: "%", " ms". */
    unit: v.exactOptional(v.pipe(v.string(), v.maxLength(8, "is too long"))),
    /** Where the longest bar would end; else the largest value. */
    to: v.exactOptional(amount),
    series: v.exactOptional(some(shortText(), 2, 4)),
    bars: some(v.strictObject({ label: shortText(), values: some(amount, 1, 4) }), 1, 24),
  }),
  v.check(
    ({ series, bars }) => bars.every(({ values }) => values.length === (series?.length ?? 1)),
    "bars need one value for each series",
  ),
);
export type BarsData = v.InferOutput<typeof barsSchema>;
