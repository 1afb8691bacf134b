/** Scores answers against a question set. */
import type { Answer } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { GoldConcept, GoldQuestion } from "./gold.ts";

export interface QuestionScore {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly inScope: boolean;
  readonly answeredInScope: boolean;
  readonly near: boolean;
  readonly intent: string;
  /** Shares of the question's primary concepts among the first 1, 5, 10 retrieved. */
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly reciprocalRank: number;
  readonly ndcgAt10: number;
  readonly primaryPresent: boolean;
  /** For a comparison: every primary concept is one of the answer's subjects. */
  readonly sidesComplete?: boolean;
  /** Absent when the question names no prerequisite. */
  readonly prerequisiteRecall?: number;
  readonly orderViolations: number;
  readonly latencyMs: number;
  readonly top: readonly string[];
}

type Match = (gold: GoldConcept) => ReadonlySet<ConceptId>;

/** Pairs shown in the wrong order: a concept before one of its prerequisites. */
export function countOrderViolations(graph: CourseGraph, order: Answer["order"]): number {
  const together = (a: ConceptId, b: ConceptId): boolean => graph.ancestorsOf(a).has(b) && graph.ancestorsOf(b).has(a);
  let violations = 0;
  order.forEach(({ id }, i) => {
    for (const later of order.slice(i + 1))
      if (graph.ancestorsOf(id).has(later.id) && !together(id, later.id)) violations++;
  });
  return violations;
}

const share = (found: number, of: number): number => (of === 0 ? 1 : found / of);

/**
 * @param ranked every retrieved concept, best first: at least 10
 * nDCG: gain 1 for each primary concept at the first rank it appears, Järvelin and Kekäläinen 2002.
 */
export function scoreQuestion(
  gold: GoldQuestion,
  answer: Answer,
  ranked: readonly ConceptId[],
  graph: CourseGraph,
  match: Match,
  latencyMs: number,
): QuestionScore {
  const accepted = gold.primary.map(match);
  const rankOf = (ids: ReadonlySet<ConceptId>): number => ranked.findIndex((id) => ids.has(id)) + 1;
  const ranks = accepted.map(rankOf);
  // One retrieved concept can't be found for two gold entries at one place: recall@1 counts any.
  const within = (k: number): number =>
    share(ranks.filter((rank) => rank > 0 && rank <= k).length, Math.min(k, ranks.length));
  const firstRank = Math.min(...ranks.filter((rank) => rank > 0));
  const gain = ranks.filter((rank) => rank > 0 && rank <= 10).reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
  const ideal = ranks.slice(0, 10).reduce((sum, _rank, i) => sum + 1 / Math.log2(i + 2), 0);
  const shown = new Set(answer.order.map(({ id }) => id));
  const subjects = new Set(answer.subjects?.map(({ id }) => id));
  const needed = gold.prerequisites.map(match);
  return {
    id: gold.id,
    question: gold.question,
    kind: gold.kind,
    inScope: gold.inScope,
    answeredInScope: answer.inScope,
    near: answer.sureness === "near",
    intent: answer.intent,
    recallAt1: Math.min(1, within(1)),
    recallAt5: Math.min(1, within(5)),
    recallAt10: Math.min(1, within(10)),
    reciprocalRank: Number.isFinite(firstRank) ? 1 / firstRank : 0,
    ndcgAt10: ideal === 0 ? 1 : Math.min(1, gain / ideal),
    primaryPresent: accepted.every((ids) => ids.size > 0),
    ...(gold.kind === "compare"
      ? { sidesComplete: accepted.every((ids) => [...ids].some((id) => subjects.has(id))) }
      : {}),
    ...(needed.length > 0
      ? {
          prerequisiteRecall: share(needed.filter((ids) => [...ids].some((id) => shown.has(id))).length, needed.length),
        }
      : {}),
    orderViolations: countOrderViolations(graph, answer.order),
    latencyMs,
    top: ranked.slice(0, 5),
  };
}

export interface Report {
  readonly n: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly mrr: number;
  readonly ndcgAt10: number;
  readonly primaryPresent: number;
  readonly prerequisiteRecall: number;
  readonly orderViolations: number;
  /** Of the questions outside the course, the share refused. */
  readonly refusalRecall: number;
  /** Of the refused questions, the share that was outside. */
  readonly refusalPrecision: number;
  /** Of the questions inside, the share refused. */
  readonly falseRefusalRate: number;
  /** Of the questions inside, the share answered with the right concept first and every primary among the first five. */
  readonly leadRightAndAnswered: number;
  /** Of the questions inside, the share answered as near. */
  readonly nearRate: number;
  /** Of the comparisons, the share whose sides all became subjects. */
  readonly sidesComplete: number;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
  readonly byKind: Readonly<Record<string, { n: number; recallAt1: number; recallAt5: number; mrr: number }>>;
  readonly rows: readonly QuestionScore[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0;
}

const shareThat = (rows: readonly QuestionScore[], test: (row: QuestionScore) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(test).length / rows.length;

/** Retrieval scores count questions inside the course only; a wrong refusal counts as its ranking does. */
export function summarize(rows: readonly QuestionScore[]): Report {
  const inside = rows.filter(({ inScope }) => inScope);
  const outside = rows.filter(({ inScope }) => !inScope);
  const compared = inside.filter((row) => row.sidesComplete !== undefined);
  const refused = rows.filter(({ answeredInScope }) => !answeredInScope);
  const kinds = [...new Set(inside.map(({ kind }) => kind))].sort();
  const latencies = rows.map(({ latencyMs }) => latencyMs);
  return {
    n: rows.length,
    recallAt1: mean(inside.map((row) => row.recallAt1)),
    recallAt5: mean(inside.map((row) => row.recallAt5)),
    recallAt10: mean(inside.map((row) => row.recallAt10)),
    mrr: mean(inside.map((row) => row.reciprocalRank)),
    ndcgAt10: mean(inside.map((row) => row.ndcgAt10)),
    primaryPresent: mean(inside.map((row) => (row.primaryPresent ? 1 : 0))),
    prerequisiteRecall: mean(
      inside.flatMap((row) => (row.prerequisiteRecall === undefined ? [] : [row.prerequisiteRecall])),
    ),
    orderViolations: rows.reduce((sum, row) => sum + row.orderViolations, 0),
    refusalRecall: outside.length === 0 ? 1 : outside.filter((row) => !row.answeredInScope).length / outside.length,
    refusalPrecision: refused.length === 0 ? 1 : refused.filter((row) => !row.inScope).length / refused.length,
    falseRefusalRate: shareThat(inside, (row) => !row.answeredInScope),
    leadRightAndAnswered: shareThat(
      inside,
      (row) => row.answeredInScope && row.reciprocalRank === 1 && row.recallAt5 === 1,
    ),
    nearRate: shareThat(inside, (row) => row.near),
    sidesComplete: compared.length === 0 ? 1 : shareThat(compared, (row) => row.sidesComplete === true),
    latencyMs: { p50: percentile(latencies, 50), p95: percentile(latencies, 95) },
    byKind: Object.fromEntries(
      kinds.map((kind) => {
        const own = inside.filter((row) => row.kind === kind);
        return [
          kind,
          {
            n: own.length,
            recallAt1: mean(own.map((row) => row.recallAt1)),
            recallAt5: mean(own.map((row) => row.recallAt5)),
            mrr: mean(own.map((row) => row.reciprocalRank)),
          },
        ];
      }),
    ),
    rows,
  };
}
