/** A message of Python's, pasted: only a note on just that error answers it, however near its words lie to another trouble. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";
import { type AskedPart, noteVectors } from "./note-vectors.ts";

const message = /\b[A-Z][A-Za-z]*(?:Error|Exception)\b\s*[:(]|\bTraceback\b/;

export const isPastedError = (question: string): boolean => message.test(question);

/** Set by hand: a note asks of the same error in words as near as this, or holds this share of the message. */
const nearEnough = 0.7;
const holdsEnough = 0.4;

/** Whichever concept it stands under: a message names none. */
export function noteOnError(graph: CourseGraph, lexical: LexicalIndex, part: AskedPart): AnswerNote | undefined {
  const vectors = noteVectors(graph, lexical, part);
  return part.retrieval.notes
    .map(({ note }, i) => ({ note, meaning: vectors[i]?.meaning ?? 0, holds: vectors[i]?.askedTerms ?? 0 }))
    .filter(({ note, meaning, holds }) => note.kind === "debug" && (meaning >= nearEnough || holds >= holdsEnough))
    .sort((a, b) => b.meaning + b.holds - a.meaning - a.holds)[0]?.note;
}
