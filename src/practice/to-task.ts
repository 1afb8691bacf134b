/** An item as it is put to the learner. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import type { PracticeTask, WeakNeed } from "../protocol/practice-api.ts";
import { shownOrder } from "./shown-order.ts";

/** @param reviews how often it was answered before */
export const toTask = (graph: CourseGraph, item: PracticeItem, reviews: number, weakNeed?: WeakNeed): PracticeTask => ({
  item,
  title: graph.title(item.concept),
  passages: item.passages.flatMap((id) => graph.passage(id) ?? []),
  shown: shownOrder(item, reviews),
  reviews,
  ...(weakNeed && { weakNeed }),
});
