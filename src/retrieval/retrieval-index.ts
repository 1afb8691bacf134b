/** What retrieval searches: built once per course. */
import type { Course } from "../domain/course.ts";
import { CourseGraph } from "../domain/course-graph.ts";
import type { CourseWords } from "../domain/course-words.ts";
import { ConceptNames } from "./concept-mentions.ts";
import type { MeaningSearch } from "./concept-vectors.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { NoteIndex } from "./note-index.ts";
import { PassageIndex } from "./passage-index.ts";
import { PhraseOdds } from "./phrase-odds.ts";
import { prepareWords } from "./prepare-words.ts";
import { SpellingCorrector } from "./spelling.ts";
import { WordOdds } from "./word-odds.ts";

/** Everything the words side needs, built once per course. */
export interface RetrievalIndex {
  readonly names: ConceptNames;
  readonly lexical: LexicalIndex;
  readonly notes: NoteIndex;
  /** Absent where the course answers by notes. */
  readonly passages?: PassageIndex;
  readonly graph: CourseGraph;
  readonly spelling: SpellingCorrector;
  /** Absent where the course doesn't say what it leaves unanswered. */
  readonly wordOdds?: WordOdds;
  readonly phraseOdds?: PhraseOdds;
  /** Absent when meaning is unavailable: retrieval then works by words alone. */
  readonly meaning?: MeaningSearch;
  /** Meaning is being prepared: what words alone don't find may still be there, so it is near and not outside. */
  readonly preparing?: boolean;
}

/** @param prepared as it was stored; made from the course, in a second or two, when absent */
export function buildRetrievalIndex(
  course: Course,
  meaning?: MeaningSearch,
  prepared: CourseWords = prepareWords(course),
): RetrievalIndex {
  const names = new ConceptNames(course.concepts, prepared.names);
  const lexical = new LexicalIndex(
    course.concepts.map(({ id }) => id),
    prepared.lexical,
  );
  return {
    names,
    lexical,
    notes: new NoteIndex(course.notes, lexical, prepared.notes),
    ...(prepared.passages ? { passages: new PassageIndex(prepared.passages) } : {}),
    graph: new CourseGraph(course),
    spelling: new SpellingCorrector(new Set(prepared.words.split(" ")), names.nameWords),
    ...(course.outside
      ? { wordOdds: new WordOdds(prepared.outside, lexical), phraseOdds: new PhraseOdds(prepared.phrases) }
      : {}),
    ...(meaning ? { meaning } : {}),
  };
}
