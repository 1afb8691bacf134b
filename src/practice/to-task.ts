/** An item as it is put to the learner. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import type { PracticeTask, WeakNeed } from "../protocol/practice-api.ts";
import type { Card } from "./cards.ts";
import { shownOrder } from "./shown-order.ts";

/** A worked example shows less after each success, and all but its end again after a mistake. */
function faded(item: PracticeItem, successes: number): PracticeItem {
  const { prompt } = item;
  if (prompt.type !== "worked" || successes === 0) return item;
  const markdown = prompt.fading[Math.min(successes, prompt.fading.length) - 1] ?? prompt.markdown;
  return { ...item, prompt: { ...prompt, markdown } };
}

/** @param card what is remembered of it; absent when it was never answered */
export function toTask(
  graph: CourseGraph,
  item: PracticeItem,
  card?: Pick<Card, "reviews" | "inARow">,
  weakNeed?: WeakNeed,
): PracticeTask {
  const { reviews, inARow } = card ?? { reviews: 0, inARow: 0 };
  return {
    item: faded(item, inARow),
    title: graph.title(item.concept),
    passages: item.passages.flatMap((id) => graph.passage(id) ?? []),
    shown: shownOrder(item, reviews),
    reviews,
    ...(weakNeed && { weakNeed }),
  };
}
