/** Layers of units, each joined to the next. */
import * as v from "valibot";
import { integer, shortText, some } from "../../schema-parts.ts";

export const networkSchema = v.strictObject({
  layers: some(
    v.strictObject({
      label: shortText(40),
      units: integer(1, 8),
      /** How many there really are, when the drawing shows fewer. */
      of: v.exactOptional(shortText(12)),
      /** Units switched off, from 0: they and their connections are struck out. */
      off: v.exactOptional(some(integer(0, 7), 1, 8)),
      /** What stands in a unit. */
      names: v.exactOptional(some(shortText(4), 1, 8)),
    }),
    2,
    6,
  ),
});
export type NetworkData = v.InferOutput<typeof networkSchema>;
