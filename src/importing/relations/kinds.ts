/** Which ideas are kinds of others: by their names, and by definitions that say so. */
import { defines, type FoundDefinition } from "../concepts/definitions.ts";
import type { MentionIndex } from "../concepts/mentions.ts";
import type { Idea } from "../concepts/select.ts";
import { nameKey, tokenise } from "../concepts/tokens.ts";

export interface FoundKind {
  readonly source: number;
  readonly target: number;
  readonly passage: number | undefined;
}

/** "Non-linear regression" is no linear one. */
const turnsRound = new Set(["non", "un", "anti", "in", "inverse", "not", "de", "semi"]);
const saysKind =
  /\b(?:is|are)\s+(?:a|an|one)\s+(?:\p{L}+\s+)?(?:type|kind|form|class|case|variant|family|example)s?\s+of\s+(.{3,80})/iu;

export function findKinds(
  ideas: readonly Idea[],
  definitions: readonly (FoundDefinition | undefined)[],
  mentions: MentionIndex,
): FoundKind[] {
  const byKey = new Map(ideas.map(({ title }, place) => [nameKey(title), place]));
  return ideas.flatMap(({ title }, source): FoundKind[] => {
    const definition = definitions[source];
    const said = definition && definition.score >= defines ? saysKind.exec(definition.text)?.[1] : undefined;
    const [named] = said === undefined ? [] : mentions.find(said);
    if (named !== undefined && named !== source) return [{ source, target: named, passage: definition?.passage }];
    const { folded } = tokenise(title);
    for (let from = 1; from < folded.length; from++) {
      const target = byKey.get(folded.slice(from).join(""));
      if (target === undefined || target === source || turnsRound.has(folded[from - 1] ?? "")) continue;
      return [{ source, target, passage: definition?.passage }];
    }
    return [];
  });
}
