/** A course of two concepts and an answer from it, every text marked as content. */
import type { Answer, Citation } from "../../src/domain/answer.ts";
import { relationTypes, sectionKinds } from "../../src/domain/course.ts";
import { conceptId, courseId } from "../../src/domain/ids.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import type {
  ConceptLink,
  ConceptPage,
  CourseStats,
  LearningPath,
  PassageInContext,
} from "../../src/protocol/tutor-api.ts";
import { content } from "./pseudo-words.ts";

const a = conceptId("a");
const b = conceptId("b");
const passage = {
  id: "a#1",
  document: "book",
  markdown: `${content("Read")} [${content("B")}](concept:b) ${content("and")} [${content("more")}](https://example.org).\n\n\`\`\`python\nprint(1)\n\`\`\``,
  locator: { type: "page", page: 3 },
};
const resource = { id: "book", title: content("Book"), kind: "web", url: "https://example.org" };
const link = (type: ConceptLink["type"]): ConceptLink => ({
  id: b,
  title: content("B"),
  type,
  reason: content("reason"),
});

export const conceptPage = {
  concept: {
    id: a,
    title: content("A"),
    aliases: [content("alias")],
    definition: content("definition"),
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
    ...(i === 1 && { where: content("chapter 2") }),
  })),
  comparisons: [],
  quiz: [
    {
      id: "a#quiz-question",
      concept: a,
      question: content("question"),
      answer: content("answer"),
      wrong: [{ text: content("wrong"), why: content("why") }],
      passages: [],
    },
  ],
} as unknown as ConceptPage;

export const passageInContext = {
  passage,
  concept: { id: a, title: content("A") },
  document: { ...resource, authors: [] },
  sectionPassages: [passage],
} as unknown as PassageInContext;

const step = (id: string, essential: boolean, known = false) => ({
  id: conceptId(id),
  title: content(id.toUpperCase()),
  difficulty: "beginner" as const,
  reason: content("reason"),
  minutes: 70,
  known,
  layer: 0,
  essential,
});

export const learningPath: LearningPath = {
  goal: { id: a, title: content("A") },
  steps: [[step("k", true, true)], [step("c", true), step("d", false)], [step("a", true)]],
  links: [{ source: conceptId("c"), target: a }],
  toLearn: 3,
  minutes: 210,
  skipped: 2,
};

export const courseStats: CourseStats = {
  meta: {
    id: courseId("introduction-to-ai"),
    title: content("Course"),
    version: "1.0.0",
    licence: content("CC0"),
    authors: [],
    language: "en",
    description: content("description"),
    topics: [{ id: "t", title: content("Topic") }],
    contentHash: "0123",
  },
  concepts: 2,
  relations: Object.fromEntries(relationTypes.map((type) => [type, 1])) as CourseStats["relations"],
  examples: 1,
  resources: 1,
  passages: 1,
  embedder: content("embedder"),
  indexBackend: content("index"),
  meaning: false,
  embedding: { embedder: content("other"), done: 1, total: 2 },
  notice: { type: "embedder-unavailable", detail: "" },
  storageUsedBytes: 5e6,
  storageQuotaBytes: 5e9,
};

const citation = {
  number: 1,
  id: passage.id,
  concept: a,
  title: content("Book"),
  locator: passage.locator,
  url: "https://example.org",
  quote: content("quote"),
} as unknown as Citation;

const block = { markdown: content("Text."), citations: [1] };
const section = (kind: Answer["sections"][number]["kind"], markdown = block.markdown) => ({
  id: kind,
  heading: content("heading"),
  kind,
  concept: a,
  blocks: [{ ...block, markdown }],
});

export function markedAnswer(question: string): Answer {
  const concept = { id: a, title: content("A") };
  return {
    question,
    about: concept,
    intent: "how",
    inScope: true,
    level: "standard",
    seeds: [
      { ...concept, score: 0.9, why: content("why"), words: 1, meaning: 0.5 },
      { ...concept, id: b, score: 0.9, why: content("why"), words: 1, meaning: 0.5 },
    ],
    order: (["seed", "prerequisite", "related", "known"] as const).map((role) => ({
      id: conceptId(role),
      title: content("A"),
      role,
      depth: 1,
      difficulty: "advanced" as const,
      reason: content("reason"),
    })),
    groups: [[a, b]],
    sureness: "near",
    sections: [
      section("answer", `- **[${content("B")}](concept:b)**: ${content("definition")}`),
      { ...section("prerequisites"), blocks: [{ ...block, lead: `**[${content("B")}](concept:b)**` }], open: false },
      section("prerequisite"),
      section("next-steps", `- **[${content("B")}](concept:b)**\n- **[${content("C")}](concept:c)**`),
    ],
    hints: [block, block],
    citations: [citation],
    nearest: [],
    settings: defaultSettings,
    course: { id: content("course"), title: content("Course"), contentHash: "0123456789012345" },
    search: { meaning: true, embedder: content("embedder"), indexBackend: content("index") },
  };
}

export const markedRefusal = (question: string): Answer => ({
  ...markedAnswer(question),
  inScope: false,
  sections: [section("refusal")],
  hints: [],
  nearest: [{ id: a, title: content("A"), score: 0.2 }],
});
