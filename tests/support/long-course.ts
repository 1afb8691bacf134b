/** A course of as many passages as asked, in real words: stretches of the bundled course's prose, drawn by a seed. */
import fs from "node:fs";
import path from "node:path";
import type { Course, Passage } from "../../src/domain/course.ts";
import { passageId } from "../../src/domain/ids.ts";
import { hashCourse } from "../../src/packs/content-hash.ts";
import { chanceOf } from "./chance.ts";
import { largeCourse } from "./large-course.ts";

const pages = "src/courses/introduction-to-ai/concepts";
const wordsPerPassage = 45;

function proseWords(): string[] {
  const files = fs.readdirSync(pages, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const text = files
    .sort()
    .map((name) => fs.readFileSync(path.join(pages, name), "utf8").replace(/```[\s\S]*?```/g, ""));
  return text.join(" ").match(/[\p{L}\p{N}'’-]+[.,;:?!]?/gu) ?? [];
}

/** @param passages in all, shared out among the concepts */
export async function longCourse(concepts: number, passages: number): Promise<Course> {
  const chance = chanceOf(100);
  const words = proseWords();
  const course = await largeCourse(Array.from({ length: concepts / 50 }, () => 50));
  const each = Math.floor(passages / concepts) - 1;
  const texts = (): string => {
    const from = chance.below(words.length - wordsPerPassage);
    return `${words.slice(from, from + wordsPerPassage).join(" ")}.`;
  };
  const more = course.concepts.map(({ id }) =>
    Array.from(
      { length: each },
      (_, i): Passage =>
        ({
          id: passageId(`${id}#how-it-works-${i + 1}`),
          document: course.documents[0]?.id ?? course.passages[0]?.document,
          markdown: texts(),
          locator: { type: "heading", path: [id] },
        }) as Passage,
    ),
  );
  const made: Course = {
    ...course,
    meta: { ...course.meta, contentHash: "" },
    passages: course.passages.flatMap((passage, i) => [passage, ...(more[i] ?? [])]),
    concepts: course.concepts.map((concept, i) => ({
      ...concept,
      sections: [...concept.sections, { kind: "how-it-works", passages: (more[i] ?? []).map(({ id }) => id) }],
    })),
  };
  return { ...made, meta: { ...made.meta, contentHash: await hashCourse(made) } };
}
