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

/** Python says these of any trouble; the others' names tell which it is. */
const general: ReadonlySet<string> = new Set([
  "ValueError",
  "RuntimeError",
  "TypeError",
  "AttributeError",
  "Exception",
]);

function namesSame(question: string): (note: AnswerNote) => boolean {
  const name = /\b[A-Z][A-Za-z]*(?:Error|Exception)\b/.exec(question)?.[0];
  if (name === undefined || general.has(name)) return () => false;
  return (note) => [note.question, ...note.asked].some((wording) => wording.includes(name));
}

/** "'list' object has no attribute …": a note on another sort of object is on another mistake. */
function onSameObject(question: string): (note: AnswerNote) => boolean {
  const object = /'(\w+)' object\b/.exec(question)?.[1];
  if (object === undefined) return () => true;
  return (note) => [note.question, ...note.asked].some((wording) => wording.includes(object));
}

/** Whichever concept it stands under: a message names none. */
export function noteOnError(graph: CourseGraph, lexical: LexicalIndex, part: AskedPart): AnswerNote | undefined {
  const vectors = noteVectors(graph, lexical, part);
  const isSame = namesSame(part.question);
  const isOnIt = onSameObject(part.question);
  return part.retrieval.notes
    .map(({ note }, i) => {
      const { meaning = 0, askedTerms: holds = 0 } = vectors[i] ?? {};
      const same = isSame(note);
      const fits = note.kind === "debug" && isOnIt(note) && (same || meaning >= nearEnough || holds >= holdsEnough);
      return { note, fits, score: meaning + holds + (same ? 1 : 0) };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.score - a.score)[0]?.note;
}
