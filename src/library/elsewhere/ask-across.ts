/** Questions to courses that aren't open: one of them is in memory at a time, beside the one that is. */
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { AcrossApi } from "../../protocol/across-api.ts";
import type { AskReply, AskRequest } from "../../protocol/tutor-api.ts";
import { type Answered, answerQuestion } from "../../tutor/answer-question.ts";
import { compareCourses, historyOf } from "../../tutor/compare-courses.ts";
import type { Choices } from "../choices.ts";
import type { EmbedderPool } from "../embedder-pool.ts";
import type { ServingState } from "../serving.ts";
import { type AsideParts, openAside } from "./open-aside.ts";

interface Parts {
  readonly parts: AsideParts;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly choices: Pick<Choices, "read">;
  /** Asks the course that is open. */
  ask(request: AskRequest): Promise<Result<Answered, AppError>>;
}

export function createAcross({ parts, embedders, state, choices, ask }: Parts): AcrossApi {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const isOpen = async (id: CourseId): Promise<boolean> => {
    const open = await state.use(async ({ texts }) => ok(texts.course.meta.id));
    return open.ok && open.value === id;
  };
  const askAside = (id: CourseId, { history, ...request }: AskRequest): Promise<Result<Answered, AppError>> =>
    inTurn(async () => {
      const { embedder } = await choices.read();
      const aside = await openAside(parts, embedders, id, embedder);
      if (!aside.ok) return aside;
      const { tutor, release } = aside.value;
      try {
        const earlier = history.map(({ answer }) => answer);
        return await answerQuestion(tutor, { ...request, history: historyOf(id, earlier) });
      } finally {
        release();
      }
    });
  const toReply = (asked: Result<Answered, AppError>): Result<AskReply, AppError> => asked;

  return {
    askIn: async (course, request) =>
      toReply(await ((await isOpen(course)) ? ask(request) : askAside(course, request))),
    async askAcross(request, tell) {
      const first = await ask(request);
      if (!first.ok || first.value.answer.sureness === "smalltalk") return toReply(first);
      const home = first.value.answer.course.id;
      const list = await parts.store.list();
      const others = (list.ok ? list.value : []).filter(({ meta }) => meta.id !== home);
      const asked = [first.value];
      const unread: string[] = [];
      for (const [done, { meta }] of others.entries()) {
        if (!(await tell({ first: first.value.answer, left: others.length - done }))) return err({ type: "aborted" });
        const reply = await askAside(meta.id, request);
        if (reply.ok) asked.push(reply.value);
        else unread.push(meta.title);
      }
      const answer = others.length === 0 ? first.value.answer : compareCourses(asked, unread, home);
      return ok({ answer, timingsMs: first.value.timingsMs });
    },
  };
}
