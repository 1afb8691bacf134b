/** The passages of one answer, made ready once for all of its sentences. */
import type { Claim, CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import { isFiller } from "../language/english/filler.ts";
import { synonymGroups, termOf } from "../language/english/word-forms.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { words } from "../language/text.ts";
import { isBold } from "../markdown/markdown-line.ts";
import { type VisibleText, visibleText } from "../markdown/visible-text.ts";
import type { Embedder } from "../ports/embedder.ts";
import { normaliseFormula, symbolsOf } from "./formulas.ts";
import { NumberSet } from "./numbers.ts";
import { type Polarity, polarityOf } from "./polarity.ts";

export interface SourceSentence {
  /** Number of its source, from 1. */
  readonly source: number;
  /** Words as ids into `PreparedSources.terms`, each once. */
  readonly terms: readonly number[];
  /** Those of its own that tell something; `terms` also has the names of what its passage is about. */
  readonly own: readonly number[];
  /** Pairs of neighbouring telling words, stemmed. */
  readonly pairs: ReadonlySet<string>;
  readonly polarity: Polarity;
  /** Its terms with a space around each, to look for phrases. */
  readonly phrase: string;
  /** The passage quotes it to say that it is wrong. */
  readonly denied: boolean;
}

interface SourceVectors {
  readonly dimensions: number;
  readonly terms: Float32Array;
  readonly sentences: Float32Array;
}

export interface PreparedSources {
  readonly sentences: readonly SourceSentence[];
  /** Concept each source is about, by number − 1. */
  readonly concepts: readonly (ConceptId | undefined)[];
  /** Stemmed words of all sources. */
  readonly terms: ReadonlyMap<string, number>;
  /** Ids of the terms of each group of synonyms. */
  readonly synonyms: ReadonlyMap<number, readonly number[]>;
  /** Letters and digits of every token, as in "gpt3". */
  readonly tokens: ReadonlySet<string>;
  /** Of all sources, and of each by its number − 1. */
  readonly numbers: NumberSet;
  readonly numbersBySource: readonly NumberSet[];
  readonly formulas: readonly string[];
  readonly symbols: ReadonlySet<string>;
  /** How far each source term stands for a claim's term; filled while sentences are aligned. */
  readonly substitutes: Map<string, Float32Array<ArrayBuffer>>;
  /** Vectors of the terms and of the sentences, row-major; absent when words alone must do. */
  readonly vectors?: SourceVectors;
}

export const squeeze = (token: string): string => token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Tokens as written, and their parts: "np.dot" is also "np" and "dot". */
export function tokensOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]+(?:[-+.'’][\p{L}\p{N}_]+)*/gu) ?? []).flatMap((token) => {
    const parts = token.split(/[-+.'’_]/);
    return [token, ...(parts.length > 1 ? parts : [])].map(squeeze).filter((part) => part !== "");
  });
}

/** A misconception opens with the wrong statement in bold. */
const isDenied = (claims: readonly Claim[], sentence: string): boolean =>
  claims.some(({ part }) => part === "misconceptions") && isBold(sentence);

/** What sources are read from: a course, or a text held as if it were one. */
export type SourceTexts = Pick<CourseGraph, "passage" | "subjectOf" | "concept" | "claimsOf">;

/** Reads passages one after the other and gathers what they hold. */
class SourceReader {
  readonly terms = new Map<string, number>();
  /** The words that `terms` were first met as, by id. */
  readonly surfaces: string[] = [];
  readonly sentences: SourceSentence[] = [];
  /** The sentences as prose. */
  readonly texts: string[] = [];
  readonly tokens = new Set<string>();
  readonly numbers = new NumberSet();
  readonly numbersBySource: NumberSet[] = [];
  readonly formulas: string[] = [];
  readonly symbols = new Set<string>();
  readonly concepts: (ConceptId | undefined)[] = [];

  private readonly graph: SourceTexts;
  constructor(graph: SourceTexts) {
    this.graph = graph;
  }

  private termId(word: string): number {
    const term = termOf(word);
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.terms.set(term, this.surfaces.length);
    this.surfaces.push(word);
    return this.surfaces.length - 1;
  }

  private addNumbers(text: string): void {
    this.numbers.addFrom(text);
    this.numbersBySource.at(-1)?.addFrom(text);
  }

  /** The next source, whether the course still has the passage or not. */
  read(id: PassageId): void {
    const passage = this.graph.passage(id);
    const subject = this.graph.subjectOf(id);
    this.concepts.push(subject);
    this.numbersBySource.push(new NumberSet());
    if (!passage) return;
    const concept = subject && this.graph.concept(subject);
    const names = concept ? [concept.title, ...concept.aliases] : [];
    const nameTerms = names.flatMap(words).map((word) => this.termId(word));
    for (const token of names.flatMap(tokensOf)) this.tokens.add(token);
    for (const name of names) this.addNumbers(name);
    const { markdown } = passage;
    for (const token of tokensOf(markdown)) this.tokens.add(token);
    const claims = this.graph.claimsOf(id);
    for (const { start, end, kind } of splitSentences(markdown, { final: true })) {
      const written = markdown.slice(start, end);
      const visible = visibleText(written);
      const denied = isDenied(claims, written);
      if (!denied) this.addFacts(visible);
      if (kind !== "code") this.addSentence(visible.prose, nameTerms, denied);
    }
  }

  private addFacts({ prose, formulas, code }: VisibleText): void {
    this.addNumbers([prose, ...formulas, ...code].join(" ; ").replace(/\\[;,!]/g, ""));
    for (const formula of formulas) {
      this.formulas.push(normaliseFormula(formula));
      for (const symbol of symbolsOf(formula)) this.symbols.add(symbol);
    }
  }

  private addSentence(prose: string, nameTerms: readonly number[], denied: boolean): void {
    const folded = words(prose);
    const own = folded.map((word) => this.termId(word));
    const stems = folded.map(termOf);
    this.sentences.push({
      source: this.numbersBySource.length,
      // What a passage is about goes without saying in it.
      terms: [...new Set([...own, ...nameTerms])],
      own: [...new Set(own.filter((_id, i) => !isFiller(stems[i] ?? "")))],
      pairs: pairsOf(stems.filter((term) => !isFiller(term))),
      polarity: polarityOf(prose),
      phrase: ` ${stems.join(" ")} `,
      denied,
    });
    this.texts.push(prose);
  }
}

async function embedSources({ surfaces, texts }: SourceReader, embedder: Embedder): Promise<SourceVectors | undefined> {
  const embedded = await embedder.embed([...surfaces, ...texts], "passage");
  if (!embedded.ok) return undefined;
  const { dimensions } = embedder.model;
  const split = surfaces.length * dimensions;
  return { dimensions, terms: embedded.value.subarray(0, split), sentences: embedded.value.subarray(split) };
}

export async function prepareSources(
  graph: SourceTexts,
  ids: readonly PassageId[],
  embedder: Embedder | undefined,
): Promise<PreparedSources> {
  const reader = new SourceReader(graph);
  for (const id of ids) reader.read(id);
  const vectors = embedder && reader.surfaces.length > 0 ? await embedSources(reader, embedder) : undefined;
  const { sentences, concepts, terms, tokens, numbers, numbersBySource, formulas, symbols } = reader;
  return {
    ...{ sentences, concepts, terms, tokens, numbers, numbersBySource, formulas, symbols },
    synonyms: synonymsOf(terms),
    substitutes: new Map(),
    ...(vectors ? { vectors } : {}),
  };
}

export function pairsOf(stems: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < stems.length; i++) pairs.add(`${stems[i - 1]} ${stems[i]}`);
  return pairs;
}

function synonymsOf(terms: ReadonlyMap<string, number>): ReadonlyMap<number, readonly number[]> {
  const byGroup = new Map<number, number[]>();
  for (const [term, id] of terms)
    for (const group of synonymGroups(term)) byGroup.set(group, [...(byGroup.get(group) ?? []), id]);
  return byGroup;
}
