/** The passages of one answer, made ready once for all of its sentences. */
import type { Claim, CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import { isFiller } from "../language/english/filler.ts";
import { synonymGroups, termOf } from "../language/english/word-forms.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { words } from "../language/text.ts";
import { isBold } from "../markdown/markdown-line.ts";
import { visibleText } from "../markdown/visible-text.ts";
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
  readonly vectors?: { readonly dimensions: number; readonly terms: Float32Array; readonly sentences: Float32Array };
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

export async function prepareSources(
  graph: CourseGraph,
  ids: readonly PassageId[],
  embedder: Embedder | undefined,
): Promise<PreparedSources> {
  const terms = new Map<string, number>();
  const surfaces: string[] = [];
  const idOf = (word: string): number => {
    const term = termOf(word);
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, surfaces.length);
    surfaces.push(word);
    return surfaces.length - 1;
  };
  const sentences: SourceSentence[] = [];
  const texts: string[] = [];
  const tokens = new Set<string>();
  const numbers = new NumberSet();
  const numbersBySource = ids.map(() => new NumberSet());
  const formulas: string[] = [];
  const symbols = new Set<string>();
  const concepts: (ConceptId | undefined)[] = [];

  ids.forEach((id, index) => {
    const passage = graph.passage(id);
    const subject = graph.subjectOf(id);
    concepts.push(subject);
    if (!passage) return;
    const claims = graph.claimsOf(id);
    const concept = subject && graph.concept(subject);
    const names = concept ? [concept.title, ...concept.aliases] : [];
    const nameTerms = names.flatMap(words).map(idOf);
    for (const token of names.flatMap(tokensOf)) tokens.add(token);
    const addNumbers = (text: string): void => {
      numbers.addFrom(text);
      numbersBySource[index]?.addFrom(text);
    };
    for (const name of names) addNumbers(name);
    const { markdown } = passage;
    for (const token of tokensOf(markdown)) tokens.add(token);
    for (const { start, end, kind } of splitSentences(markdown, { final: true })) {
      const written = markdown.slice(start, end);
      const visible = visibleText(written);
      const wrong = isDenied(claims, written);
      if (!wrong) {
        addNumbers([visible.prose, ...visible.formulas, ...visible.code].join(" ; ").replace(/\\[;,!]/g, ""));
        for (const formula of visible.formulas) {
          formulas.push(normaliseFormula(formula));
          for (const symbol of symbolsOf(formula)) symbols.add(symbol);
        }
      }
      if (kind === "code") continue;
      const folded = words(visible.prose);
      const own = folded.map(idOf);
      sentences.push({
        source: index + 1,
        // What a passage is about goes without saying in it.
        terms: [...new Set([...own, ...nameTerms])],
        own: [...new Set(own.filter((_id, i) => !isFiller(termOf(folded[i] ?? ""))))],
        pairs: pairsOf(folded.map(termOf).filter((term) => !isFiller(term))),
        polarity: polarityOf(visible.prose),
        phrase: ` ${folded.map(termOf).join(" ")} `,
        denied: wrong,
      });
      texts.push(visible.prose);
    }
  });

  const embedded =
    embedder && surfaces.length > 0 ? await embedder.embed([...surfaces, ...texts], "passage") : undefined;
  const dimensions = embedder?.model.dimensions ?? 0;
  const split = surfaces.length * dimensions;
  return {
    sentences,
    concepts,
    terms,
    synonyms: synonymsOf(terms),
    substitutes: new Map(),
    tokens,
    numbers,
    numbersBySource,
    formulas,
    symbols,
    ...(embedded?.ok
      ? {
          vectors: {
            dimensions,
            terms: embedded.value.subarray(0, split),
            sentences: embedded.value.subarray(split),
          },
        }
      : {}),
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
