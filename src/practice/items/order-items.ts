/** "Put the steps in order": the numbered list of how it works, where the author says that it has one order. */
import { codeAndFormulas } from "../../markdown/prose.ts";
import { pointsOf } from "./course-text.ts";
import { sharedWords } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { topicalStems } from "./names.ts";

const FEWEST = 3;
const MOST = 6;
/** Lists whose points could stand in any order don't count steps. */
const isSequence = /\b(?:steps?|loop|proceeds|order|follows|like this|runs)\b/i;
/** A step that names another by its number tells its place. */
const tellsPlace =
  /\b(?:steps?|repeat)\s+\d|\bfrom (?:step )?\d\b|^(?:finally|first|last|second|third|then|next)\b|\brepeat\b/i;

/** A step that says where it stands, or that the one before was done: any reader could place it. */
const isPlaced =
  /^(?:start|begin|do (?:this|so|the same)|add the result)\b|\b(?:production|nothing else|it) (?:ends|follows)\b|\b(?:this|these) (?:representations?|results?|outputs?|steps?)\b|\bnothing else follows\b|\bdo (?:this|the same) for\b|\bafter (?:the last|all|.?k.?) (?:layers?|steps?|rounds?)\b/i;
/** So few are in order as soon as one of them leans on what was said before. */
const FEW = 3;
const leansBack =
  /^(?:it|this|these|they|the result|with (?:it|this|these|them))\b|\b(?:this|these|the results?)\b|\bends?\b/i;

/** Words by which a step leans on one that was said before. */
const pointsBack =
  /\b(?:its?|them|they|their|these|this|those|both|results?|sum|total|rest|others?|again|corresponding|so far|in use|last|new|chosen|each|such|average)\b/i;
const takenUp = /\b(?:the|that|every|all|both)\s+((?:[\w-]+\s?){1,4})/gi;
const letters = /(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])/g;

const withoutFormulas = (text: string): string =>
  codeAndFormulas(text).reduce((plain, formula) => plain.replace(formula, " "), text);
const symbolsOf = (text: string): readonly string[] => codeAndFormulas(text).flatMap((tex) => tex.match(letters) ?? []);

/** It points back, or takes up a noun or a symbol that another step brought in. */
function leans(step: string, before: string): boolean {
  const said = topicalStems(withoutFormulas(before));
  const symbols = new Set(symbolsOf(before));
  const words = withoutFormulas(step);
  return (
    pointsBack.test(words) ||
    [...words.matchAll(takenUp)].some(([, noun = ""]) => [...topicalStems(noun)].some((term) => said.has(term))) ||
    symbolsOf(step).some((letter) => symbols.has(letter))
  );
}

/** Most steps of most lists lean on the one before: whoever reads puts those in order without knowing anything. */
const isToldByWords = (steps: readonly string[]): boolean =>
  steps.filter((step, i) => leans(step, steps.slice(0, i).join(" "))).length > (steps.length - 2) / 2;

/** "If probabilities are needed, …" may be done or not, and often elsewhere. */
const isForACase = /^(?:if|when|with|for (?!each\b|every\b|all\b)|later|optionally|from time to time)\b/i;

/** What is done for a purpose of its own, holds of each, or is one of several parts has no place in a row. */
const isNoStep = /^(?:to\s|each\b|between\b|\*\*\p{L}:?\*\*)/iu;
/** Two steps that say nearly the same of two things could change places. */
const ALIKE = 0.6;

const haveNoOrder = (steps: readonly string[]): boolean =>
  steps.some((step, i) => steps.slice(i + 1).some((other) => sharedWords(step, other) > ALIKE));

export const orderItems: ItemMaker = (graph, concept) => {
  // Two steps that don't need each other could change places, and no word tells.
  if (!graph.course.meta.stepsInOrder?.includes(concept.id)) return [];
  return pointsOf(graph, concept, "how-it-works", true).flatMap(({ passage, points }) => {
    const section = graph.sectionOf(concept.id, "how-it-works");
    const before = section[section.indexOf(passage) - 1]?.markdown ?? "";
    const intro = `${before} ${passage.markdown.slice(0, passage.markdown.indexOf(points[0] ?? ""))}`;
    // The last step is often "repeat from 2", or for a case only: it closes the list and isn't asked for.
    const isClosing = (point: string): boolean => tellsPlace.test(point) || isForACase.test(point);
    const steps = points.filter((point, i) => i < points.length - 1 || !isClosing(point));
    if (steps.length < FEWEST || steps.length > MOST) return [];
    // With one left out in between, what follows would use what nobody has done.
    if (steps.some((step) => tellsPlace.test(step) || isNoStep.test(step)) || haveNoOrder(steps)) return [];
    if (steps.some((step) => isPlaced.test(step) || (steps.length <= FEW && leansBack.test(step)))) return [];
    if (isToldByWords(steps)) return [];
    if (!isSequence.test(intro) || new Set(steps).size < steps.length) return [];
    return [
      {
        kind: "order" as const,
        id: itemId(concept, "order", steps[0] ?? ""),
        concept: concept.id,
        prompt: { type: "ordered" as const, name: concept.title },
        steps,
        passages: [passage.id],
      },
    ];
  });
};
