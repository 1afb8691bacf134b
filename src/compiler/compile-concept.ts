/** One concept file → a concept, its passages, its relations and quiz items. */
import {
  type Concept,
  type Example,
  type ExampleType,
  type FurtherReading,
  type QuizItem,
  type Relation,
  type RelationType,
  type Resource,
  type Section,
  type SectionKind,
  sectionKinds,
} from "../domain/course.ts";
import type { Claim } from "../domain/course-graph.ts";
import { type ConceptId, conceptId, passageId, quizId, resourceId } from "../domain/ids.ts";
import { quizSlug } from "../domain/quiz-slug.ts";
import { hasCode, hasFormula } from "../markdown/find-blocks.ts";
import { plainText } from "../markdown/plain-text.ts";
import { type MarkdownSection, splitSections } from "../markdown/source-blocks.ts";
import { courseTextId, type DraftPassage } from "./draft-passage.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { type ConceptFrontMatter, conceptSchema, type SharedResources } from "./schemas.ts";

export interface CompiledConcept {
  readonly file: string;
  readonly concept: Concept;
  readonly passages: readonly DraftPassage[];
  readonly relations: readonly (Relation & { readonly line: number })[];
  readonly examples: readonly Example[];
  readonly resources: readonly Resource[];
  readonly quiz: readonly QuizItem[];
  lineOf(...path: (string | number)[]): number;
}

/** Sections no page may lack. */
const requiredSections: readonly SectionKind[] = [
  "why-it-matters",
  "intuition",
  "how-it-works",
  "worked-example",
  "applications",
  "misconceptions",
  "summary",
];

const headingToKind = (heading: string): SectionKind | undefined => {
  const slug = heading.toLowerCase().replace(/[^a-z]+/g, "-");
  return sectionKinds.find((kind) => kind === slug && kind !== "definition");
};

const kindToHeading = (kind: SectionKind): string => {
  const text = kind.replace(/-/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function exampleType(section: Claim["part"], markdown: string): ExampleType | undefined {
  if (hasCode(markdown, "python")) return "code";
  if (section === "worked-example") return hasFormula(markdown) ? "math" : "walkthrough";
  if (section === "applications") return "case_study";
  return undefined;
}

/** Resources that are not in the shared list are known by their address. */
function readingOf(
  entries: ConceptFrontMatter["resources"],
  shared: SharedResources,
  unknown: (index: number, ref: string) => void,
): { reading: FurtherReading[]; resources: Resource[] } {
  const reading: FurtherReading[] = [];
  const resources: Resource[] = [];
  entries.forEach((entry, index) => {
    if ("ref" in entry && !shared[entry.ref]) {
      unknown(index, entry.ref);
      return;
    }
    const id = resourceId("ref" in entry ? entry.ref : entry.url.replace(/^https?:\/\/(?:www\.)?/, ""));
    const source = "ref" in entry ? shared[entry.ref] : entry;
    if (source) resources.push({ id, title: source.title, kind: source.kind, url: source.url });
    reading.push({ resource: id, ...(entry.where ? { where: entry.where } : {}) });
  });
  return { reading, resources };
}

function relationsOf(
  id: ConceptId,
  data: ConceptFrontMatter,
  lineOf: CompiledConcept["lineOf"],
): (Relation & { line: number })[] {
  const prerequisites = Object.entries(data.prerequisites ?? {}).map(([source, reason], place) => ({
    source: conceptId(source),
    target: id,
    type: "prereq_of" as const,
    // Authors list the most important first; the weight says so to retrieval.
    weight: Math.max(0.4, 1 - 0.15 * place),
    reason,
    line: lineOf("prerequisites", source),
  }));
  const others = Object.entries(data.relations ?? {}).flatMap(([type, named]) =>
    Object.entries(named ?? {}).map(([other, reason]) => ({
      // Who practises this page practises what it encompasses: that is the source, like a prerequisite.
      ...(type === "encompasses" ? { source: conceptId(other), target: id } : { source: id, target: conceptId(other) }),
      type: type as RelationType,
      weight: 0.5,
      reason,
      line: lineOf("relations", type, other),
    })),
  );
  return [...prerequisites, ...others];
}

function passagesOf(id: ConceptId, title: string, kind: SectionKind, section: MarkdownSection): DraftPassage[] {
  const path = kind === "definition" ? [title] : [title, kindToHeading(kind)];
  return section.blocks.map((block, i) => ({
    id: passageId(`${id}#${kind}-${i + 1}`),
    document: courseTextId,
    claim: { concept: id, part: kind },
    markdown: block.markdown,
    locator: { type: "heading", path },
  }));
}

/** @param complain takes the place of the item in the list, from 0 */
function quizOf(
  concept: ConceptId,
  { quiz }: ConceptFrontMatter,
  sections: readonly Section[],
  complain: (index: number, message: string) => void,
): QuizItem[] {
  const seen = new Set<string>();
  return quiz.map(({ section, id: given, ...item }, index) => {
    const passages = sections.find(({ kind }) => kind === section)?.passages ?? [];
    if (passages.length === 0) complain(index, `quiz item names a section this page lacks: "${section}"`);
    const slug = given ?? quizSlug(item.question);
    if (seen.has(slug)) complain(index, `two quiz items have the id "${slug}": give one of them an id of its own`);
    seen.add(slug);
    return { id: quizId(`${concept}#quiz-${slug}`), concept, ...item, passages };
  });
}

/** @returns undefined when the file is too broken to go on; every problem is in the log. */
export function compileConcept(
  source: SourceFile,
  shared: SharedResources,
  log: IssueLog,
): CompiledConcept | undefined {
  const [, topic, name] = /^concepts\/([^/]+)\/([^/]+)\.md$/.exec(source.path) ?? [];
  const front = readFrontMatter(source, conceptSchema, log);
  if (!front || !topic || !name) return undefined;
  const { data, lineOf } = front;
  if (!/^[a-z0-9-]+$/.test(name))
    log.error(source.path, 1, "the file name must be lower-case letters, digits and hyphens");
  const id = conceptId(name);
  const sections: Section[] = [];
  const passages: DraftPassage[] = [];
  let last = -1;
  for (const section of splitSections(front.body, front.bodyLine)) {
    const kind = section.heading === undefined ? "definition" : headingToKind(section.heading);
    if (!kind) {
      log.error(source.path, section.line, `unknown section "${section.heading}"`);
      continue;
    }
    if (sections.some((other) => other.kind === kind))
      log.error(source.path, section.line, `section "${section.heading}" appears twice`);
    else if (sectionKinds.indexOf(kind) < last)
      log.error(source.path, section.line, `section "${section.heading}" is out of order`);
    last = sectionKinds.indexOf(kind);
    const made = passagesOf(id, data.title, kind, section);
    if (made.length === 0) {
      log.error(
        source.path,
        section.line,
        kind === "definition" ? "has no definition before the first heading" : `section "${section.heading}" is empty`,
      );
      continue;
    }
    sections.push({ kind, passages: made.map((passage) => passage.id) });
    passages.push(...made);
  }
  for (const kind of requiredSections) {
    if (!sections.some((section) => section.kind === kind))
      log.error(source.path, front.bodyLine, `has no section "${kindToHeading(kind)}"`);
  }
  const { reading, resources } = readingOf(data.resources, shared, (index, ref) =>
    log.error(source.path, lineOf("resources", index), `unknown resource "${ref}": not in resources.yaml`),
  );
  const definition = passages
    .filter((passage) => passage.claim.part === "definition")
    .map((passage) => plainText(passage.markdown))
    .join(" ");
  return {
    file: source.path,
    lineOf,
    concept: {
      id,
      title: data.title,
      nameInText: data.title,
      aliases: data.aliases,
      asked: data.asked,
      translations: [],
      everyday: false,
      definition,
      difficulty: data.difficulty,
      topic,
      sections,
      furtherReading: reading,
    },
    passages,
    relations: relationsOf(id, data, lineOf),
    examples: passages.flatMap((passage) => {
      const type = exampleType(passage.claim.part, passage.markdown);
      return type ? [{ concept: id, type, passage: passage.id }] : [];
    }),
    resources,
    quiz: quizOf(id, data, sections, (index, message) => log.error(source.path, lineOf("quiz", index), message)),
  };
}
