/** Asks where the learner wants it: the open course, one other, or every course on the device. */
import type { Answer } from "../../domain/answer.ts";
import type { AppError } from "../../domain/errors.ts";
import { courseId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import type { AcrossApi } from "../../protocol/across-api.ts";
import type { AskReply, AskRequest, TutorApi } from "../../protocol/tutor-api.ts";
import { type AskOptions, type ExchangeViewModel, isUnfinished } from "./exchange-view-model.ts";

/** Where it was asked, by its answer: of an exchange that was read back from storage nothing else says it. */
export function whereAsked({ options, answer }: ExchangeViewModel): AskOptions {
  const made = answer.peek();
  if (options.course || options.everyCourse || !made) return {};
  return made.across ? { everyCourse: true } : { course: courseId(made.course.id) };
}

/** @param onFirst what the open course answers, while the others are still looked in */
export async function askWhere(
  { options, looking, status }: ExchangeViewModel,
  request: AskRequest,
  tutor: Pick<TutorApi, "ask"> & AcrossApi,
  onFirst: (answer: Answer) => void,
): Promise<Result<AskReply, AppError>> {
  if (options.course) return tutor.askIn(options.course, request);
  if (!options.everyCourse) return tutor.ask(request);
  try {
    return await tutor.askAcross(request, ({ first, left }) => {
      if (!isUnfinished(status.peek())) return false;
      looking.value = left;
      onFirst(first);
      return true;
    });
  } finally {
    looking.value = 0;
  }
}
