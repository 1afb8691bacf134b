/** Concepts that no sentence defines: what stands there merely names them. */
import type { Concept } from "../../domain/course.ts";
import { type DefinitionOffer, defines, offersOf } from "../../importing/concepts/definitions.ts";
import { phraseOf, tokenise } from "../../importing/concepts/tokens.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { Finding, Quote } from "../../protocol/doctor-api.ts";
import { allNames } from "../apply/named-concepts.ts";
import type { CourseText } from "./course-text.ts";
import { type DefinitionCandidate, rankOffers } from "./defining.ts";
import type { Quoting } from "./quotes.ts";

const mostCandidates = 5;
/** Below it a sentence merely names the concept, or is too broken to say anything. */
const couldDefine = 2.5;
/** A sentence about something names it among its first words. */
const leadingWords = 6;

export type OffersByConcept = ReadonlyMap<number, readonly DefinitionOffer[]>;

const passagesAStep = 200;

/** By place of the concept: its sentences in all passages. Other work of the thread may pass between two steps. */
export function* readOffers({ texts, mentions, owners }: CourseText): Generator<void, OffersByConcept> {
  const byConcept = new Map<number, DefinitionOffer[]>();
  for (const [place, text] of texts.entries()) {
    for (const offer of offersOf(text, place, mentions, owners[place])) {
      const known = byConcept.get(offer.idea);
      if (known) known.push(offer);
      else byConcept.set(offer.idea, [offer]);
    }
    if (place % passagesAStep === 0) yield;
  }
  return byConcept;
}

export function candidatesFor(
  { course }: CourseText,
  offers: OffersByConcept,
  concept: number,
): readonly DefinitionCandidate[] {
  return rankOffers(offers.get(concept) ?? [], (place) => course.passages[place]?.id);
}

export const candidateQuotes = (
  candidates: readonly DefinitionCandidate[],
  quoting: Quoting,
  now: string,
): readonly Quote[] =>
  candidates
    .filter(({ text, score }) => text !== now && score >= couldDefine)
    .slice(0, mostCandidates)
    .flatMap(({ text, passage }) => (passage && quoting.sentence(passage, text)) ?? []);

/** @param withoutText what a graph's node without any text says of itself */
export function findMissingDefinitions(
  text: CourseText,
  offers: OffersByConcept,
  quoting: Quoting,
  withoutText: (title: string) => string,
): Finding[] {
  const empty = new Set(text.course.concepts.map(({ title }) => withoutText(title)));
  const found = text.course.concepts.flatMap((concept, place) => {
    const candidates = candidatesFor(text, offers, place).filter((candidate) => !empty.has(candidate.text));
    const now = concept.definition;
    const bare = empty.has(now);
    if (!bare && isDefined(concept, candidates)) return [];
    const quotes = candidateQuotes(candidates, quoting, now);
    const finding: Finding = {
      kind: "definition",
      key: `definition ${concept.id}`,
      concept: quoting.concept(concept.id),
      now,
      candidates: quotes,
    };
    const [best] = candidates.filter(({ text: sentence }) => sentence !== now);
    return [{ finding, rank: quotes.length > 0 ? (best?.score ?? 0) : 0 }];
  });
  // What can be mended by choosing comes first.
  return found.sort((a, b) => b.rank - a.rank).map(({ finding }) => finding);
}

/**
 * A sentence that leads with its name is about it. What a graph says of its node counts as its definition too, and so do
 * the learner's own words: neither is one of the sentences that name it.
 */
function isDefined(concept: Concept, candidates: readonly DefinitionCandidate[]): boolean {
  const { definition } = concept;
  const offered = candidates.find(({ text }) => text === definition || plainText(text).startsWith(definition));
  if (!offered || offered.score >= defines) return true;
  const words = ` ${tokenise(definition).folded.slice(0, leadingWords).join(" ")} `;
  return allNames(concept).some((name) => words.includes(` ${phraseOf(name)} `));
}
