/** Three hints before an answer, from the course's own steps: an idea, the first step, how an example starts. */
import type { AnswerBlock, Intent } from "../domain/answer.ts";
import type { Passage, SectionKind } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { displayEnd, firstStepEnd, hasCode } from "../markdown/find-blocks.ts";
import type { CitationList } from "./citations.ts";

export interface HintContext {
  readonly graph: CourseGraph;
  /** Holds the answer's own citations already: hints are numbered after them. */
  readonly citations: CitationList;
  readonly intent: Intent;
}

const doing: ReadonlySet<Intent> = new Set(["how", "math", "code", "why"]);
const exercise =
  /^(?:please |(?:can|could) you |(?:please )?help me (?:to )?|i (?:have|need) to |show (?:me )?how to )*(?:calculate|compute|derive|determine|estimate|evaluate|find|implement|maximi[sz]e|minimi[sz]e|prove|show that|simulate|solve|work out)\b/i;

/** True when the question sets a task or asks how or why: then thinking first pays. */
export const asksToDo = (question: string, intent: Intent): boolean =>
  doing.has(intent) || exercise.test(question.trim());

function firstSentences(text: string, count: number): string {
  const ends = splitSentences(text, { final: true }).map(({ end }) => text.slice(0, end));
  // What a colon announces belongs to it.
  return ends.slice(count - 1).find((start) => !start.endsWith(":")) ?? text;
}

/** The start of a passage that cannot be cut inside a sentence; "…" says that it goes on. */
function start(markdown: string, sentences: number): string {
  if (hasCode(markdown)) return markdown;
  const cut = firstSentences(markdown, sentences);
  return cut.length < markdown.length ? `${cut} …` : cut;
}

interface Found {
  readonly markdown: string;
  readonly sources: readonly Passage[];
}

const firstStart =
  (kind: SectionKind, sentences: number) =>
  (graph: CourseGraph, id: ConceptId): Found | undefined => {
    const [passage] = graph.sectionOf(id, kind);
    return passage && { markdown: start(passage.markdown, sentences), sources: [passage] };
  };

/** The picture behind the concept, else what it rests on most. */
function idea(graph: CourseGraph, id: ConceptId): Found | undefined {
  const picture = firstStart("intuition", 2)(graph, id);
  const [essential] = graph.prerequisitesOf(id);
  return picture ?? (essential && firstStart("definition", 2)(graph, essential.source));
}

/** Item 1 of the list of steps, with the words that lead to it; without a list, the first sentences. */
function firstStep(graph: CourseGraph, id: ConceptId): Found | undefined {
  const passages = graph.sectionOf(id, "how-it-works").slice(0, 2);
  const [lead, next] = passages;
  for (const [i, passage] of passages.entries()) {
    const end = firstStepEnd(passage.markdown);
    if (end === undefined) continue;
    const step = passage.markdown.slice(0, end);
    return i > 0 && lead && next
      ? { markdown: `${start(lead.markdown, 2)}\n\n${step}`, sources: [lead, next] }
      : { markdown: step, sources: [passage] };
  }
  return lead && { markdown: start(lead.markdown, 2), sources: [lead] };
}

/** Up to the end of the first formula. */
function formula(graph: CourseGraph, id: ConceptId): Found | undefined {
  const [passage] = graph.sectionOf(id, "math");
  if (!passage) return undefined;
  const end = displayEnd(passage.markdown);
  const markdown = end === undefined ? start(passage.markdown, 1) : passage.markdown.slice(0, end);
  return { markdown, sources: [passage] };
}

const example = firstStart("worked-example", 1);

/** @returns up to three hints, each giving away more than the one before; empty when the course has none */
export function makeHints({ graph, citations, intent }: HintContext, id: ConceptId): AnswerBlock[] {
  const mathFirst = intent === "math";
  const [third, label] = mathFirst
    ? [formula(graph, id) ?? example(graph, id), "The formula it comes down to."]
    : [example(graph, id) ?? formula(graph, id), "How an example starts."];
  const rungs: readonly (readonly [string, Found | undefined])[] = [
    ["An idea to think of.", idea(graph, id)],
    ["The first step.", firstStep(graph, id)],
    [label, third],
  ];
  return rungs.flatMap(([name, found]) =>
    found
      ? [
          {
            markdown: `**${name}** ${found.markdown}`,
            citations: found.sources.map((passage) => citations.numberOf(passage)),
          },
        ]
      : [],
  );
}
