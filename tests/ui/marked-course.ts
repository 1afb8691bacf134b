/** A course of two concepts and an answer from it, every text marked as content. */
import type { Answer, Citation } from "../../src/domain/answer.ts";
import { type Figure, type OfferedSimulation, relationTypes, sectionKinds } from "../../src/domain/course.ts";
import { conceptId, courseId, figureId, simulationId } from "../../src/domain/ids.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import type { CourseMap } from "../../src/protocol/course-map.ts";
import type { DocumentPart } from "../../src/protocol/reader-api.ts";
import type {
  ConceptLink,
  ConceptPage,
  CourseStats,
  LearningPath,
  PassageInContext,
} from "../../src/protocol/tutor-api.ts";
import { marked } from "./pseudo-words.ts";

const a = conceptId("a");
const b = conceptId("b");
const passage = {
  id: "a#1",
  document: "book",
  markdown: `${marked("Read")} [${marked("B")}](concept:b) ${marked("and")} [${marked("more")}](https://example.org).\n\n\`\`\`python\nprint(1)\n\`\`\``,
  locator: { type: "page", page: 3 },
};
const resource = { id: "book", title: marked("Book"), kind: "web", url: "https://example.org" };
const link = (type: ConceptLink["type"]): ConceptLink => ({
  id: b,
  title: marked("B"),
  type,
  reason: marked("reason"),
});

export const markedMap: CourseMap = {
  shape: "wide",
  width: 240,
  height: 56,
  areas: [
    {
      topic: "t",
      title: marked("t"),
      x: 0,
      y: 0,
      width: 120,
      height: 56,
      from: 0,
      count: 1,
      columns: 2,
      cellWidth: 56,
    },
    { topic: "", x: 120, y: 0, width: 120, height: 56, from: 1, count: 1, columns: 2, cellWidth: 56 },
  ],
  concepts: [
    { id: a, title: marked("a"), area: 0, x: 4, y: 28, needs: [] },
    { id: b, title: marked("b"), area: 1, x: 124, y: 28, needs: [0] },
  ],
};

export const markedFigure: Figure = {
  id: figureId("a/first"),
  concept: a,
  with: [],
  title: marked("figure"),
  caption: marked("caption"),
  alternative: marked("alternative"),
  kind: "bars",
  data: { measure: marked("measure"), bars: [{ label: marked("bar"), values: [1] }] },
};

/** Of one that Erica has: its line is drawn, closed. */
export const markedSimulation: OfferedSimulation = {
  id: simulationId("gradient-descent"),
  concepts: [a],
  title: marked("simulation"),
  caption: marked("what to try"),
};

export const markedConceptPage = {
  concept: {
    id: a,
    title: marked("A"),
    aliases: [marked("alias")],
    definition: marked("definition"),
    difficulty: "beginner",
    topic: "t",
    sections: sectionKinds.map((kind) => ({ kind, passages: [passage.id] })),
    furtherReading: [],
  },
  passages: [passage],
  prerequisites: Array.from({ length: 9 }, (_, i) => ({ ...link("prereq_of"), id: conceptId(`p${i}`) })),
  unlocks: [link("prereq_of")],
  related: relationTypes.map(link),
  resources: (["course", "web", "pdf", "video", "notebook", "slides"] as const).map((kind, i) => ({
    resource: { ...resource, kind },
    ...(i === 1 && { where: marked("chapter 2") }),
  })),
  comparisons: [],
  figures: [markedFigure],
  simulations: [markedSimulation],
  quiz: [
    {
      id: "a#quiz-question",
      concept: a,
      question: marked("question"),
      answer: marked("answer"),
      wrong: [{ text: marked("wrong"), why: marked("why") }],
      passages: [],
    },
  ],
} as unknown as ConceptPage;

export const markedPassage = {
  passage,
  concept: { id: a, title: marked("A") },
  document: { ...resource, authors: [] },
  sectionPassages: [passage],
} as unknown as PassageInContext;

/** A part with more before and behind it. */
export const markedDocumentPart = {
  document: markedPassage.document,
  start: 1,
  total: 3,
  passages: [passage],
} as unknown as DocumentPart;

const step = (id: string, essential: boolean, known = false) => ({
  id: conceptId(id),
  title: marked(id.toUpperCase()),
  difficulty: "beginner" as const,
  reason: marked("reason"),
  minutes: 70,
  known,
  layer: 0,
  essential,
});

export const markedPath: LearningPath = {
  goal: { id: a, title: marked("A") },
  steps: [[step("k", true, true)], [step("c", true), step("d", false)], [step("a", true)]],
  links: [{ source: conceptId("c"), target: a }],
  toLearn: 3,
  minutes: 210,
  skipped: 2,
};

export const courseStats: CourseStats = {
  meta: {
    id: courseId("introduction-to-ai"),
    title: marked("Course"),
    version: "1.0.0",
    licence: marked("CC0"),
    authors: [],
    language: "en",
    description: marked("description"),
    topics: [{ id: "t", title: marked("Topic") }],
    contentHash: "0123",
  },
  concepts: 2,
  relations: Object.fromEntries(relationTypes.map((type) => [type, 1])) as CourseStats["relations"],
  examples: 1,
  resources: 1,
  passages: 1,
  embedder: marked("embedder"),
  indexBackend: marked("index"),
  meaning: false,
  otherCourses: 2,
  embedding: { embedder: marked("other"), done: 1, total: 2 },
  notice: { type: "embedder-unavailable", detail: "" },
  storageUsedBytes: 5e6,
  storageQuotaBytes: 5e9,
};

const citation = {
  number: 1,
  id: passage.id,
  concept: a,
  title: marked("Book"),
  locator: passage.locator,
  url: "https://example.org",
  quote: marked("quote"),
} as unknown as Citation;

const block = { markdown: marked("Text."), citations: [1] };
const section = (kind: Answer["sections"][number]["kind"], markdown = block.markdown) => ({
  id: kind,
  heading: marked("heading"),
  kind,
  concept: a,
  blocks: [{ ...block, markdown }],
});

export function markedAnswer(question: string): Answer {
  const concept = { id: a, title: marked("A") };
  return {
    question,
    about: concept,
    intent: "how",
    inScope: true,
    level: "standard",
    seeds: [
      { ...concept, score: 0.9, why: marked("why"), words: 1, meaning: 0.5 },
      { ...concept, id: b, score: 0.9, why: marked("why"), words: 1, meaning: 0.5 },
    ],
    order: (["seed", "prerequisite", "related", "known"] as const).map((role) => ({
      id: conceptId(role),
      title: marked("A"),
      role,
      depth: 1,
      difficulty: "advanced" as const,
      reason: marked("reason"),
    })),
    groups: [[a, b]],
    sureness: "near",
    sections: [
      section("answer", `- **[${marked("B")}](concept:b)**: ${marked("definition")}`),
      { ...section("prerequisites"), blocks: [{ ...block, lead: `**[${marked("B")}](concept:b)**` }], open: false },
      section("prerequisite"),
      section("next-steps", `- **[${marked("B")}](concept:b)**\n- **[${marked("C")}](concept:c)**`),
    ],
    simulation: { id: markedSimulation.id, title: markedSimulation.title },
    hints: [block, block],
    citations: [citation],
    nearest: [],
    settings: defaultSettings,
    course: { id: "introduction-to-ai", title: marked("Course"), contentHash: "0123456789012345" },
    search: { meaning: false, preparing: true, embedder: marked("embedder"), indexBackend: marked("index") },
  };
}

export const markedRefusal = (question: string): Answer => ({
  ...markedAnswer(question),
  inScope: false,
  sections: [section("refusal")],
  hints: [],
  nearest: [{ id: a, title: marked("A"), score: 0.2 }],
});
