/** Links the first mention of other concepts in every section, so that no term is a dead end. */
import type { Concept, Passage } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { PhraseMatcher } from "../language/phrase-matcher.ts";
import { mapUnlinked } from "../markdown/verbatim.ts";
import type { DraftPassage } from "./draft-passage.ts";

/** "CLIP" is a concept, "clip" a verb: a name in capitals is linked only where it is written so. */
const isAcronym = (name: string): boolean => /^[A-Z0-9][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*$/.test(name);

interface Name {
  readonly concept: ConceptId;
  readonly acronym?: string;
}

/** Everyday words are left alone: "set" in "a set of rules" is no term. */
export function createLinker(concepts: readonly Concept[]): (passages: readonly DraftPassage[]) => Passage[] {
  const matcher = new PhraseMatcher<Name>();
  for (const concept of concepts) {
    if (concept.everyday) continue;
    for (const name of [concept.title, ...concept.aliases]) {
      if (isAcronym(name)) matcher.add(name, { concept: concept.id, acronym: name });
      else if (name.length >= 4) matcher.add(name, { concept: concept.id });
    }
  }
  const linkText = (text: string, self: ConceptId, linked: Set<ConceptId>): string => {
    let result = "";
    let at = 0;
    for (const match of matcher.find(text)) {
      const { concept, acronym } = match.value;
      if (concept === self || linked.has(concept)) continue;
      if (acronym && match.surface.replace(/s$/, "") !== acronym) continue;
      // A name doesn't go on behind a mark, or in a table's next cell.
      if (/[*_\n[\]|]/.test(match.surface)) continue;
      linked.add(concept);
      result += `${text.slice(at, match.start)}[${match.surface}](concept:${concept})`;
      at = match.end;
    }
    return result + text.slice(at);
  };
  return (passages) => {
    const linkedBySection = new Map<string, Set<ConceptId>>();
    return passages.map(({ claim, ...passage }) => {
      const key = `${claim.concept}#${claim.part}`;
      const linked = linkedBySection.get(key) ?? new Set<ConceptId>();
      linkedBySection.set(key, linked);
      return { ...passage, markdown: mapUnlinked(passage.markdown, (text) => linkText(text, claim.concept, linked)) };
    });
  };
}
