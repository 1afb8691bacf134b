/**
 * What a language model wrote, held against the passages it was given, sentence by sentence:
 * supported, partly, or not in the course. Words, meaning, numbers, names and symbols; no language model.
 */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { Grounding } from "../domain/generated-answer.ts";
import type { PassageId } from "../domain/ids.ts";
import { lineStart } from "../markdown/markdown-line.ts";
import type { VisibleText } from "../markdown/visible-text.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { GroundRequest } from "../protocol/generation-api.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Alignment, align, type StatedClaim } from "./align.ts";
import { type Cover, type CoverRequest, coverPoints } from "./cover-points.ts";
import { createOrdinaryWords, type Known, knownFrom, missingFacts, numbersOf } from "./missing-facts.ts";
import { type PreparedSources, prepareSources } from "./prepare-sources.ts";
import { longestSentence, stateClaims } from "./state-claims.ts";
import { type SupportFeatures, supportFeatures, supportOf } from "./support-model.ts";
import { isTurnedAround } from "./turned-around.ts";
import { isForeignScript, statesNothing } from "./unchecked.ts";

/** A verdict with what led to it. */
export interface Judgement extends Grounding {
  /** Absent where nothing was compared. */
  readonly features?: SupportFeatures;
}

export interface Grounder {
  /** One grounding a sentence, in order. The sources of the last request stay prepared. */
  ground(request: GroundRequest): Promise<readonly Grounding[]>;
  /** The other way round: which of a course's points a text makes, one an entry, in order. */
  cover(request: CoverRequest): Promise<readonly Cover[]>;
  /** The same with the model's inputs: what fitting and measuring read. */
  judge(request: GroundRequest): Promise<readonly Judgement[]>;
}

export interface GrounderParts {
  readonly graph: CourseGraph;
  readonly index: Pick<RetrievalIndex, "lexical" | "names">;
  /** The bundled one: the model's weights were fitted with its vectors. Words alone decide without it. */
  readonly embedder?: Embedder | undefined;
}

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

  const judge = async ({ sentences, sources: ids, question }: GroundRequest): Promise<readonly Judgement[]> => {
    const sources = await prepared(ids);
    const known = knownFrom(sources, question);
    const stated = await stateClaims(sentences, question, sources, { index, embedder });
    return stated.map(({ sentence, visible, claim }): Judgement => {
      const { prose } = visible;
      const { type } = lineStart(sentence, 0, true);
      if (type === "heading" || isForeignScript(prose)) return unchecked;
      const missing = missingFacts(visible, known, course, isOrdinary);
      if (type === "fence") return { ...unchecked, missing };
      if (missing.length === 0 && statesNothing(prose, visible.formulas.length > 0)) return unchecked;
      const alignment = align(claim, sources);
      const doubtful = sentence.length > longestSentence || hasForeignNumber(visible, alignment, sources, known);
      return decide(alignment, claim, missing, doubtful);
    });
  };

  return {
    judge,
    cover: (request) => coverPoints(request, { graph, index, embedder }),
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
