/** Answers from what serves. While search by meaning is on its way, what words alone are sure of need not wait for it. */

import type { AppError } from "../../domain/errors.ts";
import type { Result } from "../../domain/result.ts";
import type { SharedSearch } from "../../library/search-threads.ts";
import type { ServingState } from "../../library/serving.ts";
import type { AskRequest } from "../../protocol/tutor-api.ts";
import { type Answered, answerQuestion } from "../../tutor/answer-question.ts";
import { historyOf } from "../../tutor/compare-courses.ts";

/** A moment, for vectors that are stored; and as long as a learner waits rather than gets a guess. */
const patience = { momentMs: 3_000, doubtMs: 8_000 } as const;

function waitFor(event: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void event.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** @param onFailed the search stopped while it was asked */
export function createAsk(
  state: ServingState,
  onFailed: (search: SharedSearch) => void,
  { momentMs, doubtMs }: { readonly momentMs: number; readonly doubtMs: number } = patience,
): (request: AskRequest) => Promise<Result<Answered, AppError>> {
  return async ({ history, ...request }) => {
    const earlier = history.map(({ answer }) => answer);
    const answer = () =>
      state.use(async ({ tutor, search }) => {
        const course = tutor.graph.course.meta.id;
        const reply = await answerQuestion(tutor, { ...request, history: historyOf(course, earlier) });
        if (search && reply.ok && !reply.value.answer.search.meaning) onFailed(search);
        return reply;
      });
    const part = await state.begun();
    if (part) {
      const reply = await answerQuestion(part, { ...request, history: historyOf(part.graph.course.meta.id, earlier) });
      // What was asked in another language, or isn't sure, may need what is still on its way.
      if (reply.ok && reply.value.answer.sureness === "sure" && reply.value.answer.language === "en") return reply;
    }
    const opened = await state.use(async ({ preparing }) => ({ ok: true, value: preparing }) as const);
    const preparing = opened.ok ? opened.value : undefined;
    if (preparing) await waitFor(Promise.race([preparing.settled, preparing.makesVectors]), momentMs);
    const first = await answer();
    if (!preparing || !first.ok) return first;
    const { search, sureness } = first.value.answer;
    if (!search.preparing || sureness === "sure" || sureness === "smalltalk") return first;
    await waitFor(preparing.settled, doubtMs);
    return answer();
  };
}
