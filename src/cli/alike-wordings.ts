/**
 * `npm run course -- alike DIR`: marks the answer notes whose other wordings say nearly what the note says already, so
 * that the course's vectors stay within a number of rows. Which notes is seen by the embedder, which the compiler
 * doesn't have: so it is written into the files.
 */
import fs from "node:fs";
import path from "node:path";
import type { AnswerNote, Course } from "../domain/course.ts";
import type { Embedder } from "../ports/embedder.ts";
import { embeddedRows, embeddingTexts } from "../retrieval/embedding-texts.ts";
import { UsageError } from "./arguments.ts";
import { loadBundledEmbedder } from "./bundled-embedder.ts";
import { readCourse } from "./read-course.ts";

/** Of the 30,000 that a course may have (DESIGN, budgets): the rest is room for new notes. */
const mostRows = 29_990;

/** Follow-ups are as short as this, and found by the wordings that are. */
const fewestWords = 6;

/** One number a note: how close its second wording lies to its question or to its answer. */
async function closeness(course: Course, embedder: Embedder): Promise<number[]> {
  const texts = embeddingTexts(course).filter(({ part }) => part === "note" || part === "answer");
  const embedded = await embedder.embed(
    texts.map(({ text }) => text),
    "passage",
  );
  if (!embedded.ok) throw new Error(`the notes could not be embedded: ${embedded.error.type}`);
  const { dimensions } = embedder.model;
  const vectors = texts.map((_, i) => embedded.value.subarray(i * dimensions, (i + 1) * dimensions));
  const cosine = (a: number, b: number): number =>
    vectors[a]?.reduce((sum, value, d) => sum + value * (vectors[b]?.[d] ?? 0), 0) ?? 0;
  // Three rows a note: its question, its second wording, its answer.
  return course.notes.map((_, i) => Math.max(cosine(3 * i, 3 * i + 1), cosine(3 * i + 1, 3 * i + 2)));
}

/** The file with the mark at those of its notes, and at no others; else byte for byte as it was. */
export function markAlike(text: string, alike: ReadonlySet<string>): string {
  let id = "";
  return text
    .split("\n")
    .filter((line) => line.trimEnd() !== "  alike: true")
    .flatMap((line) => {
      id = /^- id: (\S+)/.exec(line)?.[1] ?? id;
      return line.trimEnd() === "  asked:" && alike.has(id) ? ["  alike: true", line] : [line];
    })
    .join("\n");
}

export async function markAlikeWordings(root: string, folder: string): Promise<number> {
  const { course: read, files } = await readCourse(folder);
  if (!read || !files) throw new UsageError(`"${folder}" is no folder of a course without errors`);
  const course: Course = { ...read, notes: read.notes.map(({ alike: _alike, ...note }) => note) };
  const rows = embeddedRows(course).length;
  const close = await closeness(course, await loadBundledEmbedder(root));
  const isShort = ({ asked }: AnswerNote): boolean => (asked[0]?.split(" ").length ?? 0) < fewestWords;
  const closest = [...close.keys()].filter((i) => !isShort(course.notes[i] as AnswerNote)).sort((a, b) => (close[b] ?? 0) - (close[a] ?? 0) || a - b);
  const marked = closest.slice(0, Math.max(0, rows - mostRows));
  const ids = new Set(marked.flatMap((place) => course.notes[place]?.id ?? []));
  for (const { path: name, text } of files) {
    const concept = /^notes\/[^/]+\/([^/]+)\.yaml$/.exec(name)?.[1];
    if (concept === undefined) continue;
    const own = [...ids].filter((id) => id.startsWith(`${concept}/`)).map((id) => id.slice(concept.length + 1));
    const changed = markAlike(text, new Set(own));
    if (changed !== text) fs.writeFileSync(path.join(folder, name), changed);
  }
  console.log(`${rows - marked.length} rows: ${marked.length} of ${course.notes.length} notes are marked alike`);
  return 0;
}
