/** Two tabs may add to one conversation: neither loses the other's exchanges. */
import type { Exchange } from "../../domain/conversation.ts";

/** Both lists' exchanges in the order they were asked; an answered version beats an unanswered one. */
export function mergeExchanges(stored: readonly Exchange[], mine: readonly Exchange[]): readonly Exchange[] {
  const byId = new Map<string, Exchange>();
  for (const exchange of [...stored, ...mine]) {
    const known = byId.get(exchange.id);
    if (!known?.answer || exchange.answer) byId.set(exchange.id, exchange);
  }
  return [...byId.values()].sort((a, b) => a.askedAt - b.askedAt || a.id.localeCompare(b.id));
}
