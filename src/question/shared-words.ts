/** Names that share their last or first words: "L1 and L2 regularization", "batch and layer norm". */
import type { ConceptId } from "../domain/ids.ts";
import type { ConceptNames } from "../retrieval/concept-mentions.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";
import { sideReadings } from "./comparison-sides.ts";

/** One or two words, set beside what follows. */
const setBeside = /([\p{L}\p{N}][\p{L}\p{N}'-]*)(?:\s+|\s*,\s*)(?:and|or|&|as well as)\s+(?:the\s+|an?\s+)?$/iu;

/**
 * @returns the concepts named by the words before a name, read with that name's last words, in the question's order;
 * empty where there are none
 */
export function sharedWordSubjects(
  names: Pick<ConceptNames, "named">,
  { mentions, text }: Pick<Retrieval, "mentions" | "text">,
): ConceptId[] {
  for (const { surface, concept } of mentions) {
    const at = text.toLowerCase().indexOf(surface.toLowerCase());
    const word = at > 0 ? setBeside.exec(text.slice(0, at))?.[1] : undefined;
    if (word === undefined || !surface.includes(" ")) continue;
    const [, ...readings] = sideReadings([word, surface], 0);
    const other = readings.flatMap((reading) => names.named(reading) ?? []).find((id) => id !== concept);
    if (other && !mentions.some((mention) => mention.concept === other)) return [other, concept];
  }
  return [];
}
