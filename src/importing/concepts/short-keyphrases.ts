/**
 * The phrases a short text is about: it repeats few of them, so position, company and shape tell. Words are ranked as in
 * PositionRank (Florescu & Caragea 2017): those that stand near many others, and early. Without parts of speech, what
 * stands before and after a word tells most verbs from nouns.
 */
import { stem } from "../../language/terms.ts";
import type { Keyphrase } from "./keyphrase.ts";
import { joinsNoTerm, saysLittleAlone } from "./not-in-terms.ts";
import type { PassageText } from "./passage-text.ts";

interface Word {
  readonly raw: string;
  readonly term: string;
  /** Place in the text, counted in words. */
  readonly place: number;
  readonly passage: number;
}

const wordOrPause = /[\p{L}\p{N}]+(?:['’][\p{L}]+|[-‐‑](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
/** After these stands a verb: "we propose", "to rank", "that follows". */
const beforeVerb = new Set(
  "to we they it which who that can could will would may might must should not he she you i".split(" "),
);
/** Before these stands no noun without a preposition or a pause between: "fits a cache". */
const afterVerb = new Set("the a an its their his her our how no each any many".split(" "));
const beforeParticiple = new Set("is are was were be been being has have had".split(" "));
/** What a phrase of so many words is worth beside the ranks of its words: of two words most names are. */
const worthOfLength = [0.3, 1, 0.8, 0.6] as const;
const longest = worthOfLength.length;

const isTopical = (word: string): boolean => /^\p{L}[\p{L}\p{N}-]+$/u.test(word) && !joinsNoTerm(word.toLowerCase());

/** Stretches of words that may stand in a name, by what surrounds them. */
function stretches(texts: readonly PassageText[]): Word[][] {
  const found: Word[][] = [];
  let place = 0;
  const sentences = texts.flatMap((text, passage) => text.sentences.map((sentence) => ({ sentence, passage })));
  for (const { sentence, passage } of sentences) {
    const tokens = sentence.match(wordOrPause) ?? [];
    let run: Word[] = [];
    const close = (): void => {
      if (run.length > 0) found.push(run);
      run = [];
    };
    for (const [i, raw] of tokens.entries()) {
      place++;
      const before = (tokens[i - 1] ?? "").toLowerCase();
      const after = (tokens[i + 1] ?? "").toLowerCase();
      const verb =
        (beforeVerb.has(before) && run.length === 0) ||
        afterVerb.has(after) ||
        // "Detecting cats": what a title begins with.
        (i === 0 && /ing$/.test(raw)) ||
        (beforeParticiple.has(before) && /(?:ed|en|ing)$/.test(raw));
      if (isTopical(raw) && !verb) run.push({ raw, term: stem(raw.toLowerCase()), place, passage });
      else close();
    }
    close();
  }
  return found;
}

const company = 3;
const rounds = 20;
const damping = 0.85;

/** @returns the rank of each term: a walk among terms that stand together, begun where a term stands early and often */
function rankTerms(runs: readonly (readonly Word[])[]): Map<string, number> {
  const words = runs.flat();
  const start = new Map<string, number>();
  const links = new Map<string, Map<string, number>>();
  for (const { term, place } of words) start.set(term, (start.get(term) ?? 0) + 1 / (place + 5));
  const join = (a: string, b: string): void => {
    const of = links.get(a) ?? new Map<string, number>();
    links.set(a, of.set(b, (of.get(b) ?? 0) + 1));
  };
  for (const [i, word] of words.entries())
    for (let j = i + 1; j < words.length; j++) {
      const other = words[j];
      if (!other || other.place - word.place > company) break;
      if (other.term === word.term) continue;
      join(word.term, other.term);
      join(other.term, word.term);
    }
  const total = [...start.values()].reduce((sum, value) => sum + value, 0);
  const begun = new Map([...start].map(([term, value]) => [term, value / total]));
  let ranks = begun;
  for (let round = 0; round < rounds; round++) {
    const next = new Map([...begun].map(([term, value]) => [term, (1 - damping) * value]));
    for (const [term, rank] of ranks) {
      const of = links.get(term);
      const out = of ? [...of.values()].reduce((sum, value) => sum + value, 0) : 0;
      if (!of || out === 0) continue;
      for (const [other, times] of of) next.set(other, (next.get(other) ?? 0) + (damping * rank * times) / out);
    }
    ranks = next;
  }
  return ranks;
}

interface Phrase {
  readonly raw: string;
  readonly terms: readonly string[];
  readonly passages: Set<number>;
  count: number;
  /** How often it was a whole stretch. */
  whole: number;
}

function phrasesOf(runs: readonly (readonly Word[])[]): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const run of runs)
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= Math.min(run.length, from + longest); to++) {
        const words = run.slice(from, to);
        const key = words.map(({ term }) => term).join(" ");
        const known = found.get(key) ?? {
          raw: words.map(({ raw }) => raw).join(" "),
          terms: words.map(({ term }) => term),
          passages: new Set<number>(),
          count: 0,
          whole: 0,
        };
        known.count++;
        known.passages.add(words[0]?.passage ?? 0);
        if (to - from === run.length) known.whole++;
        found.set(key, known);
      }
  return [...found.values()];
}

/** A part of longer phrases stands for itself only where it also stands alone, or in more than one of them. */
const standsAlone = ({ terms, count, whole }: Phrase, all: readonly Phrase[]): boolean => {
  if (whole > 0) return true;
  const key = ` ${terms.join(" ")} `;
  return (
    terms.length > 1 &&
    all.every(
      (other) =>
        other.count < count || !` ${other.terms.join(" ")} `.includes(key) || other.terms.length === terms.length,
    )
  );
};

/** @returns best first */
export function shortKeyphrases(texts: readonly PassageText[]): Keyphrase[] {
  const runs = stretches(texts);
  const ranks = rankTerms(runs);
  const found = phrasesOf(runs);
  const scored = found
    .filter((phrase) => standsAlone(phrase, found))
    .filter(({ raw, terms }) => terms.length > 1 || (raw.length > 3 && !saysLittleAlone(raw.toLowerCase())))
    .map(({ raw, terms, count, passages }) => {
      const rank = terms.reduce((sum, term) => sum + (ranks.get(term) ?? 0), 0);
      const score = (worthOfLength[terms.length - 1] ?? 0) * rank * (1 + Math.log(count));
      return { phrase: raw, terms, score, passages: passages.size };
    });
  const ranked = scored.sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1));
  // A word that a better phrase has says nothing more alone.
  const said = new Set<string>();
  return ranked
    .filter(({ terms }) => {
      const isNew = terms.length > 1 || !terms.some((term) => said.has(term));
      for (const term of terms) said.add(term);
      return isNew;
    })
    .map(({ phrase, score, passages }) => ({ phrase, score, passages }));
}
