/** An item as it is put to the learner. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import type { PracticeTask, WeakNeed } from "../protocol/practice-api.ts";
import { shuffledBy } from "./items/chance.ts";

/** @param reviews how often it was answered before */
export const toTask = (graph: CourseGraph, item: PracticeItem, reviews: number, weakNeed?: WeakNeed): PracticeTask => ({
  item,
  title: graph.title(item.concept),
  passages: item.passages.flatMap((id) => graph.passage(id) ?? []),
  shown: shownOrder(item, reviews),
  reviews,
  ...(weakNeed && { weakNeed }),
});

/** Another one each time, so that a place isn't what is remembered. */
function shownOrder(item: PracticeItem, reviews: number): readonly number[] {
  const places = [...Array(countOf(item)).keys()];
  const mixed = shuffledBy(places, `${item.id} ${reviews}`, String);
  // Steps in their right order would be no question.
  const isSorted = item.kind === "order" && mixed.every((place, i) => place === i);
  return isSorted ? mixed.reverse() : mixed;
}

function countOf(item: PracticeItem): number {
  switch (item.kind) {
    case "choice":
      return item.wrong.length + 1;
    case "order":
      return item.steps.length;
    case "match":
      return item.pairs.length;
    case "cloze":
    case "number":
      return 0;
  }
}
