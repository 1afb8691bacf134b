/**
 * What a language model wrote, held against the passages it was given, sentence by sentence:
 * supported, partly, or not in the course. Words, meaning, numbers, names and symbols; no language model.
 */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { Grounding } from "../domain/generated-answer.ts";
import type { PassageId } from "../domain/ids.ts";
import { isFiller } from "../language/english/filler.ts";
import { termOf, termsOf } from "../language/english/word-forms.ts";
import { words } from "../language/text.ts";
import { lineStart } from "../markdown/markdown-line.ts";
import { type VisibleText, visibleText } from "../markdown/visible-text.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { GroundRequest } from "../protocol/generation-api.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Alignment, align, type ClaimTerm, type StatedClaim } from "./align.ts";
import { createOrdinaryWords, type Known, knownFrom, missingFacts, numbersOf } from "./missing-facts.ts";
import { contradicts, orderShared, polarityOf } from "./polarity.ts";
import { type PreparedSources, pairsOf, prepareSources } from "./prepare-sources.ts";
import { type SupportFeatures, supportFeatures, supportOf } from "./support-model.ts";
import { isForeignScript, statesNothing, tellingTerms } from "./unchecked.ts";

/** A verdict with what led to it. */
export interface Judgement extends Grounding {
  /** Absent where nothing was compared. */
  readonly features?: SupportFeatures;
}

export interface Grounder {
  /** One grounding a sentence, in order. The sources of the last request stay prepared. */
  ground(request: GroundRequest): Promise<readonly Grounding[]>;
  /** The same with the model's inputs: what fitting and measuring read. */
  judge(request: GroundRequest): Promise<readonly Judgement[]>;
}

export interface GrounderParts {
  readonly graph: CourseGraph;
  readonly index: Pick<RetrievalIndex, "lexical" | "names">;
  /** The bundled one: the model's weights were fitted with its vectors. Words alone decide without it. */
  readonly embedder?: Embedder | undefined;
}

/** Rarer words than this tell no more: a name that stands once in the course. */
const maxRarity = 5;
const minRarity = 0.3;
/** What lies behind is not read, so that it can't be called supported. */
const longestSentence = 2_000;

const unchecked: Grounding = { verdict: "unchecked", citations: [], missing: [] };

export function createGrounder({ graph, index, embedder }: GrounderParts): Grounder {
  const course = { graph, names: index.names, lexical: index.lexical };
  const isOrdinary = createOrdinaryWords(graph);
  let last: { readonly key: string; readonly sources: Promise<PreparedSources> } | undefined;

  const prepared = (ids: readonly PassageId[]): Promise<PreparedSources> => {
    const key = ids.join("\n");
    if (last?.key !== key) last = { key, sources: prepareSources(graph, ids, embedder) };
    return last.sources;
  };

  const claimTerms = (prose: string, asked: ReadonlySet<string>): ClaimTerm[] =>
    tellingTerms(prose).map((term) => ({
      term,
      weight: Math.min(maxRarity, Math.max(minRarity, index.lexical.inverseDocumentFrequency(term))),
      given: asked.has(term),
    }));

  const judge = async ({ sentences, sources: ids, question }: GroundRequest): Promise<readonly Judgement[]> => {
    const sources = await prepared(ids);
    const known = knownFrom(sources, question);
    const asked = new Set(termsOf(question));
    const seen = sentences.map((sentence) => {
      const visible = visibleText(sentence.slice(0, longestSentence));
      return { sentence, visible, terms: claimTerms(visible.prose, asked) };
    });
    const vectors = await embedClaims(seen, sources, embedder);
    return seen.map(({ sentence, visible, terms }, i): Judgement => {
      const { prose } = visible;
      const { type } = lineStart(sentence, 0, true);
      if (type === "heading" || isForeignScript(prose)) return unchecked;
      const missing = missingFacts(visible, known, course, isOrdinary);
      if (type === "fence") return { ...unchecked, missing };
      if (missing.length === 0 && statesNothing(prose, visible.formulas.length > 0)) return unchecked;
      const stems = termsOf(prose).filter((term) => !isFiller(term));
      const mine = vectors?.[i];
      const claim: StatedClaim = {
        terms,
        pairs: pairsOf(stems),
        named: index.names
          .find(prose)
          .filter(({ weak, foreign }) => !weak && !foreign)
          .map(({ concept, surface }) => ({ concept, terms: termsOf(surface) })),
        polarity: polarityOf(prose),
        ...(mine ? { vectors: mine } : {}),
      };
      const alignment = align(claim, sources);
      const doubtful = sentence.length > longestSentence || hasForeignNumber(visible, alignment, sources, known);
      return decide(alignment, claim, missing, doubtful);
    });
  };

  return {
    judge,
    ground: async (request) =>
      (await judge(request)).map(({ verdict, citations, missing }) => ({ verdict, citations, missing })),
  };

  function decide(alignment: Alignment, claim: StatedClaim, missing: readonly string[], doubtful: boolean): Judgement {
    const features = supportFeatures(alignment, missing.length, claim.terms.length);
    const { taken, whole } = supportOf(features, claim.vectors !== undefined);
    if (!taken || alignment.denied) return { verdict: "absent", citations: [], missing, features };
    const supported =
      whole && alignment.fresh >= fewestFresh && missing.length === 0 && !doubtful && !isTurnedAround(claim, alignment);
    return { verdict: supported ? "supported" : "partly", citations: alignment.sources, missing, features };
  }
}

/** A sentence that shares little but the question's own words is not wholly supported. */
const fewestFresh = 0.25;

/** A source sentence counts as one meant when it covers nearly as much as the best. */
const nearlyBest = 0.85;
const fewestCovered = 0.5;
/** From here on the claim is a copy with changes, and only its original decides. */
const nearlyCopied = 0.7;

/** The source sentences it comes closest to say the opposite, and none of them says the same. */
function isTurnedAround({ polarity }: StatedClaim, { nearest }: Alignment): boolean {
  const best = nearest[0]?.covered ?? 0;
  if (best < fewestCovered) return false;
  const close = nearest
    .filter(({ covered }) => covered >= nearlyBest * best)
    .map(({ sentence }) => ({ source: sentence.polarity, copied: orderShared(polarity, sentence.polarity) }));
  const most = Math.max(...close.map(({ copied }) => copied));
  const meant = most >= nearlyCopied ? close.filter(({ copied }) => copied === most) : close;
  return meant.length > 0 && meant.every(({ source }) => contradicts(polarity, source));
}

/** A number that sources have, but none of those that say the rest of the sentence. Small ones are everywhere. */
function hasForeignNumber(
  visible: VisibleText,
  { sources: cited }: Alignment,
  sources: PreparedSources,
  { asked }: Known,
): boolean {
  return numbersOf(visible).some(
    (number) =>
      number.value > 2 &&
      !asked.numbers.has(number) &&
      !cited.some((source) => sources.numbersBySource[source - 1]?.has(number)),
  );
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
