/** Texts of a course as items quote them: without links, since a choice is itself something to press. */
import type { Concept, Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { listItemTexts } from "../../markdown/list-items.ts";
import { withoutNames } from "./names.ts";
import { remembered } from "./remembered.ts";

const firstSentenceOf = remembered((markdown) => {
  const text = portableLinks(markdown);
  const [first] = splitSentences(text, { final: true });
  return first ? text.slice(first.start, first.end).trim() : text;
});

/** The first sentence of what a concept is. */
export function definitionText(graph: CourseGraph, concept: Concept): string {
  const [passage] = graph.sectionOf(concept.id, "definition");
  return firstSentenceOf(passage?.markdown ?? concept.definition);
}

const pages = new WeakMap<CourseGraph, Map<ConceptId, string>>();

/** Everything that the course says of a concept on its page. */
export function pageOf(graph: CourseGraph, id: ConceptId): string {
  const known = pages.get(graph) ?? new Map<ConceptId, string>();
  pages.set(graph, known);
  const text =
    known.get(id) ??
    (graph.concept(id)?.sections ?? [])
      .flatMap(({ kind }) => graph.sectionOf(id, kind))
      .map(({ markdown }) => portableLinks(markdown))
      .join("\n");
  known.set(id, text);
  return text;
}

const described = new WeakMap<Concept, string | false>();

/** What a concept is, without its name; undefined where that can't be left out. */
export function descriptionOf(graph: CourseGraph, concept: Concept): string | undefined {
  const made = described.get(concept) ?? withoutNames(definitionText(graph, concept), concept) ?? false;
  described.set(concept, made);
  return made === false ? undefined : made;
}

/** Whether a description tells the name to anyone, by what its author says: no mechanical check knows what words mean. */
export const isPlain = (graph: CourseGraph, { id }: Concept): boolean =>
  graph.course.meta.plainNames?.includes(id) ?? false;

/** The points of a section's lists, each with its passage. */
export const pointsOf = (
  graph: CourseGraph,
  concept: Concept,
  kind: SectionKind,
  ordered: boolean,
): readonly { readonly passage: Passage; readonly points: readonly string[] }[] =>
  graph.sectionOf(concept.id, kind).flatMap((passage) => {
    const points = listItemTexts(portableLinks(passage.markdown), ordered);
    return points.length > 0 ? [{ passage, points }] : [];
  });
