/** What is read out of a course's words: as it was stored, or made while other threads get on. */
import type { Course } from "../domain/course.ts";
import type { CourseWords } from "../domain/course-words.ts";
import { prepareWordsInSteps, WORDS_LAYOUT } from "../retrieval/prepare-words.ts";
import type { LibraryParts } from "./library-parts.ts";

/** This thread feeds the embedder's: it must not keep that waiting. */
const workMs = 8;

async function makeWords(course: Course, pause: LibraryParts["pause"]): Promise<CourseWords> {
  const steps = prepareWordsInSteps(course);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < workMs) continue;
    await pause();
    since = performance.now();
  }
}

export async function courseWords(
  { store, pause }: Pick<LibraryParts, "store" | "pause">,
  course: Course,
): Promise<CourseWords> {
  const { id, contentHash } = course.meta;
  const stored = await store.readWords(id, contentHash);
  if (stored.ok && stored.value?.layout === WORDS_LAYOUT) return stored.value;
  const made = await makeWords(course, pause);
  // A full disk costs making them again at the next start.
  await store.writeWords(id, contentHash, made);
  return made;
}
