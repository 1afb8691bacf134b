/** A course without answer notes is answered by its own passages, wherever they stand: the best one, and others nearly as good. */

import { queryTerms } from "../../language/terms.ts";
import { hasCode } from "../../markdown/find-blocks.ts";
import type { QuestionPart } from "../../question/understand.ts";
import type { PartContext } from "../parts/context.ts";
import { excerptAbout, wordCount } from "./excerpt.ts";
import type { Screen } from "./screen.ts";

/** Words shown of the best, and of each further one. */
const wordsOfBest = 60;
const wordsOfFurther = 35;
/** Beside the best, a passage with less than this answers something else. */
const nearlyAsGood = 0.5;
/** A longer program is no answer to what didn't ask for one. */
const shortCode = 60;

/** Holds most of what was asked: it is the answer, however unsure the idea behind it is. */
const mostAsked = 0.6;

export const passageAnswers = ({ retrieval }: QuestionPart): boolean =>
  retrieval.passages.slice(0, 1).some(({ coverage, surprise }) => surprise > 0 && coverage >= mostAsked);

/** @returns whether anything was shown */
export function showBestPassages(
  { lexical }: PartContext,
  screen: Screen,
  { intent, retrieval }: QuestionPart,
  most: number,
): boolean {
  const worth = new Map(queryTerms(retrieval.text).map((term) => [term, lexical.inverseDocumentFrequency(term)]));
  const best = retrieval.passages[0]?.score ?? 0;
  const shown = retrieval.passages
    .filter(({ score }) => score >= nearlyAsGood * best)
    .filter(({ passage: { markdown } }) => intent === "code" || wordCount(markdown) <= shortCode || !hasCode(markdown))
    .slice(0, most)
    .filter(({ passage }, i) =>
      screen.part(passage, excerptAbout(passage.markdown, i === 0 ? wordsOfBest : wordsOfFurther, worth)),
    );
  return shown.length > 0;
}
