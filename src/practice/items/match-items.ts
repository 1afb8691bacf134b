/** "Match names and descriptions": a concept and three that stand near it. */
import type { Concept } from "../../domain/course.ts";
import type { MatchItem } from "../../domain/practice-item.ts";
import { descriptionOf } from "./course-text.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { topicalStems } from "./names.ts";
import { mayBeTrue, strangersOf } from "./neighbours.ts";

const PAIRS = 4;

type Pair = MatchItem["pairs"][number];

/** A word that a name shares with a description would pair them, rightly or wrongly. */
function sharesWord({ name }: Pair, { markdown }: Pair): boolean {
  const described = topicalStems(markdown);
  return [...topicalStems(name)].some((stem) => described.has(stem));
}

export const matchItems: ItemMaker = (graph, concept) => {
  const pairs: Pair[] = [];
  const taken: Concept[] = [];
  const take = (candidate: Concept): void => {
    const markdown = descriptionOf(graph, candidate);
    if (markdown === undefined || taken.some((other) => mayBeTrue(graph, candidate, other))) return;
    const pair = { name: candidate.title, markdown };
    if ([...pairs, pair].some((other) => sharesWord(other, pair) || sharesWord(pair, other))) return;
    taken.push(candidate);
    pairs.push(pair);
  };
  take(concept);
  if (pairs.length === 0) return [];
  for (const candidate of strangersOf(graph, concept)) {
    if (pairs.length === PAIRS) break;
    take(candidate);
  }
  if (pairs.length < PAIRS) return [];
  return [
    {
      kind: "match",
      id: itemId(concept, "match"),
      concept: concept.id,
      prompt: { type: "matched" },
      pairs,
      passages: taken.flatMap(({ id }) => graph.sectionOf(id, "definition").map((passage) => passage.id)),
    },
  ];
};
