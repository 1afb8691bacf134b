/** An answer as an earlier version may have stored it. */
import type { Answer } from "./answer.ts";

/** What answers have gained since the first were stored: those lack it, and are kept as they are. */
type Later = "hints";

export type StoredAnswer = Omit<Answer, Later> & { readonly [Field in Later]?: Answer[Field] };

/** The answer as it is shown: what it lacks is what it would have said then. */
export function completeAnswer(stored: StoredAnswer): Answer {
  return { ...stored, hints: stored.hints ?? [] };
}
