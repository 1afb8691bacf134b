/** A learning path in a sentence or two. */
import type { LearningPath } from "../../protocol/tutor-api.ts";
import { formatMinutes, formatPlural } from "../format.ts";

export function pathSummary({ goal, steps, toLearn, minutes, skipped }: LearningPath): string {
  const known = steps.flat().length - toLearn;
  if (toLearn === 0) return `You marked ${goal.title} as known: there is nothing left to learn on the way.`;
  const sentences = [`${formatPlural(toLearn, "concept")} to learn, about ${formatMinutes(minutes)} of reading.`];
  if (known > 0) sentences.push(`${formatPlural(known, "concept")} on the way you know already.`);
  if (skipped > 0)
    sentences.push(
      `${formatPlural(skipped, "concept")} behind what you know ${skipped === 1 ? "is" : "are"} left out.`,
    );
  return sentences.join(" ");
}
