/** What came when. */
import * as v from "valibot";
import { shortText, some } from "../../schema-parts.ts";

export const timelineSchema = v.strictObject({
  events: some(v.strictObject({ when: shortText(14), text: shortText(120) }), 2, 16),
});
export type TimelineData = v.InferOutput<typeof timelineSchema>;
