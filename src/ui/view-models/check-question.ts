/** What can be sent to the tutor. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";

const QUESTION_LIMIT = 2000;

/** The question without outer space, or why it can't be asked. Length counts characters as people see them. */
export function checkQuestion(text: string): Result<string, AppError> {
  const question = text.trim();
  if (question === "") return err({ type: "question-empty" });
  const length = [...question].length;
  if (length > QUESTION_LIMIT) return err({ type: "question-too-long", length, limit: QUESTION_LIMIT });
  return ok(question);
}
