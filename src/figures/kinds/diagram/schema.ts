/** Boxes and arrows: what leads to what; without heads, a graph. */
import * as v from "valibot";
import { shortText, some } from "../../schema-parts.ts";

const key = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/, "must be a short lower-case name"));

export const diagramSchema = v.pipe(
  v.strictObject({
    boxes: some(
      v.strictObject({
        id: key,
        text: shortText(80),
        marked: v.exactOptional(v.boolean()),
        round: v.exactOptional(v.boolean()),
      }),
      2,
      24,
    ),
    arrows: some(
      v.strictObject({
        from: key,
        to: key,
        label: v.exactOptional(shortText(40)),
        dashed: v.exactOptional(v.boolean()),
        /** An edge of a graph: it joins both and leads nowhere. */
        plain: v.exactOptional(v.boolean()),
        /** Leads back up: a loop, or what returns. */
        back: v.exactOptional(v.boolean()),
      }),
      1,
      48,
    ),
    /** What a marked box is. */
    marked: v.exactOptional(shortText(80)),
  }),
  v.check(({ boxes }) => new Set(boxes.map(({ id }) => id)).size === boxes.length, "two boxes have one id"),
  v.check(
    ({ boxes, arrows }) =>
      arrows.every(({ from, to }) => from !== to && [from, to].every((end) => boxes.some(({ id }) => id === end))),
    "an arrow leads from or to no box, or to where it starts",
  ),
);
export type DiagramData = v.InferOutput<typeof diagramSchema>;
