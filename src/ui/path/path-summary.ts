/** A learning path in a sentence or two. */
import type { Words } from "../../language/words/words.ts";
import type { LearningPath } from "../../protocol/tutor-api.ts";

export function pathSummary(words: Words["course"]["path"], path: LearningPath): string {
  const { goal, steps, toLearn, minutes, skipped } = path;
  const known = steps.flat().length - toLearn;
  if (toLearn === 0) return words.nothingLeft(goal.title);
  const sentences = [words.toLearn(toLearn, minutes)];
  if (known > 0) sentences.push(words.knownOnTheWay(known));
  if (skipped > 0) sentences.push(words.leftOut(skipped));
  return sentences.join(" ");
}
