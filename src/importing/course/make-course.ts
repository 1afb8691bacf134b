/** What was read → a course: passages → ideas → what belongs to each → what builds on what. No language model, no chance. */
import type { Course, Example, Passage, Relation } from "../../domain/course.ts";
import { type ConceptId, conceptId, courseId, type DocumentId } from "../../domain/ids.ts";
import type { GraphReport, ImportStage } from "../../domain/import-report.ts";
import { findCandidates, type KnownTerm } from "../concepts/candidates.ts";
import { findClaims } from "../concepts/claims.ts";
import { findDefinitions } from "../concepts/definitions.ts";
import { type PassageText, passageText } from "../concepts/passage-text.ts";
import { addKnownTerms, selectIdeas } from "../concepts/select.ts";
import { languageOf, withSmallWords } from "../concepts/small-words.ts";
import { nameKey } from "../concepts/tokens.ts";
import { bareNodes, type CleanGraph, cleanGraphs, withoutNodes } from "../graph/clean-graph.ts";
import { keptAssets } from "../kept-files.ts";
import { type DraftDocument, type SourcePassage, toPassages } from "../passages/to-passages.ts";
import type { FilesRead } from "../read-files.ts";
import { findKinds } from "../relations/kinds.ts";
import { findPrerequisites } from "../relations/prerequisites.ts";
import type { ReadDocument } from "../source.ts";
import { createIds } from "../unique-ids.ts";
import {
  askedFor,
  type FoundIdeas,
  graphDocuments,
  isNamedIdea,
  withDocumentIdeas,
  withGraphIdeas,
} from "./course-ideas.ts";
import { draftConcepts } from "./draft-concepts.ts";
import { fromCards } from "./from-cards.ts";
import { createIsWritten, idOf, nameCourse } from "./particulars.ts";
import { type ConceptDraft, createTopics, difficultyById, toConcepts, topicOf } from "./to-concepts.ts";
import { toRelations } from "./to-relations.ts";
import type { CourseWording } from "./wording.ts";

export interface CourseOptions {
  readonly title?: string | undefined;
  readonly known: readonly KnownTerm[];
  readonly words: CourseWording;
  /** Called between steps; whoever waits in it lets other work of the thread pass. */
  onStage?(stage: ImportStage, fraction: number): Promise<void> | void;
}

export interface MadeCourse {
  /** Without its hash. */
  readonly course: Course;
  readonly passagesByPath: ReadonlyMap<string, number>;
  readonly documentIds: ReadonlyMap<ReadDocument, DocumentId>;
  readonly circles: readonly { readonly source: string; readonly target: string }[];
  readonly graph?: GraphReport;
}

interface Material {
  readonly documents: readonly DraftDocument[];
  /** Documents of graphs come last. */
  readonly texts: readonly PassageText[];
  readonly passages: readonly SourcePassage[];
  /** How many of the texts are no graph's. */
  readonly written: number;
  readonly graph: CleanGraph;
  readonly found: FoundIdeas;
}

type Stage = (name: ImportStage, fraction: number) => Promise<void>;

/** Passages, and the ideas that they and the graphs name. */
async function gather(read: FilesRead, { words, known }: CourseOptions, stage: Stage): Promise<Material> {
  const written = toPassages(read.sources).filter(({ passages }) => passages.length > 0);
  const cleaned = cleanGraphs(read.graphs);
  await stage("finding-ideas", 0);
  const ofTexts = written.flatMap(({ passages }) => withSmallWords(passages.map(passageText)));
  await stage("finding-ideas", 0.2);
  const candidates = findCandidates(written, ofTexts);
  addKnownTerms(candidates, known, ofTexts);
  const bare = written.length > 0 ? bareNodes(cleaned) : new Set<string>();
  for (const { key, title } of cleaned.nodes) if (bare.has(key)) candidates.add(title, "emphasised");
  await stage("finding-ideas", 0.5);
  const selected = selectIdeas(candidates, ofTexts);
  const named = new Set(selected.map(({ key }) => key));
  const unnamed = cleaned.nodes.filter(({ key, title }) => bare.has(key) && !named.has(nameKey(title)));
  const graph = withoutNodes(cleaned, new Set(unnamed.map(({ key }) => key)));
  const ofGraphs = graphDocuments(read, graph, written, words);
  const documents = [...written, ...ofGraphs];
  const texts = [...ofTexts, ...ofGraphs.flatMap(({ passages }) => passages.map(passageText))];
  const found = withDocumentIdeas(withGraphIdeas(selected, graph), documents, texts);
  await stage("finding-ideas", 0.8);
  const passages = texts.map(({ passage }) => passage);
  return { documents, texts, passages, written: ofTexts.length, graph, found };
}

interface Related {
  readonly drafts: readonly ConceptDraft[];
  readonly ids: readonly ConceptId[];
  readonly relations: readonly Relation[];
  readonly circles: readonly Relation[];
  /** The concept that each passage stands under, by the passage's place. */
  readonly owners: readonly (ConceptId | undefined)[];
}

/** What belongs to each idea, and what builds on what. */
function relate({ texts, passages, written, graph, found }: Material, words: CourseWording): Related {
  const { ideas, mentions, owners } = found;
  const claims = findClaims(ideas.length, texts, mentions, owners);
  const definitions = findDefinitions(ideas.length, texts, mentions, owners);
  const asked = askedFor(ideas.length, passages, owners, mentions);
  const nodePassages = new Map(graph.nodes.map(({ key }, place) => [key, written + place]));
  const drafted = draftConcepts({ ideas, claims, definitions, asked, graph, nodePassages, passages });
  const places = new Map(drafted.map(({ place }, now) => [place, now]));
  const moved = <T extends { readonly source: number; readonly target: number }>(relations: readonly T[]): T[] =>
    relations.flatMap((relation) => {
      const [source, target] = [places.get(relation.source), places.get(relation.target)];
      return source === undefined || target === undefined ? [] : [{ ...relation, source, target }];
    });
  const newId = createIds();
  const drafts = drafted.map(({ draft }) => draft);
  const ids = drafts.map(({ idea }): ConceptId => conceptId(newId(idea.title)));
  const { relations, circles } = toRelations({
    ideas: drafts.map(({ idea }) => idea),
    ids,
    passageIds: passages.map(({ id }) => id),
    found:
      written === 0 ? [] : moved(findPrerequisites({ definitions, claims, mentions, isIdea: ideas.map(isNamedIdea) })),
    kinds: written === 0 ? [] : moved(findKinds(ideas, definitions, mentions)),
    graph,
    ofNode: new Map(drafts.flatMap(({ idea }, place) => (idea.given ? [[idea.key, place] as const] : []))),
    words,
  });
  const idOfIdea = new Map(drafted.map(({ place }, now) => [place, ids[now]]));
  const ownerIds = owners.map((idea) => (idea === undefined ? undefined : idOfIdea.get(idea)));
  return { drafts, ids, relations, circles, owners: ownerIds };
}

const mostExamples = 5;

const examplesOf = ({ drafts, ids }: Related, passages: readonly SourcePassage[]): Example[] =>
  drafts.flatMap(({ claims }, place) =>
    claims
      .filter(({ kind }) => kind === "code" || kind === "worked-example")
      .slice(0, mostExamples)
      .flatMap(({ kind, passage }): Example[] => {
        const [concept, found] = [ids[place], passages[passage]?.id];
        return concept && found ? [{ concept, passage: found, type: kind === "code" ? "code" : "walkthrough" }] : [];
      }),
  );

function licenceOf(documents: readonly DraftDocument[]): string {
  const named = new Set(documents.flatMap(({ document }) => document.licence ?? []));
  return [...named].slice(0, 3).join("; ").slice(0, 300);
}

/** Without its hash. */
function assemble(
  read: FilesRead,
  material: Material,
  related: Related,
  { title: named, words }: CourseOptions,
): Course {
  const { documents, texts, passages, written } = material;
  const { drafts, ids, relations, circles, owners } = related;
  const topics = createTopics(words.others);
  const topicTitle = topicOf(documents);
  const concepts = toConcepts({
    drafts,
    ids,
    passages,
    difficulty: difficultyById(ids, relations),
    topic: (passage) => topics.idOf(topicTitle(passage)),
    isWritten: createIsWritten(texts),
  });
  const title = named?.trim() || nameCourse(read, documents);
  return {
    meta: {
      id: courseId(idOf(title, read)),
      title: title.slice(0, 300),
      version: "1",
      licence: licenceOf(documents) || words.licence,
      authors: [...new Set(documents.flatMap(({ document }) => document.authors))].slice(0, 20),
      language: languageOf(texts.slice(0, written)),
      description: words.description(documents.length),
      topics: topics.all,
      contentHash: "",
    },
    documents: documents.map(({ document }) => document),
    assets: keptAssets(read, new Set(documents.map(({ document }) => document.file))).assets,
    passages: passages.map(({ id, document, markdown, locator }): Passage => ({ id, document, markdown, locator })),
    concepts,
    relations,
    ...(circles.length > 0 ? { opened: circles } : {}),
    resources: [],
    examples: examplesOf(related, passages),
    comparisons: [],
    languages: [],
    ...fromCards(passages, (place) => owners[place]),
  };
}

/** @returns undefined when there is nothing in it to teach */
export async function courseFromFiles(read: FilesRead, options: CourseOptions): Promise<MadeCourse | undefined> {
  const stage: Stage = async (name, fraction) => await options.onStage?.(name, fraction);
  const material = await gather(read, options, stage);
  if (material.documents.length === 0) return undefined;
  await stage("relating", 0);
  const related = relate(material, options.words);
  await stage("relating", 0.7);
  const course = assemble(read, material, related, options);
  const titles = new Map<string, string>(course.concepts.map(({ id, title }) => [id, title]));
  return {
    course,
    passagesByPath: countByPath(material.documents),
    documentIds: new Map(
      material.documents.flatMap(({ read: one, document }) => (one ? [[one, document.id] as const] : [])),
    ),
    circles: related.circles.map(({ source, target }) => ({
      source: titles.get(source) ?? source,
      target: titles.get(target) ?? target,
    })),
    ...(read.graphs.length > 0 ? { graph: material.graph.report } : {}),
  };
}

function countByPath(documents: readonly DraftDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, passages } of documents) counts.set(path, (counts.get(path) ?? 0) + passages.length);
  return counts;
}
