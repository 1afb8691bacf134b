/** What is read out of a course's words: as it was stored, or made in steps, so that it can be seen to go on. */
import type { Course } from "../domain/course.ts";
import type { CourseWords } from "../domain/course-words.ts";
import { prepareWordsInSteps, WORDS_LAYOUT } from "../retrieval/prepare-words.ts";
import type { LibraryParts } from "./library-parts.ts";

const workMs = 50;

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

/** @param courseStored settles when the course is: what is made is stored after it */
export async function courseWords(
  { store, pause }: Pick<LibraryParts, "store" | "pause">,
  course: Course,
  courseStored: Promise<unknown>,
): Promise<CourseWords> {
  const { id, contentHash } = course.meta;
  const stored = await store.readWords(id, contentHash);
  if (stored.ok && stored.value?.layout === WORDS_LAYOUT) return stored.value;
  const made = await makeWords(course, pause);
  // A full disk costs making them again at the next start.
  void courseStored.then(() => store.writeWords(id, contentHash, made));
  return made;
}
