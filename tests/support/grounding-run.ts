/** Judges the sentences of the grounding set one by one, as they come while a model writes. */
import type { JudgedSentence } from "../../src/evaluation/score-grounding.ts";
import { createGrounder, type Judgement } from "../../src/grounding/ground-sentences.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import type { GroundingCase, GroundingGroup } from "./grounding-set.ts";

export interface JudgedCase extends GroundingCase, JudgedSentence {
  readonly kind: GroundingCase["kind"];
  readonly truth: GroundingCase["truth"];
  readonly judgement: Judgement;
  /** Whether a source it was made from is cited; undefined where that isn't known. */
  readonly citesOrigin?: boolean;
}

export interface GroundingRun {
  readonly judged: readonly JudgedCase[];
  readonly sentenceMs: readonly number[];
  /** Once an answer. */
  readonly preparationMs: readonly number[];
}

export async function judgeGroups(
  { graph, index }: Tutor,
  groups: readonly GroundingGroup[],
  embedder: Embedder | undefined,
): Promise<GroundingRun> {
  const grounder = createGrounder({ graph, index, embedder });
  const judged: JudgedCase[] = [];
  const sentenceMs: number[] = [];
  const preparationMs: number[] = [];
  for (const { cases, sources, question } of groups) {
    const prepared = performance.now();
    await grounder.judge({ sentences: [], sources, question });
    preparationMs.push(performance.now() - prepared);
    for (const one of cases) {
      const started = performance.now();
      const [judgement] = await grounder.judge({ sentences: [one.sentence], sources, question });
      sentenceMs.push(performance.now() - started);
      if (!judgement) throw new Error(`no verdict on "${one.sentence}"`);
      const origin = one.origin === undefined ? undefined : sources.indexOf(one.origin) + 1;
      judged.push({
        ...one,
        verdict: judgement.verdict,
        judgement,
        ...(origin === undefined ? {} : { citesOrigin: judgement.citations.includes(origin) }),
      });
    }
  }
  return { judged, sentenceMs, preparationMs };
}
