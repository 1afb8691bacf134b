/** Answers that explain no concept: to what is said to the tutor, and refusals. */
import type { Answer } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { Request } from "../question/requests.ts";
import type { QuestionPart } from "../question/understand.ts";
import { round } from "../retrieval/retrieve.ts";
import { refusal } from "./parts/refusal.ts";
import { requestReply } from "./parts/request-reply.ts";

const nearestCount = 3;

export const answerRequest = (frame: Answer, request: Request, graph: CourseGraph): Answer => ({
  ...frame,
  sections: requestReply(request, graph),
});

/** The course doesn't hold it: the nearest concepts, and what was searched. */
export function refuse(frame: Answer, graph: CourseGraph, parts: readonly QuestionPart[]): Answer {
  const nearest = parts
    .flatMap(({ retrieval }) => retrieval.candidates.slice(0, nearestCount))
    .slice(0, nearestCount)
    .map(({ concept, score }) => ({ id: concept, title: graph.title(concept), score: round(score) }));
  return { ...frame, sureness: "outside", nearest, sections: refusal(graph.course, frame.search.meaning) };
}
