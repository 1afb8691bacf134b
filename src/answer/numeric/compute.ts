/** Questions that ask for a result of the learner's own numbers: computed, with the steps. */
import type { Computed } from "./shape.ts";
import { numericShapes } from "./shapes.ts";

/** Asks about the numbers rather than for a result. */
const asksOtherwise =
  /^(?:\W*(?:so|but|and|hey|hi|ok) )*(?:why|when|who)\b|\bwhy (?:is|are|do|does|did|would|can|should)\b|\bwhat (?:do|does) .* mean\b(?!\s*(?:[=\d]|of|and|is))|\bmeaning of\b|\binterpret|\b(?:python|numpy|pytorch|torch|tensorflow|keras|sklearn|scikit|code|snippet|script|javascript|in java|matlab|excel)\b|\bprint\(|\bdef \w+\(|\bquiz me\b|\btrue or false\b|\bis it (?:true|ok|okay|normal|good|bad)\b/i;

/** More is done to the result or to the numbers than any shape does. */
const calculatesOn =
  /\d\s*[*·×]\s*[[(]|[\])]\s*(?:\^(?!\s+[¬~!(]*\p{L})|[*·×/+]\s*\d)|\b(?:divided by|multiplied by|plus|minus|times) -?\d/iu;
/** A column, not a power: "[1, 2]^T". Of a matrix the sign matters and stays. */
const columnSign = /(?<=(?<!\])[[(][^[\]();]*[\])])\s*(?:\^\s*\{?\\?(?:T|top)\}?(?![\p{L}\d])|ᵀ|')/giu;
/** "1,2,10": no thousands, no decimal comma, but three numbers. */
const closeList = /(?<![\d.,])-?\d{1,2}(?:\.\d+)?(?:,-?\d{1,2}(?:\.\d+)?){2,}(?![\d,]|\.\d)/g;
/** Numbers that say how to answer, or which exercise it is. */
const aside =
  /\b(?:round(?:ed)? )?(?:to|with|up to)? ?\d+ (?:decimals?(?: places?)?|significant (?:digits|figures)|d\.?p\.?|digits|places)\b|^\W*(?:exercise|question|problem|task|example)\s*\d+\s*[.:)]/gi;

/**
 * The result asked for; several where one subject is asked for several, like the output and the parameters of a layer.
 * @param question cleaned
 */
export function compute(question: string): Computed[] {
  const asked = question
    .replace(aside, "")
    .replace(columnSign, "")
    .replace(closeList, (list) => list.replaceAll(",", ", "));
  if (asksOtherwise.test(asked) || calculatesOn.test(asked)) return [];
  const found = numericShapes.flatMap((shape) => shape(asked) ?? []);
  return found.filter(({ about }) => about[0] === found[0]?.about[0]);
}
