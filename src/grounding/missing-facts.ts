/** Numbers, names, formulas and identifiers of a sentence that no source has. */
import type { CourseGraph } from "../domain/course-graph.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { termOf, termsOf } from "../language/english/word-forms.ts";
import { words } from "../language/text.ts";
import type { VisibleText } from "../markdown/visible-text.ts";
import type { ConceptNames } from "../retrieval/concept-mentions.ts";
import type { LexicalIndex } from "../retrieval/lexical-index.ts";
import { normaliseFormula, symbolsOf } from "./formulas.ts";
import { type NumberMention, NumberSet, numbersIn } from "./numbers.ts";
import { type PreparedSources, squeeze, tokensOf } from "./prepare-sources.ts";

export interface CourseNames {
  readonly graph: CourseGraph;
  readonly names: ConceptNames;
  readonly lexical: LexicalIndex;
}

/** What the learner asked counts as known. */
export interface Known {
  readonly sources: PreparedSources;
  readonly asked: {
    readonly stems: ReadonlySet<string>;
    readonly tokens: ReadonlySet<string>;
    readonly numbers: NumberSet;
  };
}

export function knownFrom(sources: PreparedSources, question: string): Known {
  const numbers = new NumberSet();
  numbers.addFrom(question);
  return {
    sources,
    asked: { stems: new Set(termsOf(question)), tokens: new Set(tokensOf(question)), numbers },
  };
}

/** A concept's name is telling when one of its words is rare: this share of the rarity of a word the course doesn't have. */
const tellingRarity = 0.3;
/** Letters that two forms of a name share: "Bayes", "Bayesian". */
const sharedStart = 5;

const hasStem = ({ sources, asked }: Known, term: string): boolean => sources.terms.has(term) || asked.stems.has(term);

function hasToken(known: Known, token: string): boolean {
  const plain = squeeze(token);
  const singular = plain.replace(/s$/, "");
  const { sources, asked } = known;
  if ([plain, singular].some((form) => sources.tokens.has(form) || asked.tokens.has(form))) return true;
  return words(token).every((word) => hasStem(known, termOf(word)));
}

function hasRelative({ sources }: Known, token: string): boolean {
  const start = squeeze(token).slice(0, sharedStart);
  if (start.length < sharedStart) return false;
  for (const other of sources.tokens) if (other.startsWith(start)) return true;
  return false;
}

/** Sections in plain words: enough of the course to know its everyday words from its names. */
const plainSections: ReadonlySet<string> = new Set(["definition", "why-it-matters", "intuition", "summary"]);

/** Whether the course writes a word in lower case: then it is no name. Read on first use, once a course. */
export function createOrdinaryWords(graph: CourseGraph): (word: string) => boolean {
  let ordinary: Set<string> | undefined;
  return (word) => {
    if (!ordinary) {
      ordinary = new Set();
      const plain = graph.course.concepts.flatMap(({ sections }) =>
        sections.filter(({ kind }) => plainSections.has(kind)).flatMap(({ passages }) => passages),
      );
      for (const id of new Set(plain))
        for (const match of (graph.passage(id)?.markdown ?? "").matchAll(/[ (]([a-z]{2,})/g))
          ordinary.add(match[1] ?? "");
    }
    return word.split("-").every((part) => ordinary?.has(part.toLowerCase()));
  };
}

const token = /[\p{L}\p{N}_]+(?:[-+.][\p{L}\p{N}_]+)*\+*/gu;
const shortened = /^(?:\p{L}*\p{Ll}\p{Lu}|\p{Lu}{2,}|\p{Lu}+-?\d|\p{L}+-?\d|\d+\p{L})/u;

interface Written {
  readonly text: string;
  readonly end: number;
}

function unknownNames(
  prose: string,
  known: Known,
  course: CourseNames,
  isOrdinary: (word: string) => boolean,
): Written[] {
  const found: Written[] = [];
  let previousEnd = -2;
  let previousMissing = false;
  for (const match of prose.matchAll(token)) {
    const word = match[0];
    const before = prose.slice(0, match.index).trimEnd();
    const opens = before === "" || /[.!?:;•"“]$/.test(before);
    const isShort = shortened.test(word);
    const capital = /^\p{Lu}/u.test(word);
    const next = prose.slice(match.index + word.length).trimStart();
    // At the start everybody has a capital; a name there shows by a second one behind it.
    const mayBeName =
      isShort ||
      (capital && (!opens || (/^\p{Lu}\p{Ll}/u.test(next) && !course.lexical.knows(termOf(words(word)[0] ?? "")))));
    const missing =
      mayBeName &&
      words(word).some((part) => !stopWords.has(part)) &&
      word.length > 1 &&
      !hasToken(known, word) &&
      !namesKnownConcept(word, known, course) &&
      (isShort
        ? !(/^\p{Lu}+$/u.test(word) && word.length > 3 && isOrdinary(word))
        : !hasRelative(known, word) && !isOrdinary(word));
    if (missing) {
      const last = found.at(-1);
      const adjacent = previousMissing && /^[ ]$/.test(prose.slice(previousEnd, match.index));
      if (last && adjacent) found[found.length - 1] = { text: `${last.text} ${word}`, end: match.index + word.length };
      else found.push({ text: word, end: match.index + word.length });
    }
    previousMissing = missing;
    previousEnd = match.index + word.length;
  }
  return found;
}

/** "SVM" is known where a source speaks of support vector machines. */
function namesKnownConcept(word: string, known: Known, { graph, names }: CourseNames): boolean {
  const id = names.named(word) ?? names.named(word.replace(/s$/, ""));
  if (id === undefined) return false;
  return known.sources.concepts.includes(id) || words(graph.title(id)).every((part) => hasStem(known, termOf(part)));
}

function unknownConcepts(prose: string, known: Known, { names, lexical }: CourseNames): string[] {
  const rarest = lexical.inverseDocumentFrequency("");
  return names
    .find(prose)
    .filter(({ weak, foreign, surface, concept }) => {
      if (weak || foreign || known.sources.concepts.includes(concept)) return false;
      const unknown = termsOf(surface).filter((term) => !hasStem(known, term));
      return unknown.some((term) => lexical.inverseDocumentFrequency(term) >= tellingRarity * rarest);
    })
    .map(({ surface }) => surface);
}

/** A lone symbol or an assignment says what its letters and numbers say; a longer formula must be a source's. */
function unknownFormulas(formulas: readonly string[], { sources }: Known): string[] {
  return formulas.filter((formula) => {
    const plain = normaliseFormula(formula);
    if (plain === "" || sources.formulas.some((known) => known.includes(plain))) return false;
    if (
      symbolsOf(formula).some(
        (symbol) => !sources.symbols.has(symbol) && !sources.terms.has(termOf(symbol)) && !sources.tokens.has(symbol),
      )
    )
      return true;
    return /[=<>].*[-+*/^]|[-+*/^].*[=<>]/.test(plain) && plain.length > 6;
  });
}

/** Words that every program holds. */
const everydayCode = new Set(
  "import from as def return class self for in if else elif while print true false none null len range list dict int float str np pd plt torch numpy async await const let var function new not and or is with lambda yield try except pass".split(
    " ",
  ),
);

function unknownIdentifiers(code: readonly string[], known: Known): string[] {
  const missing = new Set<string>();
  for (const piece of code) {
    const isBlock = piece.includes("\n");
    // Of a block only what it imports and calls by a dotted name can be held against the sources.
    const names = isBlock
      ? [...piece.matchAll(/^\s*(?:from|import)\s+([\w.]+)|\b(\w+\.\w+)\(/gm)].map(
          (match) => match[1] ?? match[2] ?? "",
        )
      : (piece.match(/\p{L}[\p{L}\p{N}_.]*/gu) ?? []);
    for (const name of names) {
      if (squeeze(name).length < 2 || everydayCode.has(name.toLowerCase())) continue;
      const parts = name.split(/[._]/).filter((part) => part.length > 1 && !everydayCode.has(part.toLowerCase()));
      if (!hasToken(known, name) && parts.some((part) => !hasToken(known, part))) missing.add(name);
    }
  }
  return [...missing];
}

export const numbersOf = ({ prose, formulas }: VisibleText): NumberMention[] =>
  numbersIn([prose, ...formulas.map((formula) => formula.replace(/\\[;,!]/g, ""))].join(" ; "));

/** In the order numbers, names, formulas, identifiers; each once. */
export function missingFacts(
  visible: VisibleText,
  known: Known,
  course: CourseNames,
  isOrdinary: (word: string) => boolean,
): string[] {
  const { prose, formulas, code } = visible;
  const { sources, asked } = known;
  const numbers = numbersOf(visible)
    .filter((number) => !sources.numbers.has(number) && !asked.numbers.has(number))
    .map(({ text }) => text);
  const names = unknownNames(prose, known, course, isOrdinary).map(({ text }) => text);
  const concepts = unknownConcepts(prose, known, course).filter(
    (concept) => !names.some((name) => name.includes(concept) || concept.includes(name)),
  );
  return [
    ...new Set([
      ...numbers,
      ...names,
      ...concepts,
      ...unknownFormulas(formulas, known),
      ...unknownIdentifiers(code, known),
    ]),
  ];
}
