/** Phrases that may name ideas, with every sign of it that the texts give. */
import type { DraftDocument } from "../passages/to-passages.ts";
import { findAcronyms } from "./acronyms.ts";
import { definitionsIn, glossaryEntry } from "./defining-sentence.ts";
import { findKeyphrases } from "./keyphrases.ts";
import type { PassageText } from "./passage-text.ts";
import { beginsWith, withoutArticle } from "./small-words.ts";
import { cleanTerm, isTerm } from "./term-shape.ts";
import { nameKey, tokenise } from "./tokens.ts";

export interface IdeaCandidate {
  readonly key: string;
  /** How often each way of writing it was met. */
  readonly surfaces: Map<string, number>;
  headings: number;
  emphasised: number;
  defined: number;
  /** Defined by the first sentence of a passage. */
  opens: number;
  glossary: number;
  keyphrase: number;
  /** An acronym stands for it. */
  acronym: string | undefined;
  /** Its title among the known terms. */
  known: string | undefined;
  /** A graph names it. */
  given: boolean;
  /** Order of first appearance. */
  readonly first: number;
}

/** What an idea has of all its names. */
export const merged = ["headings", "emphasised", "defined", "opens", "glossary"] as const;

type Sign = "headings" | "emphasised" | "defined" | "opens" | "glossary" | "keyphrase";

export class Candidates {
  readonly byKey = new Map<string, IdeaCandidate>();
  /** Keys by the acronym that stands for them, most frequent first by order of meeting. */
  readonly acronyms = new Map<string, Map<string, number>>();

  /** @returns undefined when the phrase is no name */
  add(
    surface: string,
    sign?: Sign,
    how: { strict?: boolean; small?: ReadonlySet<string> | undefined } = {},
  ): IdeaCandidate | undefined {
    const cleaned = cleanTerm(surface.replace(/\s*\([^()]{1,20}\)$/, ""));
    const term = how.small ? withoutArticle(cleaned, how.small) : cleaned;
    if (!isTerm(term, how.strict, how.small)) return undefined;
    const candidate = this.at(nameKey(term));
    candidate.surfaces.set(term, (candidate.surfaces.get(term) ?? 0) + 1);
    if (sign) candidate[sign]++;
    return candidate;
  }

  /** A name that somebody else vouches for. */
  addGiven(title: string): IdeaCandidate {
    const candidate = this.at(nameKey(title));
    candidate.surfaces.set(title, (candidate.surfaces.get(title) ?? 0) + 1_000);
    candidate.given = true;
    return candidate;
  }

  addAcronym(short: string, long: string): void {
    const candidate = this.add(long);
    if (!candidate) return;
    const longs = this.acronyms.get(short) ?? new Map<string, number>();
    this.acronyms.set(short, longs.set(candidate.key, (longs.get(candidate.key) ?? 0) + 1));
  }

  private at(key: string): IdeaCandidate {
    const known = this.byKey.get(key);
    if (known) return known;
    const candidate: IdeaCandidate = {
      key,
      surfaces: new Map(),
      headings: 0,
      emphasised: 0,
      defined: 0,
      opens: 0,
      glossary: 0,
      keyphrase: 0,
      acronym: undefined,
      known: undefined,
      given: false,
      first: this.byKey.size,
    };
    this.byKey.set(key, candidate);
    return candidate;
  }

  /** Each acronym goes to what it most often stands for: one that means two things names neither for certain. */
  settleAcronyms(): void {
    for (const [short, longs] of this.acronyms) {
      const [best] = [...longs].sort((a, b) => b[1] - a[1]);
      const candidate = best && this.byKey.get(best[0]);
      if (!candidate || candidate.acronym !== undefined) continue;
      candidate.acronym = short;
      const alone = this.byKey.get(nameKey(short));
      // "RNN" in one place and "recurrent neural network (RNN)" in another are one idea.
      if (!alone || alone === candidate || alone.given) continue;
      for (const sign of merged) candidate[sign] += alone[sign];
      this.byKey.delete(alone.key);
    }
  }
}

/** "Overfitting and underfitting", "Bias vs. variance": two names, where both are names. */
function splitPair(heading: string): string[] {
  const parts = heading.split(/\s+(?:and|vs\.?|versus|or|&)\s+/i);
  return parts.length === 2 && parts.every((part) => isTerm(cleanTerm(part))) ? parts : [];
}

/** "Lecture 5: Attention – queries and keys": what stands before the mark is the name. */
function headingTerms(heading: string): string[] {
  const term = cleanTerm(heading);
  const pair = splitPair(term);
  if (pair.length > 0) return pair;
  const [head = "", ...rest] = term.split(/\s*[:–—]\s+|\s+-\s+/);
  return rest.length > 0 ? [head] : [term];
}

function fromHeadings(document: DraftDocument, candidates: Candidates, small: ReadonlySet<string> | undefined): void {
  const seen = new Set<number>();
  for (const { headings, section } of document.passages) {
    if (seen.has(section)) continue;
    seen.add(section);
    const heading = headings.at(-1);
    if (heading === undefined) continue;
    for (const pair of findAcronyms(heading)) candidates.addAcronym(pair.short, pair.long);
    for (const term of headingTerms(heading)) candidates.add(term.replace(/\s*\([^()]*\)/g, ""), "headings", { small });
  }
  const title = document.document.title.replace(/\s*\([^()]*\)/g, "");
  for (const term of headingTerms(title)) candidates.add(term, "headings", { small });
}

/** In a language whose definitions have no pattern here. */
function fromOpenings(
  { passage, tokens, emphasised }: PassageText,
  small: ReadonlySet<string>,
  candidates: Candidates,
): void {
  const names = [...emphasised, ...passage.headings.slice(-1).flatMap(headingTerms)].map(cleanTerm);
  for (const name of new Set(names))
    for (const [i, { folded }] of tokens.entries()) {
      if (!beginsWith(folded, tokenise(withoutArticle(name, small)).folded, small)) continue;
      const candidate = candidates.add(name, "defined", { small });
      if (candidate && i === 0) candidate.opens++;
      break;
    }
}

function fromText(text: PassageText, candidates: Candidates): void {
  const { passage, sentences, emphasised, smallWords } = text;
  const entries = passage.markdown.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/);
  for (const entry of entries) {
    const glossary = glossaryEntry(entry);
    if (glossary) candidates.add(glossary.term, "glossary");
  }
  for (const phrase of emphasised) candidates.add(phrase, "emphasised", { small: smallWords });
  if (smallWords) fromOpenings(text, smallWords, candidates);
  sentences.forEach((sentence, i) => {
    for (const { short, long } of findAcronyms(sentence)) candidates.addAcronym(short, long);
    for (const { term } of definitionsIn(sentence)) {
      const candidate = candidates.add(term, "defined");
      if (candidate && i === 0) candidate.opens++;
    }
  });
}

export interface KnownTerm {
  readonly title: string;
  readonly aliases: readonly string[];
  /** An everyday word too. */
  readonly everyday: boolean;
}

/** What a text says in one place only may be about anything. */
const fewestPassages = 2;

export function findCandidates(documents: readonly DraftDocument[], texts: readonly PassageText[]): Candidates {
  const candidates = new Candidates();
  let at = 0;
  for (const document of documents) {
    fromHeadings(document, candidates, texts[at]?.smallWords);
    at += document.passages.length;
  }
  for (const text of texts) fromText(text, candidates);
  for (const { phrase, score, passages } of findKeyphrases(texts)) {
    const candidate = passages >= fewestPassages ? candidates.add(phrase, undefined, { strict: true }) : undefined;
    if (candidate) candidate.keyphrase = score;
  }
  candidates.settleAcronyms();
  return candidates;
}
