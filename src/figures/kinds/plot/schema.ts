/** Curves, points, lines and regions in a plane: function plots, scatter plots, ROC curves, decision boundaries, paths. */
import * as v from "valibot";
import { sampleVariables } from "../../sample.ts";
import { amount, formula, integer, shortText, some, span, tone } from "../../schema-parts.ts";

const axis = v.strictObject({
  label: shortText(80),
  range: v.exactOptional(span),
  ticks: v.exactOptional(some(v.strictObject({ at: amount, text: shortText(14) }), 1, 12)),
});

const curve = v.strictObject({
  label: v.exactOptional(shortText()),
  tone: v.exactOptional(tone),
  /** A formula of x; or the polynomial that fits a group of points best; or the line along which they spread most. */
  of: v.union([
    formula("x"),
    v.strictObject({ fit: integer(0, 12), group: integer(0, 5) }),
    v.strictObject({ principal: integer(0, 5) }),
  ]),
});

const points = v.variant("from", [
  v.strictObject({ from: v.literal("points"), points: some(v.tuple([amount, amount]), 1, 400) }),
  v.strictObject({
    from: v.literal("sample"),
    count: integer(1, 400),
    seed: integer(0, 2 ** 31),
    x: formula(...sampleVariables),
    /** May use the x just made. */
    y: formula(...sampleVariables, "x"),
  }),
  v.strictObject({
    from: v.literal("iterate"),
    start: amount,
    count: integer(1, 400),
    /** The next x. */
    next: formula("x", "i"),
    y: formula("x", "i"),
  }),
  /** The middle of each of some groups that stand before it. */
  v.strictObject({ from: v.literal("means"), of: some(integer(0, 5), 1, 5) }),
]);

const group = v.strictObject({
  label: v.exactOptional(shortText()),
  tone: v.exactOptional(tone),
  /** A line through the points, in their order. */
  joined: v.exactOptional(v.boolean()),
  /** Only the line: its points are too many to show. */
  unmarked: v.exactOptional(v.boolean()),
  /** Points before which the line stops, by their places from 0. */
  breaks: v.exactOptional(some(integer(1, 400), 1, 200)),
  data: points,
});

const rule = v.union([
  v.strictObject({ x: amount, label: v.exactOptional(shortText(40)) }),
  v.strictObject({ y: amount, label: v.exactOptional(shortText(40)) }),
]);

export const plotSchema = v.strictObject({
  x: axis,
  y: axis,
  curves: v.exactOptional(some(curve, 1, 4)),
  groups: v.exactOptional(some(group, 1, 6)),
  /** Lines across the plane. */
  rules: v.exactOptional(some(rule, 1, 6)),
  /** The room under a formula of x, between two places. */
  areas: v.exactOptional(
    some(
      v.strictObject({
        under: formula("x"),
        between: span,
        label: v.exactOptional(shortText()),
        tone: v.exactOptional(tone),
      }),
      1,
      3,
    ),
  ),
  /** Lines of equal height of a formula of x and y. */
  levels: v.exactOptional(
    v.strictObject({ of: formula("x", "y"), at: some(amount, 1, 12), label: v.exactOptional(shortText()) }),
  ),
  /** Decision regions: what places are called where a formula of x and y is above 0, and what where it isn't. */
  regions: v.exactOptional(v.strictObject({ of: formula("x", "y"), above: shortText(), below: shortText() })),
  notes: v.exactOptional(some(v.strictObject({ at: v.tuple([amount, amount]), text: shortText(40) }), 1, 8)),
});
export type PlotData = v.InferOutput<typeof plotSchema>;
