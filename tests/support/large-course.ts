/** A course of any size, made by a seed: as many concepts and topics as asked, each building on a few before it. */
import type { Concept, Course, Relation } from "../../src/domain/course.ts";
import { hashCourse } from "../../src/packs/content-hash.ts";
import { chanceOf } from "./chance.ts";

const nouns = [
  "Gradient",
  "Kernel",
  "Lattice",
  "Margin",
  "Network",
  "Policy",
  "Sampling",
  "Tensor",
  "Vector",
  "Window",
];
const kinds = ["convergence", "decomposition", "estimation", "of a sequence", "regularisation", "theorem", "tree"];

/** @param topics how many concepts each topic has */
export async function largeCourse(topics: readonly number[]): Promise<Course> {
  const chance = chanceOf(15);
  const counts = topics.flatMap((count, topic) => Array.from({ length: count }, () => topic));
  const idOf = (at: number): string => `concept-${at}`;
  const concepts = counts.map((topic, at) => ({
    id: idOf(at),
    title: `${chance.pick(nouns)} ${chance.pick(kinds)} ${at}`,
    nameInText: `concept ${at}`,
    aliases: [],
    asked: [],
    translations: [],
    everyday: false,
    definition: `The idea with the number ${at}.`,
    difficulty: "beginner",
    topic: `topic-${topic}`,
    sections: [{ kind: "definition", passages: [`${idOf(at)}#definition-1`] }],
    furtherReading: [],
  }));
  const relations = counts.flatMap((_, at) =>
    [...new Set(Array.from({ length: Math.min(at, 3) }, () => Math.max(0, at - 1 - chance.below(60))))].map(
      (source) => ({
        source: idOf(source),
        target: idOf(at),
        type: "prereq_of",
        weight: 0.5,
        reason: `It rests on the idea with the number ${source}.`,
      }),
    ),
  );
  const course: Course = {
    meta: {
      id: "large",
      title: "A large course",
      version: "1.0.0",
      licence: "CC0",
      authors: ["Tests"],
      language: "en",
      description: "For tests.",
      topics: topics.map((_, topic) => ({ id: `topic-${topic}`, title: `Topic ${topic} of this large course` })),
      contentHash: "",
    } as unknown as Course["meta"],
    documents: [{ id: "text", title: "Text", kind: "course", authors: ["Tests"] }] as unknown as Course["documents"],
    assets: [],
    passages: counts.map((_, at) => ({
      id: `${idOf(at)}#definition-1`,
      document: "text",
      markdown: `The idea with the number ${at}.`,
      locator: { type: "heading", path: [idOf(at)] },
    })) as unknown as Course["passages"],
    concepts: concepts as unknown as readonly Concept[],
    relations: relations as unknown as readonly Relation[],
    resources: [],
    examples: [],
    comparisons: [],
    notes: [],
    languages: [],
    quiz: [],
  };
  return { ...course, meta: { ...course.meta, contentHash: await hashCourse(course) } };
}
