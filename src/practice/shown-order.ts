/** The order in which an item's choices, steps or names are shown. */
import type { PracticeItem } from "../domain/practice-item.ts";
import { shuffledBy } from "./items/chance.ts";

/** Another one each time, so that a place isn't what is remembered. */
export function shownOrder(item: PracticeItem, reviews: number): readonly number[] {
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
    case "recall":
    case "explain":
      return 0;
  }
}
