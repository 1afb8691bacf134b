/** The words of a course, counted by passage: code and formulas too, since a learner asks for what stands in them. */
import type { Passage } from "../domain/course.ts";
import type { PassageWords } from "../domain/course-words.ts";
import { numberTerms } from "./number-terms.ts";

const passagesPerStep = 200;
const mostCounted = 255;
const longest = 65_535;

/** Cost O(words of the course). Yields between steps of some milliseconds. */
export function* countPassages(passages: readonly Passage[]): Generator<undefined, PassageWords> {
  const { terms, numbersIn } = numberTerms();
  const texts: Uint32Array[] = [];
  const lastIn: number[] = [];
  const holding: number[] = [];
  for (const [place, { markdown }] of passages.entries()) {
    const numbers = numbersIn(markdown);
    for (const term of numbers) {
      if (lastIn[term] === place) continue;
      lastIn[term] = place;
      holding[term] = (holding[term] ?? 0) + 1;
    }
    texts.push(numbers);
    if (place % passagesPerStep === 0) yield;
  }
  const starts = new Uint32Array(terms.length + 1);
  for (let term = 0; term < terms.length; term++) starts[term + 1] = (starts[term] ?? 0) + (holding[term] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(starts.at(-1) ?? 0);
  const counts = new Uint8Array(postings.length);
  for (const [place, numbers] of texts.entries()) {
    for (const term of numbers) {
      const end = next[term] ?? 0;
      if (end > (starts[term] ?? 0) && postings[end - 1] === place) {
        counts[end - 1] = Math.min(mostCounted, (counts[end - 1] ?? 0) + 1);
        continue;
      }
      postings[end] = place;
      counts[end] = 1;
      next[term] = end + 1;
    }
    if (place % passagesPerStep === 0) yield;
  }
  const lengths = Uint16Array.from(texts, ({ length }) => Math.min(longest, length));
  return { terms: terms.join("\n"), starts, passages: postings, counts, lengths };
}
