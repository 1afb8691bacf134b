/** Questions on courses made from files, which lie outside the project: is a right passage among the first three cited? */
import type { Tutor } from "../../../src/tutor/answer-question.ts";
import { answerOf } from "../answer.ts";

export interface PlacedQuestion {
  readonly question: string;
  /** Any one of these answers it. */
  readonly passages: readonly string[];
}

export interface AskedScore {
  readonly count: number;
  /** Shares: answered at all; right passage among the first three; anywhere. */
  readonly answered: number;
  readonly inFirstThree: number;
  readonly cited: number;
}

export async function scoreQuestions(tutor: Tutor, questions: readonly PlacedQuestion[]): Promise<AskedScore> {
  const places: number[] = [];
  let answered = 0;
  for (const { question, passages } of questions) {
    const { inScope, citations } = await answerOf(tutor, question);
    if (inScope) answered++;
    places.push(citations.findIndex(({ id }) => passages.includes(id)));
  }
  const share = (count: number): number => count / questions.length;
  return {
    count: questions.length,
    answered: share(answered),
    inFirstThree: share(places.filter((place) => place >= 0 && place < 3).length),
    cited: share(places.filter((place) => place >= 0).length),
  };
}
