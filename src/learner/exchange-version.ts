/** Which version of an exchange a record holds: whatever a learner does to it gives it another one. */
import type { Exchange } from "../domain/conversation.ts";
import { canonical } from "./canonical.ts";
import { parseExchange } from "./record-schema.ts";

/** Short, since an undo holds one for each record. `undefined` for no record. */
export function exchangeVersion(record: unknown): string | undefined {
  if (record === undefined) return undefined;
  const exchange = parseExchange(record);
  return exchange.ok ? canonical(stateOf(exchange.value)) : "unreadable";
}

function stateOf({ place, revision = 0, askedAt, answer, hintsShown, generated }: Exchange): readonly unknown[] {
  const text = generated && [generated.startedAt, generated.status, generated.text.length, generated.sentences.length];
  return [place, revision, askedAt, answer !== undefined, hintsShown ?? null, text ?? null];
}
