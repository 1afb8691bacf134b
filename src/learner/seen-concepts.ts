/** What an answer explained: its subjects, or those it began from where an earlier version didn't note them. */
import type { Exchange } from "../domain/conversation.ts";
import { courseId } from "../domain/ids.ts";
import { type SeenEvent, seenId } from "../domain/learning.ts";

export function seenInExchange({ answer, askedAt }: Exchange): readonly SeenEvent[] {
  if (!answer?.inScope) return [];
  const course = courseId(answer.course.id);
  const [first] = answer.seeds;
  const subjects = answer.subjects ?? (answer.about ? [answer.about] : first ? [first] : []);
  return subjects.map(({ id: concept }) => ({
    type: "seen",
    id: seenId(course, concept),
    course,
    concept,
    at: askedAt,
  }));
}
