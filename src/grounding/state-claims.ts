/** Sentences as statements that can be held against sources: their telling words, names, direction and vectors. */
import { isFiller } from "../language/english/filler.ts";
import { termOf, termsOf } from "../language/english/word-forms.ts";
import { words } from "../language/text.ts";
import { type VisibleText, visibleText } from "../markdown/visible-text.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import type { ClaimTerm, StatedClaim } from "./align.ts";
import { polarityOf } from "./polarity.ts";
import { type PreparedSources, pairsOf } from "./prepare-sources.ts";
import { tellingTerms } from "./unchecked.ts";

/** Rarer words than this tell no more: a name that stands once in the course. */
const maxRarity = 5;
const minRarity = 0.3;
/** What lies behind is not read, so that it can't be called supported. */
export const longestSentence = 2_000;

export interface StatingParts {
  readonly index: Pick<RetrievalIndex, "lexical" | "names">;
  readonly embedder?: Embedder | undefined;
}

export interface StatedSentence {
  readonly sentence: string;
  readonly visible: VisibleText;
  readonly claim: StatedClaim;
}

/** @param given what may be taken as known: its words tell nothing. @returns one a sentence, in order */
export async function stateClaims(
  sentences: readonly string[],
  given: string,
  sources: PreparedSources,
  { index, embedder }: StatingParts,
): Promise<readonly StatedSentence[]> {
  const asked = new Set(termsOf(given));
  const seen = sentences.map((sentence) => {
    const visible = visibleText(sentence.slice(0, longestSentence));
    const terms = tellingTerms(visible.prose).map((term) => ({
      term,
      weight: Math.min(maxRarity, Math.max(minRarity, index.lexical.inverseDocumentFrequency(term))),
      given: asked.has(term),
    }));
    return { sentence, visible, terms };
  });
  const vectors = await embedClaims(seen, sources, embedder);
  return seen.map(({ sentence, visible, terms }, i) => {
    const { prose } = visible;
    const mine = vectors?.[i];
    const claim: StatedClaim = {
      terms,
      pairs: pairsOf(termsOf(prose).filter((term) => !isFiller(term))),
      named: index.names
        .find(prose)
        .filter(({ weak, foreign }) => !weak && !foreign)
        .map(({ concept, surface }) => ({ concept, terms: termsOf(surface) })),
      polarity: polarityOf(prose),
      ...(mine ? { vectors: mine } : {}),
    };
    return { sentence, visible, claim };
  });
}

/** All sentences and their words in one call: it may cross to another thread. */
async function embedClaims(
  seen: readonly { readonly visible: VisibleText; readonly terms: readonly ClaimTerm[] }[],
  sources: PreparedSources,
  embedder: Embedder | undefined,
): Promise<readonly NonNullable<StatedClaim["vectors"]>[] | undefined> {
  if (!sources.vectors || !embedder) return undefined;
  const surfaces = new Map<string, number>();
  const texts: string[] = seen.map(({ visible }) => visible.prose);
  for (const { visible } of seen)
    for (const word of words(visible.prose)) {
      const term = termOf(word);
      if (surfaces.has(term)) continue;
      surfaces.set(term, texts.length);
      texts.push(word);
    }
  const embedded = await embedder.embed(texts, "passage");
  if (!embedded.ok) return undefined;
  const { dimensions } = sources.vectors;
  const vectorAt = (row: number): Float32Array => embedded.value.subarray(row * dimensions, (row + 1) * dimensions);
  return seen.map(({ terms }, i) => {
    const own = new Float32Array(terms.length * dimensions);
    terms.forEach(({ term }, t) => {
      own.set(vectorAt(surfaces.get(term) ?? i), t * dimensions);
    });
    return { sentence: vectorAt(i), terms: own };
  });
}
