/**
 * An explanation in the learner's own words, held against the course: which key points it makes, and which of its
 * sentences a passage says too. Nothing is graded: what no passage says may still be true.
 */
import type { Passage } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Grounder } from "../../grounding/ground-sentences.ts";
import { isForeignScript, tellingTerms } from "../../grounding/unchecked.ts";
import { detectLanguage } from "../../language/languages.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import type {
  ExplainedSentence,
  ExplainRequest,
  ExplanationCheck,
  ExplanationNote,
} from "../../protocol/practice-api.ts";
import { copiedShare } from "./copied.ts";
import { keyPointsOf } from "./key-points.ts";

/** What lies behind isn't compared, and that is said: nobody explains one idea at such length. */
export const MOST_COMPARED = 6_000;
/** From this share on the words are the course's. */
const COPIED = 0.6;
/** "It always finds the best": so few words are said of many things, and found anywhere. */
const FEWEST_TELLING = 4;
/** Passages shown for one sentence. */
const MOST_PASSAGES = 2;

export interface ExplanationParts {
  readonly graph: CourseGraph;
  readonly grounder: Pick<Grounder, "ground" | "cover">;
  /** Concepts that a sentence may be about, likeliest first. */
  readonly nearby: (sentence: string) => readonly ConceptId[];
}

/** What was pasted from a page: its tags say nothing. A lone "<" stays. */
const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]*>/gi, " ");

const passagesOf = (graph: CourseGraph, concept: ConceptId): readonly PassageId[] =>
  (graph.concept(concept)?.sections ?? []).flatMap(({ passages }) => passages);

export async function checkExplanation(
  { graph, grounder, nearby }: ExplanationParts,
  { concept: id, text: written }: ExplainRequest,
): Promise<Result<ExplanationCheck, AppError>> {
  const concept = graph.concept(id);
  if (!concept) return err({ type: "not-found", what: `concept ${id}` });
  const text = withoutTags(written).trim().slice(0, MOST_COMPARED);
  const points = keyPointsOf(graph, concept);
  const own = passagesOf(graph, id);
  const bare = {
    passages: [...new Set(points.map(({ passage }) => passage))].flatMap((each) => graph.passage(each) ?? []),
  };
  // The comparison knows English words; in another course's language it still finds the same ones.
  const isForeign = graph.course.meta.language.startsWith("en") && (isForeignScript(text) || detectLanguage(text));
  if (isForeign)
    return ok({
      ...bare,
      notes: ["language"],
      points: points.map((point) => ({ point, state: "unchecked" })),
      sentences: [],
    });
  const covers = await grounder.cover({ points: points.map(({ markdown }) => markdown), text, concept: id });
  const spans = splitSentences(text, { final: true }).map(({ start, end }) => text.slice(start, end).trim());
  const sentences = await groundAll({ graph, grounder, nearby }, id, spans);
  const copied =
    copiedShare(
      text,
      own.map((each) => graph.passage(each)?.markdown ?? ""),
    ) >= COPIED;
  const notes: ExplanationNote[] = [
    ...(written.trim().length > MOST_COMPARED ? (["long"] as const) : []),
    ...(copied ? (["copied"] as const) : []),
  ];
  return ok({
    ...bare,
    notes,
    points: points.map((point, i) => ({ point, state: covers[i] ?? "unchecked" })),
    sentences,
  });
}

/** Against the concept's own passages first; what they don't say, against those of concepts near it. */
async function groundAll(
  { graph, grounder, nearby }: ExplanationParts,
  concept: ConceptId,
  sentences: readonly string[],
): Promise<readonly ExplainedSentence[]> {
  const question = graph.title(concept);
  const own = passagesOf(graph, concept);
  const first = await grounder.ground({ sentences, sources: own, question });
  const taken = (sources: readonly PassageId[], citations: readonly number[]): readonly Passage[] =>
    citations.slice(0, MOST_PASSAGES).flatMap((number) => {
      const source = sources[number - 1];
      return (source !== undefined && graph.passage(source)) || [];
    });
  const judged: ExplainedSentence[] = [];
  for (const [i, text] of sentences.entries()) {
    const { verdict = "unchecked", citations = [] } = first[i] ?? {};
    if (verdict !== "absent") {
      judged.push({ text, verdict, passages: taken(own, citations) });
      continue;
    }
    const near = tellingTerms(text).length < FEWEST_TELLING ? [] : nearby(text).filter((id) => id !== concept);
    const sources = near.flatMap((id) => passagesOf(graph, id));
    const [second] = sources.length > 0 ? await grounder.ground({ sentences: [text], sources, question }) : [];
    const [passage] = second?.verdict === "supported" ? taken(sources, second.citations) : [];
    const about = passage && graph.subjectOf(passage.id);
    judged.push(
      passage && about
        ? { text, verdict: "elsewhere", passages: [passage], about: { concept: about, title: graph.title(about) } }
        : { text, verdict: "absent", passages: [] },
    );
  }
  return judged;
}
