/** What makes items of one kind about a concept. The same course gives the same items, with the same ids. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { type QuizId, quizId } from "../../domain/ids.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { quizSlug } from "../../domain/quiz-slug.ts";

export type ItemMaker = (graph: CourseGraph, concept: Concept) => readonly PracticeItem[];

/** @param of tells items of one kind apart: words that stay when the course is edited elsewhere */
export const itemId = (concept: Concept, kind: string, of?: string): QuizId =>
  quizId(of === undefined ? `${concept.id}#${kind}` : `${concept.id}#${kind}-${quizSlug(of)}`);
