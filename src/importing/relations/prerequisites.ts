/**
 * What is needed before what, from how ideas refer to each other (Liang et al. 2015, "Measuring prerequisite relations
 * among concepts"): texts on an idea name what it builds on more than the other way round.
 */
import type { PassageClaim } from "../concepts/claims.ts";
import { defines, type FoundDefinition } from "../concepts/definitions.ts";
import type { MentionIndex } from "../concepts/mentions.ts";

export interface FoundRelation {
  /** Places of ideas: `source` is needed before `target`. */
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  /** Place of the passage that shows it. */
  readonly passage: number;
  readonly sign: "definition" | "text";
}

const definitionWeight = 0.5;
const referenceWeight = 0.6;
const orderWeight = 0.12;
const threshold = 0.34;
const fewestReferences = 3;
const mostPerIdea = 5;

/** What a definition says after these is an example, or what the idea is not. */
const aside =
  /\b(?:such as|for (?:example|instance)|e\.g\.|including|unlike|in contrast to|as opposed to|instead of|rather than|compared (?:to|with))\b.*$/isu;

/** In a long text what is named a few times only is seldom an idea with others below it: once more for so many passages. */
const passagesPerMention = 3_000;

interface Evidence {
  passages: number;
  first: number;
  inDefinition: boolean;
}

export interface RelationInput {
  /** By place: it is an idea, and not a document that stands for itself. */
  readonly isIdea: readonly boolean[];
  readonly definitions: readonly (FoundDefinition | undefined)[];
  readonly claims: readonly (readonly PassageClaim[])[];
  readonly mentions: MentionIndex;
}

/** By target, then by source: how its texts refer to others. */
function references({ definitions, claims, mentions }: RelationInput): Map<number, Evidence>[] {
  return claims.map((own, target) => {
    const found = new Map<number, Evidence>();
    const definition = definitions[target];
    if (definition && definition.score >= defines)
      for (const source of mentions.find(definition.text.replace(aside, "")))
        if (source !== target && !found.has(source))
          found.set(source, { passages: 0, first: definition.passage, inDefinition: true });
    // Passages on something else that name it say little of what it builds on.
    for (const { passage } of own.filter((claim) => claim.own && claim.about))
      for (const source of mentions.ofPassage[passage]?.keys() ?? []) {
        if (source === target) continue;
        const known = found.get(source);
        if (known) known.passages++;
        else found.set(source, { passages: 1, first: passage, inDefinition: false });
      }
    return found;
  });
}

export function findPrerequisites(input: RelationInput): FoundRelation[] {
  const { claims, mentions, isIdea } = input;
  const refers = references(input);
  const fewestMentions = 1 + Math.floor(mentions.ofPassage.length / passagesPerMention);
  const firstMet = claims.map(() => Number.POSITIVE_INFINITY);
  for (const [place, found] of mentions.ofPassage.entries())
    for (const idea of found.keys()) firstMet[idea] = Math.min(firstMet[idea] ?? place, place);
  const owned = claims.map((own) => own.filter((claim) => claim.own && claim.about).length);
  const share = (target: number, source: number): number =>
    (refers[target]?.get(source)?.passages ?? 0) / Math.max(2, owned[target] ?? 0);
  return refers.flatMap((sources, target) =>
    (isIdea[target] ? [...sources] : [])
      .filter(([source]) => isIdea[source])
      .map(([source, { passages, first, inDefinition }]): FoundRelation => {
        const mutual = refers[source]?.get(target);
        const defined = inDefinition && !mutual?.inDefinition;
        const asymmetry = share(target, source) - share(source, target);
        const earlier = (firstMet[source] ?? 0) < (firstMet[target] ?? 0) ? 1 : -1;
        // What comes up later, and seldom, is no ground to build on.
        const isRare = earlier < 0 && (mentions.frequency[source] ?? 0) * 2 < (mentions.frequency[target] ?? 0);
        const isMet = passages > 0 || (mentions.frequency[target] ?? 0) >= fewestMentions;
        const enough = (defined && !isRare && isMet) || passages >= fewestReferences;
        const score = (defined ? definitionWeight : 0) + referenceWeight * asymmetry + orderWeight * earlier;
        return { source, target, passage: first, weight: enough ? score : 0, sign: defined ? "definition" : "text" };
      })
      .filter(({ weight }) => weight >= threshold)
      .sort((a, b) => b.weight - a.weight || a.source - b.source)
      .slice(0, mostPerIdea)
      .map((relation) => ({ ...relation, weight: Math.min(1, Math.round(relation.weight * 100) / 100) })),
  );
}
