/** Questions on the sample of a real course, which lies outside the project: is a right passage among the first three cited? */
import type { Tutor } from "../../../src/tutor/answer-question.ts";
import { answerOf } from "../answer.ts";
import { readSet } from "./read-set.ts";

interface PlacedQuestion {
  readonly question: string;
  /** Any one of these answers it. */
  readonly passages: readonly string[];
  readonly heldOut: boolean;
}

export interface AskedScore {
  readonly heldOut: boolean;
  readonly count: number;
  /** Shares: answered at all; right passage among the first three; anywhere. */
  readonly answered: number;
  readonly inFirstThree: number;
  readonly cited: number;
}

export async function scoreQuestions(tutor: Tutor): Promise<AskedScore[]> {
  const questions = readSet<PlacedQuestion>("sample-questions");
  const scores: AskedScore[] = [];
  for (const heldOut of [false, true]) {
    const asked = questions.filter((one) => one.heldOut === heldOut);
    const places: number[] = [];
    let answered = 0;
    for (const { question, passages } of asked) {
      const { inScope, citations } = await answerOf(tutor, question);
      if (inScope) answered++;
      places.push(citations.findIndex(({ id }) => passages.includes(id)));
    }
    const share = (count: number): number => count / asked.length;
    scores.push({
      heldOut,
      count: asked.length,
      answered: share(answered),
      inFirstThree: share(places.filter((place) => place >= 0 && place < 3).length),
      cited: share(places.filter((place) => place >= 0).length),
    });
  }
  return scores;
}
