/** "Work it out": a small computation with numbers of its own, for concepts that are formulas. */
import { titleKey } from "../../language/text.ts";
import { hashOf } from "./chance.ts";
import { type Computation, computations } from "./computations.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { conceptNames } from "./names.ts";

const VARIANTS = 3;
/** Half a unit of the second digit behind the point: what rounding to two digits may be off, and a little more. */
const TOLERANCE = 0.006;

const byName = new Map<string, Computation>(
  computations.flatMap((each) => each.names.map((name) => [titleKey(name), each])),
);

export const numberItems: ItemMaker = (graph, concept) => {
  const computation = conceptNames(concept).flatMap((name) => byName.get(titleKey(name)) ?? [])[0];
  if (!computation) return [];
  const sections = (["math", "how-it-works", "definition"] as const).map((kind) => graph.sectionOf(concept.id, kind));
  const passages = sections.find((section) => section.length > 0)?.map(({ id }) => id) ?? [];
  return Array.from({ length: VARIANTS }, (_, variant) => {
    let drawn = 0;
    const number = (least: number, most: number): number =>
      least + (hashOf(`${concept.id} ${variant} ${drawn++}`) % (most - least + 1));
    const { question, answer, steps } = computation.make(number);
    return {
      kind: "number" as const,
      id: itemId(concept, "number", String(variant + 1)),
      concept: concept.id,
      prompt: { type: "question" as const, markdown: question },
      answer: Math.round(answer * 1000) / 1000,
      tolerance: Number.isInteger(answer) ? 0.001 : TOLERANCE,
      because: steps,
      passages,
    };
  });
};
