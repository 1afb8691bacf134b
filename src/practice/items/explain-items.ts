/** "Explain it in your own words": what an explanation would say comes along, to compare with. */
import { keyPointsOf } from "../explain/key-points.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";

/** With fewer there is nothing to compare. */
const FEWEST = 2;

export const explainItems: ItemMaker = (graph, concept) => {
  const points = keyPointsOf(graph, concept);
  if (points.length < FEWEST) return [];
  return [
    {
      kind: "explain",
      id: itemId(concept, "explain"),
      concept: concept.id,
      prompt: { type: "explain", name: concept.nameInText },
      points,
      passages: [...new Set(points.map(({ passage }) => passage))],
    },
  ];
};
