/** What the tutor answers to a question, at the settings a learner starts with. */
import type { Answer } from "../../src/domain/answer.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { type Ask, answerQuestion, type Tutor } from "../../src/tutor/answer-question.ts";

/** @throws with the kind of error when there is no answer */
export async function answerOf(tutor: Tutor, question: string, more: Partial<Ask> = {}): Promise<Answer> {
  const reply = await answerQuestion(tutor, {
    question,
    settings: defaultSettings,
    level: "standard",
    known: [],
    history: [],
    ...more,
  });
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
}
