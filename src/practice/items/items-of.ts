/** All items about a concept: those the course asks itself, and those made from what it says. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { authoredItems } from "./authored-items.ts";
import { chainItems } from "./chain-items.ts";
import { comparisonItems } from "./comparison-items.ts";
import { clozeItems, describedItems } from "./described-items.ts";
import { explainItems } from "./explain-items.ts";
import type { ItemMaker } from "./item-maker.ts";
import { labelItems } from "./label-items.ts";
import { matchItems } from "./match-items.ts";
import { misconceptionItems } from "./misconception-items.ts";
import { noteItems } from "./note-items.ts";
import { numberItems } from "./number-items.ts";
import { orderItems } from "./order-items.ts";
import { outputItems } from "./output-items.ts";
import { prerequisiteItems } from "./prerequisite-items.ts";
import { workedItems } from "./worked-items.ts";

/** In the order in which a learner meets them: recognising before recalling. A new kind is a file and a line here. */
const makers: readonly ItemMaker[] = [
  authoredItems,
  describedItems,
  labelItems,
  misconceptionItems,
  comparisonItems,
  numberItems,
  workedItems,
  outputItems,
  prerequisiteItems,
  clozeItems,
  orderItems,
  chainItems,
  matchItems,
  noteItems,
  explainItems,
];

const known = new WeakMap<CourseGraph, Map<ConceptId, readonly PracticeItem[]>>();

/** Made on first use, then kept with the course; empty for a concept the course doesn't have. */
export function itemsOf(graph: CourseGraph, id: ConceptId): readonly PracticeItem[] {
  const made = known.get(graph) ?? new Map<ConceptId, readonly PracticeItem[]>();
  known.set(graph, made);
  const before = made.get(id);
  if (before) return before;
  const concept = graph.concept(id);
  const ids = new Set<string>(graph.course.meta.unasked);
  const items = (concept ? makers.flatMap((make) => make(graph, concept)) : []).filter(({ id: item }) => {
    const isNew = !ids.has(item);
    ids.add(item);
    return isNew;
  });
  made.set(id, items);
  return items;
}
