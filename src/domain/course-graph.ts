/** A course with its lookups: concepts, passages and relations by id. Built once, read-only. */
import type {
  Concept,
  Course,
  Document,
  Figure,
  OfferedSimulation,
  Passage,
  Relation,
  Resource,
  SectionKind,
} from "./course.ts";
import { DirectedGraph } from "./graph.ts";
import { groupBy } from "./group-by.ts";
import type { ConceptId, DocumentId, FigureId, PassageId, ResourceId } from "./ids.ts";

/** That a passage belongs to a concept, and as what. */
export interface Claim {
  readonly concept: ConceptId;
  readonly part: SectionKind | "comparison" | "note";
}

export class CourseGraph {
  readonly course: Course;
  readonly prerequisites: DirectedGraph<ConceptId>;
  private readonly concepts: ReadonlyMap<ConceptId, Concept>;
  private readonly documents: ReadonlyMap<DocumentId, Document>;
  private readonly passages: ReadonlyMap<PassageId, Passage>;
  private readonly claims: ReadonlyMap<PassageId, readonly Claim[]>;
  private readonly resources: ReadonlyMap<ResourceId, Resource>;
  private readonly figures: ReadonlyMap<ConceptId, readonly Figure[]>;
  private readonly needs: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly unlocks: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly related: ReadonlyMap<ConceptId, readonly Relation[]>;
  private readonly ancestors = new Map<ConceptId, ReadonlySet<ConceptId>>();

  constructor(course: Course) {
    this.course = course;
    this.concepts = new Map(course.concepts.map((concept) => [concept.id, concept]));
    this.documents = new Map(course.documents.map((document) => [document.id, document]));
    this.claims = claimsByPassage(course);
    this.passages = new Map(course.passages.map((passage) => [passage.id, passage]));
    this.resources = new Map(course.resources.map((resource) => [resource.id, resource]));
    this.figures = groupBy(course.figures ?? [], ({ concept }) => concept);
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

  document(id: DocumentId): Document | undefined {
    return this.documents.get(id);
  }

  /** Who claims a passage, in the order of the concepts; empty when nobody does. */
  claimsOf(id: PassageId): readonly Claim[] {
    return this.claims.get(id) ?? [];
  }

  /** What a passage is about: the first concept that claims it. */
  subjectOf(id: PassageId): ConceptId | undefined {
    return this.claims.get(id)?.[0]?.concept;
  }

  resource(id: ResourceId): Resource | undefined {
    return this.resources.get(id);
  }

  figure(id: FigureId): Figure | undefined {
    return this.course.figures?.find((figure) => figure.id === id);
  }

  /** A concept's figures, in the course's order. */
  figuresOf(id: ConceptId): readonly Figure[] {
    return this.figures.get(id) ?? [];
  }

  /** Those that show a concept, in the course's order; those that are most about it first. */
  simulationsOf(id: ConceptId): readonly OfferedSimulation[] {
    const showing = (this.course.simulations ?? []).filter(({ concepts }) => concepts.includes(id));
    const isAbout = ({ concepts }: OfferedSimulation): boolean => concepts[0] === id;
    return [...showing.filter(isAbout), ...showing.filter((one) => !isAbout(one))];
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
  sectionOf(id: ConceptId, kind: SectionKind): readonly Passage[] {
    const section = this.concepts.get(id)?.sections.find((candidate) => candidate.kind === kind);
    return (section?.passages ?? []).flatMap((passage) => this.passages.get(passage) ?? []);
  }
}

/** Pages claim their sections, comparisons and answer notes their own text: theirs is the first concept they name. */
function claimsByPassage({ concepts, comparisons, notes }: Course): Map<PassageId, Claim[]> {
  const claims = new Map<PassageId, Claim[]>();
  const claim = (passages: readonly PassageId[], concept: ConceptId, part: Claim["part"]): void => {
    for (const passage of passages) {
      const known = claims.get(passage);
      if (known) known.push({ concept, part });
      else claims.set(passage, [{ concept, part }]);
    }
  };
  for (const { id, sections } of concepts) for (const { kind, passages } of sections) claim(passages, id, kind);
  for (const comparison of comparisons) {
    const [first] = comparison.concepts;
    if (first) claim(Object.values(comparison.passages), first, "comparison");
  }
  for (const { concept, passage } of notes) claim([passage], concept, "note");
  return claims;
}
