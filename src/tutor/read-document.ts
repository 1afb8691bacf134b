/** A document as somebody reads it: its passages in their order, some at a time. */
import type { Passage } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { DocumentId, PassageId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { DocumentPart, PartWanted, ReadPassage } from "../protocol/reader-api.ts";
import type { Tutor } from "./answer-question.ts";

/** A few to see what leads to the cited one, and about two screens that follow. */
const before = 6;
const after = 14;
/** More than a screen, less than a task that is felt. */
const most = 60;

/** A course of 100,000 passages is passed over in about a millisecond: no index is kept for it. */
export function documentPart(graph: CourseGraph, id: DocumentId, wanted: PartWanted): Result<DocumentPart, AppError> {
  const document = graph.document(id);
  const all = graph.course.passages.filter((passage) => passage.document === id);
  const span = spanOf(all, wanted);
  if (!document || !span) return err({ type: "not-found", what: `document ${id}` });
  const start = Math.max(0, span[0]);
  const passages = all.slice(start, Math.min(span[1], start + most)).map((passage) => withSubject(graph, passage));
  return ok({ document, start, total: all.length, passages });
}

/** @returns undefined when the passage isn't the document's */
function spanOf(all: readonly Passage[], wanted: PartWanted): readonly [from: number, to: number] | undefined {
  if ("from" in wanted) return [wanted.from, wanted.to];
  if ("around" in wanted) {
    const place = all.findIndex(({ id }) => id === wanted.around);
    return place < 0 ? undefined : [place - before, place + after + 1];
  }
  const isThere = ({ locator }: Passage): boolean => locator.type === "page" && locator.page === wanted.page;
  const first = all.findIndex(isThere);
  return first < 0 ? [0, 0] : [first, all.findLastIndex(isThere) + 1];
}

function withSubject(graph: CourseGraph, passage: Passage): ReadPassage {
  const concept = graph.subjectOf(passage.id);
  return concept ? { ...passage, about: { id: concept, title: graph.title(concept) } } : passage;
}

/** What the passage is about where the text names it, else the longest name in the text, else what the passage is about. */
export function subjectOf(
  { graph, index }: Pick<Tutor, "graph" | "index">,
  text: string,
  passage: PassageId,
): string | undefined {
  const own = graph.subjectOf(passage);
  const named = index.names.find(text).filter(({ weak }) => !weak);
  const longest = [...named].sort((a, b) => b.to - b.from - (a.to - a.from))[0]?.concept;
  const subject = named.some(({ concept }) => concept === own) ? own : (longest ?? own);
  return subject && graph.nameInText(subject);
}
