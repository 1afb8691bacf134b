/** Whether a course holds together: a file may come from anyone, and its parts must find each other. */
import type { Course } from "../domain/course.ts";
import { cycles, DirectedGraph } from "../domain/graph.ts";

type Ids = readonly string[];

/** One problem an id that occurs again. */
function repeated(kind: string, ids: Ids): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => `two of its ${kind} have the id “${id}”`);
}

/** One problem an id that is pointed to and isn't there. */
function missing(kind: string, known: Ids, pointedTo: Ids): string[] {
  const there = new Set(known);
  return [...new Set(pointedTo.filter((id) => !there.has(id)))].map(
    (id) => `it points to the ${kind} “${id}”, which it lacks`,
  );
}

/** Ideas that need each other in a circle have no order in which they could be explained. */
function circles(concepts: Ids, { relations }: Course): string[] {
  const prerequisites = relations.filter(({ type }) => type === "prereq_of");
  return cycles(new DirectedGraph<string>(concepts, prerequisites)).map(
    (members) => `prerequisites form a cycle: ${members.join(", ")}`,
  );
}

/** @returns what is wrong with it, in words: nothing when it is whole */
export function courseProblems(course: Course): string[] {
  const ids = (list: readonly { readonly id: string }[]): Ids => list.map(({ id }) => id);
  const concepts = ids(course.concepts);
  const passages = ids(course.passages);
  const documents = ids(course.documents);
  const assets = ids(course.assets);
  const resources = ids(course.resources);
  const topics = ids(course.meta.topics);
  return [
    ...(concepts.length === 0 ? ["it has no concepts"] : []),
    ...repeated("topics", topics),
    ...repeated("concepts", concepts),
    ...repeated("passages", passages),
    ...repeated("documents", documents),
    ...repeated("files", assets),
    ...repeated("resources", resources),
    ...repeated("comparisons", ids(course.comparisons)),
    ...repeated("answer notes", ids(course.notes)),
    ...repeated("quiz items", ids(course.quiz)),
    ...repeated("figures", ids(course.figures ?? [])),
    ...repeated("simulations", ids(course.simulations ?? [])),
    ...repeated(
      "languages",
      course.languages.map(({ tag }) => tag),
    ),
    ...missing("concept", concepts, [
      ...[...course.relations, ...(course.opened ?? [])].flatMap(({ source, target }) => [source, target]),
      ...course.examples.map(({ concept }) => concept),
      ...course.comparisons.flatMap((comparison) => comparison.concepts),
      ...course.notes.flatMap((note) => [note.concept, ...note.with]),
      ...course.quiz.map(({ concept }) => concept),
      ...(course.figures ?? []).flatMap((figure) => [figure.concept, ...figure.with]),
      ...(course.simulations ?? []).flatMap((simulation) => simulation.concepts),
      ...course.languages.flatMap((language) => Object.keys(language.concepts)),
    ]),
    ...missing("passage", passages, [
      ...course.concepts.flatMap(({ sections }) => sections.flatMap((section) => section.passages)),
      ...course.examples.map(({ passage }) => passage),
      ...course.comparisons.flatMap((comparison) => Object.values(comparison.passages)),
      ...course.notes.flatMap((note) => [note.passage, ...note.standsOn]),
      ...course.quiz.flatMap((item) => item.passages),
      ...[...course.relations, ...(course.opened ?? [])].flatMap(({ evidence }) => evidence ?? []),
    ]),
    ...missing(
      "document",
      documents,
      course.passages.map(({ document }) => document),
    ),
    ...missing(
      "file",
      assets,
      course.documents.flatMap(({ file }) => file ?? []),
    ),
    ...missing(
      "resource",
      resources,
      course.concepts.flatMap(({ furtherReading }) => furtherReading.map(({ resource }) => resource)),
    ),
    ...missing(
      "topic",
      topics,
      course.concepts.map(({ topic }) => topic),
    ),
    ...circles(concepts, course),
  ];
}
