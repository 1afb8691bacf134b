/** One question asked of several courses: whose answer it gets, and where else it is treated. */
import type { Answer, Sureness } from "../domain/answer.ts";

export interface AskedCourse {
  readonly answer: Answer;
  /** Log-odds that the course holds what was asked. */
  readonly evidence: number;
}

const ranks: Readonly<Record<Sureness, number>> = { smalltalk: 3, sure: 2, near: 1, outside: 0 };
const rank = ({ sureness, inScope }: Answer): number => ranks[sureness ?? (inScope ? "sure" : "outside")];

/** What stands open keeps the question unless another course is this much surer: e to the one, 2.7 times the odds. */
const homeAdvantage = 1;

/**
 * @param asked at least one
 * @param home the course that is open, where one is
 * @param unread titles of courses that could not be asked
 */
export function compareCourses(asked: readonly AskedCourse[], unread: readonly string[] = [], home?: string): Answer {
  const weight = ({ answer, evidence }: AskedCourse): number =>
    evidence + (answer.course.id === home ? homeAdvantage : 0);
  const [best, ...others] = [...asked].sort((a, b) => rank(b.answer) - rank(a.answer) || weight(b) - weight(a));
  if (!best) throw new Error("no course was asked");
  const least = Math.max(1, rank(best.answer));
  const alsoIn = others.filter(({ answer }) => rank(answer) >= least).map(({ answer: { course } }) => course);
  return {
    ...best.answer,
    across: { courses: asked.length, alsoIn: alsoIn.map(({ id, title }) => ({ id, title })), unread },
  };
}

/** What a follow-up can refer to: answers of this course, while the last one said is one of them. */
export const historyOf = (course: string, history: readonly Answer[]): readonly Answer[] =>
  history.at(-1)?.course.id === course ? history.filter((answer) => answer.course.id === course) : [];
