/** Which question would tell most. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { QuizId } from "../../domain/ids.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { itemsOf } from "../items/items-of.ts";
import { effortOf, informationOf, oddsOf, saidOdds } from "./answer-odds.ts";
import type { KnowledgeSpace } from "./knowledge-space.ts";

/** Concepts whose items are looked at: making all items of a course takes seconds. */
const LOOKED_AT = 8;
/** Telling this share of the most telling is as good. */
const AS_GOOD = 0.95;

/**
 * The half-split rule of knowledge assessment (Falmagne and Doignon 1988), with the item counted in: most bits for the
 * time it takes.
 * @param known chances by place
 * @param asked places and items that were asked before
 * @returns undefined when nothing is left to ask
 */
export function mostTelling(
  graph: CourseGraph,
  { ids, hardness }: KnowledgeSpace,
  known: Float64Array,
  asked: { readonly places: ReadonlySet<number>; readonly items: ReadonlySet<QuizId> },
): { readonly item: PracticeItem; readonly bits: number } | undefined {
  const open = [...known.keys()]
    .filter((place) => !asked.places.has(place))
    .map((place) => ({ place, bits: informationOf(known[place] ?? 0, saidOdds) }))
    .sort((a, b) => b.bits - a.bits || a.place - b.place);
  const enough = (open[0]?.bits ?? 0) * AS_GOOD;
  // Of questions that tell nearly alike the easiest: nobody's first one should frighten.
  const asGood = open.filter(({ bits }) => bits >= enough);
  asGood.sort((a, b) => (hardness[a.place] ?? 0) - (hardness[b.place] ?? 0));
  let looked = 0;
  let best: { readonly item: PracticeItem; readonly bits: number; readonly worth: number } | undefined;
  for (const { place } of [...asGood, ...open.slice(asGood.length)]) {
    const concept = ids[place];
    const items = concept === undefined ? [] : itemsOf(graph, concept).filter(({ id }) => !asked.items.has(id));
    if (items.length === 0) continue;
    for (const item of items) {
      const bits = informationOf(known[place] ?? 0, oddsOf(item));
      const worth = bits / effortOf(item);
      if (!best || worth > best.worth) best = { item, bits, worth };
    }
    looked++;
    if (looked === LOOKED_AT) break;
  }
  return best;
}
