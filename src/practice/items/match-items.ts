/** "Match names and descriptions": a concept and three that stand near it. */
import type { Concept } from "../../domain/course.ts";
import type { MatchItem } from "../../domain/practice-item.ts";
import { descriptionOf, isPlain } from "./course-text.ts";
import { abbreviates } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { bringsToMind } from "./kin.ts";
import { mayBeTrue, strangersOf } from "./neighbours.ts";
import { sortOf } from "./sorts.ts";

const PAIRS = 4;

type Pair = MatchItem["pairs"][number];

/** A word that a name shares with a description would pair them, rightly or wrongly. */
const sharesWord = ({ name }: Pair, { markdown }: Pair): boolean =>
  abbreviates(name, markdown) || bringsToMind(markdown, name);

export const matchItems: ItemMaker = (graph, concept) => {
  // Of one sort, all four: grammar then joins no name to its description.
  const sort = sortOf(graph, concept);
  if (sort === undefined) return [];
  const pairs: Pair[] = [];
  const taken: Concept[] = [];
  const take = (candidate: Concept): void => {
    const markdown = descriptionOf(graph, candidate);
    if (
      markdown === undefined ||
      isPlain(graph, candidate) ||
      taken.some((other) => mayBeTrue(graph, candidate, other))
    )
      return;
    const pair = { name: candidate.title, markdown };
    if ([...pairs, pair].some((other) => sharesWord(other, pair) || sharesWord(pair, other))) return;
    taken.push(candidate);
    pairs.push(pair);
  };
  take(concept);
  if (pairs.length === 0) return [];
  for (const candidate of strangersOf(graph, concept)) {
    if (pairs.length === PAIRS) break;
    if (sortOf(graph, candidate) === sort) take(candidate);
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
