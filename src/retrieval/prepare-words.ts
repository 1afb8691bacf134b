/** A course → what its words side is made from. Folding, stemming and sounding out is what takes time. */
import type { Course } from "../domain/course.ts";
import type { CourseWords } from "../domain/course-words.ts";
import { foldText, foldWord } from "../language/text.ts";
import { codeAndFormulas } from "../markdown/prose.ts";
import { answersByPassages } from "./answers-by-passages.ts";
import { countPassages } from "./count-passages.ts";
import { countWords } from "./count-words.ts";
import { noteTerms } from "./note-index.ts";
import { preparePhrases } from "./phrase-odds.ts";
import { prepareNames } from "./prepare-names.ts";
import { outsideTerms } from "./word-odds.ts";

/** Changes with what is made here, and with how words are folded and stemmed. */
export const WORDS_LAYOUT = 4;

/** Words that aren't counted but may stand in a question: of code, formulas and answers. */
function uncountedWords({ passages, notes }: Course, known: Set<string>): void {
  const ofNotes = new Set(notes.map(({ passage }) => passage));
  const met = new Set<string>();
  for (const { id, markdown } of passages)
    for (const part of ofNotes.has(id) ? [markdown] : codeAndFormulas(markdown))
      for (const word of foldText(part).split(" ")) {
        // Folding is what takes time.
        if (met.has(word)) continue;
        met.add(word);
        if (word !== "") known.add(foldWord(word));
      }
}

/** Cost O(words of the course). Yields between steps of some milliseconds, so that a thread can do other things. */
export function* prepareWordsInSteps(course: Course): Generator<undefined, CourseWords> {
  const { lexical, words: known } = yield* countWords(course.concepts, course.passages, course.notes);
  uncountedWords(course, known);
  yield;
  const names = prepareNames(course.concepts);
  yield;
  const passages = answersByPassages(course) ? yield* countPassages(course.passages) : undefined;
  const notes = noteTerms(course.notes);
  const phrases = yield* preparePhrases(course);
  return {
    layout: WORDS_LAYOUT,
    names,
    lexical,
    ...(passages ? { passages } : {}),
    notes,
    outside: outsideTerms(course.outside ?? []),
    phrases,
    words: [...known].join(" "),
  };
}

/** All steps at once. */
export function prepareWords(course: Course): CourseWords {
  const steps = prepareWordsInSteps(course);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
