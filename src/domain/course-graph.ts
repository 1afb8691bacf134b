/** A course with its lookups: concepts, passages and relations by id. Built once, read-only. */
import type { Concept, Course, Passage, Relation, Resource } from "./course.ts";
import { DirectedGraph } from "./graph.ts";
import { groupBy } from "./group-by.ts";
import type { ConceptId, PassageId, ResourceId } from "./ids.ts";

export class CourseGraph {
  readonly course: Course;
  readonly prerequisites: DirectedGraph<ConceptId>;
  private readonly concepts: ReadonlyMap<ConceptId, Concept>;
  private readonly passages: ReadonlyMap<PassageId, Passage>;
  private readonly resources: ReadonlyMap<ResourceId, Resource>;
  private readonly needs: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly unlocks: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly related: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly ancestors = new Map<ConceptId, ReadonlySet<ConceptId>>();

  constructor(course: Course) {
    this.course = course;
    this.concepts = new Map(course.concepts.map((concept) => [concept.id, concept]));
    this.passages = new Map(course.passages.map((passage) => [passage.id, passage]));
    this.resources = new Map(course.resources.map((resource) => [resource.id, resource]));
    const prerequisites = course.relations.filter(({ type }) => type === "prereq_of");
    const others = course.relations.filter(({ type }) => type !== "prereq_of");
    this.prerequisites = new DirectedGraph(this.concepts.keys(), prerequisites);
    this.needs = groupBy(prerequisites, ({ target }) => target);
    this.unlocks = groupBy(prerequisites, ({ source }) => source);
    const related = groupBy(others, ({ source }) => source);
    for (const relation of others) related.set(relation.target, [...(related.get(relation.target) ?? []), relation]);
    this.related = related;
  }

  concept(id: ConceptId): Concept | undefined {
    return this.concepts.get(id);
  }

  title(id: ConceptId): string {
    return this.concepts.get(id)?.title ?? id;
  }

  /** The title inside a sentence. */
  nameInText(id: ConceptId): string {
    return this.concepts.get(id)?.nameInText ?? id;
  }

  passage(id: PassageId): Passage | undefined {
    return this.passages.get(id);
  }

  resource(id: ResourceId): Resource | undefined {
    return this.resources.get(id);
  }

  /** What a concept needs, most essential first. */
  prerequisitesOf(id: ConceptId): readonly Relation[] {
    return this.needs.get(id) ?? [];
  }

  /** What a concept is needed for. */
  dependentsOf(id: ConceptId): readonly Relation[] {
    return this.unlocks.get(id) ?? [];
  }

  /** Relations other than prerequisites, in both directions. */
  relatedTo(id: ConceptId): readonly Relation[] {
    return this.related.get(id) ?? [];
  }

  /** Every direct and indirect prerequisite. Computed on first use, then kept. */
  ancestorsOf(id: ConceptId): ReadonlySet<ConceptId> {
    const known = this.ancestors.get(id);
    if (known) return known;
    const found = new Set<ConceptId>();
    const waiting = [...this.prerequisites.sourcesOf(id)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...this.prerequisites.sourcesOf(next));
    }
    this.ancestors.set(id, found);
    return found;
  }

  /** The passages of a concept's section, in order; empty when it has none. */
  sectionOf(id: ConceptId, kind: Passage["section"]): readonly Passage[] {
    const section = this.concepts.get(id)?.sections.find((candidate) => candidate.kind === kind);
    return (section?.passages ?? []).flatMap((passage) => this.passages.get(passage) ?? []);
  }
}
