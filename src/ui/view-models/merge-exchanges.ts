/** Two tabs may add to one conversation: neither loses the other's exchanges. */
import type { Exchange } from "../../domain/conversation.ts";
import type { GeneratedAnswer, GenerationStatus } from "../../domain/generated-answer.ts";

/**
 * Both lists' exchanges in the order they were asked. A later revision of a question beats an earlier one, then an
 * answered version an unanswered one; of what a model wrote the version that got further stays.
 */
export function mergeExchanges(stored: readonly Exchange[], mine: readonly Exchange[]): readonly Exchange[] {
  const byId = new Map<string, Exchange>();
  for (const exchange of [...stored, ...mine]) {
    const known = byId.get(exchange.id);
    byId.set(exchange.id, known ? mergeVersions(known, exchange) : exchange);
  }
  return [...byId.values()].sort((a, b) => a.askedAt - b.askedAt || a.id.localeCompare(b.id));
}

function mergeVersions(known: Exchange, other: Exchange): Exchange {
  const revisions = (other.revision ?? 0) - (known.revision ?? 0);
  if (revisions !== 0) return revisions > 0 ? other : known;
  const winner = !known.answer || other.answer ? other : known;
  // Asked again: what was written about the earlier answer is gone with it.
  if (known.askedAt !== other.askedAt) return winner;
  const generated = furtherText(known.generated, other.generated);
  return generated ? { ...winner, generated } : winner;
}

const underWay: readonly GenerationStatus[] = ["streaming", "interrupted"];

/** The one begun later; of one and the same text, the one that got further. */
export function furtherText(
  a: GeneratedAnswer | undefined,
  b: GeneratedAnswer | undefined,
): GeneratedAnswer | undefined {
  if (!a || !b) return a ?? b;
  const difference =
    a.startedAt - b.startedAt ||
    Number(!underWay.includes(a.status)) - Number(!underWay.includes(b.status)) ||
    a.text.length - b.text.length ||
    a.sentences.length - b.sentences.length;
  return difference > 0 ? a : b;
}
