/** Scores verdicts against what is known of each sentence. */
import type { Verdict } from "../domain/generated-answer.ts";

export interface JudgedSentence {
  readonly kind: string;
  /** `altered`: a true sentence with something changed; "partly" and "absent" are both right. */
  readonly truth: "true" | "altered" | "foreign";
  readonly verdict: Verdict;
}

export interface ClassScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface GroundingScore {
  /**
   * "Not in your course" on true and foreign sentences: found when a foreign sentence is called absent,
   * wrong when a true one is. Altered sentences don't count, since both verdicts are right for them.
   */
  readonly absent: ClassScore;
  /** The same with every altered sentence as one to be found: called supported or unchecked, it is missed. */
  readonly absentOrAltered: ClassScore;
  /** "Not wholly supported" on all: partly and absent against supported, foreign and altered against true. */
  readonly flagged: ClassScore;
  readonly byKind: Readonly<Record<string, Readonly<Record<Verdict, number>> & { readonly n: number }>>;
}

function classScore(found: number, wrong: number, missed: number): ClassScore {
  const precision = found + wrong === 0 ? 0 : found / (found + wrong);
  const recall = found + missed === 0 ? 0 : found / (found + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** An unchecked sentence is not called absent, and not flagged. */
export function scoreGrounding(judged: readonly JudgedSentence[]): GroundingScore {
  const count = (truth: JudgedSentence["truth"], ...verdicts: readonly Verdict[]): number =>
    judged.filter((one) => one.truth === truth && verdicts.includes(one.verdict)).length;
  const foreignFound = count("foreign", "absent");
  const foreignMissed = count("foreign", "supported", "partly", "unchecked");
  const alteredFound = count("altered", "partly", "absent");
  const alteredMissed = count("altered", "supported", "unchecked");
  const trueAbsent = count("true", "absent");
  const byKind: Record<string, Record<Verdict, number> & { n: number }> = {};
  for (const { kind, verdict } of judged) {
    byKind[kind] ??= { n: 0, supported: 0, partly: 0, absent: 0, unchecked: 0 };
    byKind[kind].n++;
    byKind[kind][verdict]++;
  }
  return {
    absent: classScore(foreignFound, trueAbsent, foreignMissed),
    absentOrAltered: classScore(foreignFound + alteredFound, trueAbsent, foreignMissed + alteredMissed),
    flagged: classScore(
      foreignFound + count("foreign", "partly") + alteredFound,
      count("true", "partly", "absent"),
      count("foreign", "supported", "unchecked") + alteredMissed,
    ),
    byKind,
  };
}
