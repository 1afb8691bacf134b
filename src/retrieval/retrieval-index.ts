/** What retrieval searches: built once per course. */
import type { Course } from "../domain/course.ts";
import { CourseGraph } from "../domain/course-graph.ts";
import { words } from "../language/text.ts";
import { ConceptNames } from "./concept-mentions.ts";
import type { MeaningSearch } from "./concept-vectors.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { NoteIndex } from "./note-index.ts";
import { SpellingCorrector } from "./spelling.ts";

/** Everything the words side needs, built once per course. */
export interface RetrievalIndex {
  readonly names: ConceptNames;
  readonly lexical: LexicalIndex;
  readonly notes: NoteIndex;
  readonly graph: CourseGraph;
  readonly spelling: SpellingCorrector;
  /** Absent when meaning is unavailable: retrieval then works by words alone. */
  readonly meaning?: MeaningSearch;
}

export function buildRetrievalIndex(course: Course, meaning?: MeaningSearch): RetrievalIndex {
  const names = new ConceptNames(course.concepts);
  const known = new Set<string>();
  for (const { markdown } of course.passages) for (const word of words(markdown)) known.add(word);
  for (const concept of course.concepts)
    for (const text of [concept.title, ...concept.aliases, ...concept.asked])
      for (const word of words(text)) known.add(word);
  const lexical = new LexicalIndex(course.concepts, course.passages);
  return {
    names,
    lexical,
    notes: new NoteIndex(course.notes, lexical),
    graph: new CourseGraph(course),
    spelling: new SpellingCorrector(known, names.nameWords),
    ...(meaning ? { meaning } : {}),
  };
}
