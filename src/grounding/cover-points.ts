/**
 * Which of a course's points a learner's text makes: each point is held against the text, as a sentence is held against
 * passages. The same two regressions decide, though they were fitted to the other direction: `tests/unit/practice/
 * explain-back.test.ts` holds what they say of explanations in other words.
 */
import type { CourseGraph } from "../domain/course-graph.ts";
import { type ConceptId, documentId, passageId } from "../domain/ids.ts";
import { align } from "./align.ts";
import { prepareSources, type SourceTexts } from "./prepare-sources.ts";
import { type StatingParts, stateClaims } from "./state-claims.ts";
import { supportFeatures, supportOf } from "./support-model.ts";
import { isTurnedAround } from "./turned-around.ts";

export interface CoverRequest {
  readonly points: readonly string[];
  /** The learner's. */
  readonly text: string;
  /** What both are about: its names go without saying. */
  readonly concept: ConceptId;
}

/** `turned`: the text comes close, and may say the opposite. */
export type Cover = "made" | "partly" | "turned" | "missing";

const TEXT = passageId("explanation");

/** The text as if it were a passage about the concept. */
const textAsSource = (graph: CourseGraph, { text, concept }: CoverRequest): SourceTexts => ({
  passage: (id) => ({
    id,
    document: documentId("explanation"),
    markdown: text,
    locator: { type: "heading", path: [] },
  }),
  subjectOf: () => concept,
  concept: (id) => graph.concept(id),
  claimsOf: () => [],
});

export async function coverPoints(
  request: CoverRequest,
  { graph, ...parts }: StatingParts & { readonly graph: CourseGraph },
): Promise<readonly Cover[]> {
  const sources = await prepareSources(textAsSource(graph, request), [TEXT], parts.embedder);
  const stated = await stateClaims(request.points, graph.title(request.concept), sources, parts);
  return stated.map(({ claim }) => {
    const alignment = align(claim, sources);
    // A number or name of the course that the learner leaves out makes the point no other one.
    const { taken, whole } = supportOf(supportFeatures(alignment, 0, claim.terms.length), claim.vectors !== undefined);
    if (!taken) return "missing";
    if (isTurnedAround(claim, alignment)) return "turned";
    return whole ? "made" : "partly";
  });
}
