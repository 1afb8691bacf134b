/** Which passages a model should see first, and how the composed answer is headed. */
import type { Answer, AnswerSection, AnswerSectionKind, Intent } from "../../domain/answer.ts";
import type { Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import type { Level } from "../../domain/settings.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";

/** Parts that point elsewhere instead of answering. */
const pointing: ReadonlySet<AnswerSectionKind> = new Set([
  "prerequisites",
  "prerequisite",
  "further-reading",
  "next-steps",
]);

/** What a beginner is spared unless the composed answer shows it. */
const sparedBeginners: ReadonlySet<SectionKind> = new Set(["math", "training", "architecture"]);

/** What to learn first, in which order. */
export const asksForOrder = ({ intent }: Answer): boolean => intent === "path" || intent === "prerequisites";

/** What the question is about; answers stored by earlier versions say it by what their introduction defines. */
function primaryOf(graph: CourseGraph, answer: Answer): readonly ConceptId[] {
  if (answer.subjects && answer.subjects.length > 0) return answer.subjects.map(({ id }) => id);
  if (answer.about) return [answer.about.id];
  const introduction = answer.sections.find(({ kind }) => kind === "introduction");
  const claims = introduction ? citedBy(graph, answer, [introduction]).flatMap(({ id }) => graph.claimsOf(id)) : [];
  const ids = claims.filter(({ part }) => part === "definition").map(({ concept }) => concept);
  return ids.length > 0 ? [...new Set(ids)] : answer.seeds.slice(0, 1).map(({ id }) => id);
}

/** Cited passages in reading order; those the course no longer has are left out. */
function citedBy(graph: CourseGraph, { citations }: Answer, sections: readonly AnswerSection[]): Passage[] {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.citations))
    .flatMap((number) => {
      const id = citations[number - 1]?.id;
      return (id && graph.passage(id)) || [];
    });
}

/** What comes first, nearest to the subject first: definition and picture of each, nothing that is known. */
function nearestPrerequisites(graph: CourseGraph, { order }: Answer): Passage[] {
  return order
    .filter(({ role }) => role === "prerequisite")
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ id }) => [...graph.sectionOf(id, "definition"), ...graph.sectionOf(id, "intuition").slice(0, 1)]);
}

function restOf(graph: CourseGraph, primary: readonly ConceptId[], level: Level): Passage[] {
  return primary.flatMap((id) =>
    (graph.concept(id)?.sections ?? [])
      .filter(({ kind }) => level !== "beginner" || !sparedBeginners.has(kind))
      .flatMap(({ kind }) => graph.sectionOf(id, kind)),
  );
}

/** Notes that set the subject beside something else. */
function notesOn(graph: CourseGraph, primary: readonly ConceptId[]): Passage[] {
  return graph.course.comparisons
    .filter(({ concepts }) => concepts.some((id) => primary.includes(id)))
    .flatMap(({ passages }) => graph.passage(passages.lead) ?? []);
}

/**
 * Most relevant first, each once: what the composed answer says of the subject, in its order; what else the course
 * says of it; what it rests on, nearest first; when comparing, other comparisons. A question about what comes first
 * puts that before the rest on the subject.
 */
export function rankForPrompt(graph: CourseGraph, answer: Answer): readonly Passage[] {
  const primary = primaryOf(graph, answer);
  const answering = answer.sections.filter(({ kind }) => !pointing.has(kind));
  const rest = restOf(graph, primary, answer.level);
  const foundations = nearestPrerequisites(graph, answer);
  const ranked = [
    ...citedBy(graph, answer, answering),
    ...(asksForOrder(answer) ? [...foundations, ...rest] : [...rest, ...foundations]),
    ...(answer.intent === "compare" ? notesOn(graph, primary) : []),
  ];
  return [...new Map(ranked.map((passage) => [passage.id, passage])).values()];
}

/** More headings than these, and a small model fills them with nothing. */
const mostHeadings: Readonly<Record<Level, number>> = { beginner: 3, standard: 4, deep: 6 };
const unheaded: ReadonlySet<AnswerSectionKind> = new Set([...pointing, "answer", "introduction", "summary"]);
/** A table or a list is all the structure these need. */
const unstructured: ReadonlySet<Intent> = new Set(["compare", "list"]);

/** The composed answer's headings that have a source in the prompt: one without would be an invitation to invent. */
export function outlineFor(answer: Answer, sources: ReadonlySet<PassageId>): readonly string[] {
  if (unstructured.has(answer.intent) || asksForOrder(answer)) return [];
  return answer.sections
    .filter(({ kind }) => !unheaded.has(kind))
    .filter(({ blocks }) =>
      blocks.some(({ citations }) =>
        citations.some((number) => {
          const id = answer.citations[number - 1]?.id;
          return id !== undefined && sources.has(id);
        }),
      ),
    )
    .slice(0, mostHeadings[answer.level])
    .map(({ heading }) => answerWording.heading(heading));
}
