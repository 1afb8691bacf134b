/** How often values fall where: made data or given ones, counted in bins of one width. */
import * as v from "valibot";
import { sampleVariables } from "../../sample.ts";
import { amount, formula, integer, shortText, some, span } from "../../schema-parts.ts";

const ownSchema = v.strictObject({
  x: shortText(80),
  /** What is counted: "samples", "images". */
  counted: shortText(40),
  range: span,
  bins: integer(2, 60),
  data: v.union([
    v.strictObject({ count: integer(1, 20_000), seed: integer(0, 2 ** 31), value: formula(...sampleVariables) }),
    v.strictObject({ values: some(amount, 1, 2_000) }),
    /** Counted already: a number for each bin. */
    v.strictObject({ counts: some(amount, 2, 60) }),
  ]),
  /** A density of x, drawn over the bars as the counts it would lead to. */
  density: v.exactOptional(v.strictObject({ of: formula("x"), label: shortText() })),
});
export const histogramSchema = v.pipe(
  ownSchema,
  v.check(({ data, bins }) => !("counts" in data) || data.counts.length === bins, "needs one count for each bin"),
  v.check(({ data, density }) => !("counts" in data && density), "a density needs the values themselves"),
);
export type HistogramData = v.InferOutput<typeof histogramSchema>;
