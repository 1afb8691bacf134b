/** What a conversation shows after the store changed: the store is right, but for what this tab is at. */
import type { Exchange } from "../../domain/conversation.ts";
import {
  type ConversationHome,
  type ExchangeViewModel,
  exchangeFromStored,
  generatedFromStored,
  isGenerating,
  isUnfinished,
} from "./exchange-view-model.ts";

/** Whether this tab is answering, writing or still saving it, or says why it could not be answered. */
function isAtWork(exchange: ExchangeViewModel): boolean {
  return (
    isUnfinished(exchange.status.peek()) ||
    exchange.status.peek() === "failed" ||
    isGenerating(exchange.generation.peek()) ||
    exchange.home.unsaved.has(exchange) ||
    exchange.place.peek() === undefined
  );
}

/** In order of their places; those that have none yet last. What is shown and unchanged stays the same object. */
export function refreshedExchanges(
  home: ConversationHome,
  shown: readonly ExchangeViewModel[],
  stored: readonly Exchange[],
): readonly ExchangeViewModel[] {
  const shownById = new Map(shown.map((exchange) => [exchange.id, exchange]));
  const storedIds = new Set(stored.map(({ id }) => id));
  const refreshed = stored.map((exchange) => refreshOne(home, shownById.get(exchange.id), exchange));
  // Removed elsewhere, as when an import is undone, unless this tab is at it.
  const own = shown.filter((exchange) => !storedIds.has(exchange.id) && isAtWork(exchange));
  const place = (exchange: ExchangeViewModel): number => exchange.place.peek() ?? Number.POSITIVE_INFINITY;
  return [...refreshed, ...own].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function refreshOne(home: ConversationHome, shown: ExchangeViewModel | undefined, stored: Exchange): ExchangeViewModel {
  if (!shown) return exchangeFromStored(home, stored);
  const revision = stored.revision ?? 0;
  if (isAtWork(shown) && shown.revision >= revision) return shown;
  const isSameAnswer =
    shown.revision === revision &&
    shown.askedAt === stored.askedAt &&
    shown.question === stored.question &&
    (shown.answer.peek() !== undefined) === (stored.answer !== undefined);
  if (!isSameAnswer) return exchangeFromStored(home, stored);
  shown.place.value = stored.place;
  shown.hintsShown.value = stored.hintsShown;
  const { generated } = stored;
  if (JSON.stringify(generated) !== JSON.stringify(shown.generated.peek()))
    shown.generated.value = generated && generatedFromStored(generated);
  return shown;
}
