/** The course as pages: what the Course view and the sources panel show. */

import type { Figure, Passage, Relation } from "../domain/course.ts";
import type { Claim, CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId, FigureId, PassageId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ConceptLink, ConceptPage, ConceptSummary, PassageInContext } from "../protocol/tutor-api.ts";

export function passageInContext(graph: CourseGraph, id: PassageId): Result<PassageInContext, AppError> {
  const passage = graph.passage(id);
  const document = passage && graph.document(passage.document);
  if (!passage || !document) return err({ type: "not-found", what: `passage ${id}` });
  const [claim] = graph.claimsOf(id);
  const own = claim ? sectionAround(graph, claim) : [];
  return ok({
    passage,
    ...(claim ? { concept: { id: claim.concept, title: graph.title(claim.concept) } } : {}),
    document,
    sectionPassages: own.length > 0 ? own : [passage],
  });
}

export function figureOf(graph: CourseGraph, id: FigureId): Result<Figure, AppError> {
  const figure = graph.figure(id);
  return figure ? ok(figure) : err({ type: "not-found", what: `figure ${id}` });
}

/** What stands beside a passage on a concept's page; comparisons and answer notes stand on none. */
const sectionAround = (graph: CourseGraph, { concept, part }: Claim): readonly Passage[] =>
  part === "comparison" || part === "note" ? [] : graph.sectionOf(concept, part);

/** In teaching order: topics as the course lists them, concepts as it holds them. */
export const conceptSummaries = (graph: CourseGraph): ConceptSummary[] =>
  graph.course.concepts.map(({ id, title, aliases, topic, difficulty }) => ({ id, title, aliases, topic, difficulty }));

export function conceptPage(graph: CourseGraph, id: ConceptId): Result<ConceptPage, AppError> {
  const concept = graph.concept(id);
  if (!concept) return err({ type: "not-found", what: `concept ${id}` });
  const link = (other: ConceptId, { type, reason }: Relation): ConceptLink => ({
    id: other,
    title: graph.title(other),
    type,
    reason,
  });
  return ok({
    concept,
    passages: concept.sections.flatMap(({ kind }) => graph.sectionOf(id, kind)),
    prerequisites: graph.prerequisitesOf(id).map((relation) => link(relation.source, relation)),
    unlocks: graph.dependentsOf(id).map((relation) => link(relation.target, relation)),
    related: graph
      .relatedTo(id)
      .map((relation) => link(relation.source === id ? relation.target : relation.source, relation)),
    resources: concept.furtherReading.flatMap(({ resource, where }) => {
      const found = graph.resource(resource);
      return found ? [{ resource: found, ...(where ? { where } : {}) }] : [];
    }),
    comparisons: graph.course.comparisons.filter(({ concepts }) => concepts.includes(id)),
    figures: graph.figuresOf(id),
    simulations: graph.simulationsOf(id),
    quiz: graph.course.quiz.filter((item) => item.concept === id),
  });
}
