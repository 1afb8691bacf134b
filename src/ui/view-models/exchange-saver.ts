/** Saves exchanges one by one and in turn, so that what this tab reads is never between two of its own writes. */
import { titleFrom } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { type ConversationHome, type ExchangeViewModel, exchangeToStored } from "./exchange-view-model.ts";
import { createSaveSoon } from "./save-soon.ts";

export interface ExchangeSaver {
  /** Settles once it is stored, with all that failed before, or the failure was reported. */
  save(exchange: ExchangeViewModel): Promise<void>;
  /** For text that streams in: saved a moment later. Nobody else is told, and a failure is reported once. */
  saveSoon(exchange: ExchangeViewModel): void;
  /** Runs a step after every save asked for so far, and before any later one. */
  inTurn<T>(step: () => Promise<T>): Promise<T>;
}

type Ports = Pick<ConversationPorts, "learner" | "report" | "onSaved" | "now">;

/** @param onDeleted the conversation was deleted elsewhere; nothing of it may be saved again */
export function createExchangeSaver(ports: Ports, onDeleted: (home: ConversationHome) => void): ExchangeSaver {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const saveOne = async (home: ConversationHome, exchange: ExchangeViewModel): Promise<Result<void, AppError>> => {
    home.unsaved.delete(exchange);
    if (home.title === "") home.title = titleFrom(exchange.question);
    const { id, title, createdAt } = home;
    const outcome = await ports.learner.saveExchange({
      conversation: { id, title, createdAt, updatedAt: ports.now() },
      isNew: !home.stored,
      exchange: exchangeToStored(exchange),
    });
    if (outcome.ok) {
      home.stored = true;
      exchange.place.value = outcome.value.place;
      return ok(undefined);
    }
    home.unsaved.add(exchange);
    return outcome;
  };
  /** @returns false when there was nothing left to save */
  const flush = async (home: ConversationHome): Promise<Result<boolean, AppError>> => {
    const waiting = [...home.unsaved];
    for (const exchange of waiting) {
      const outcome = await saveOne(home, exchange);
      if (outcome.ok) continue;
      if (outcome.error.type !== "not-found") return outcome;
      onDeleted(home);
      return ok(false);
    }
    return ok(waiting.length > 0);
  };

  const soon = new Set<ConversationHome>();
  let writeAheadFailed = false;
  const saveAhead = createSaveSoon(async () => {
    const homes = [...soon];
    soon.clear();
    for (const home of homes) {
      const outcome = await inTurn(() => flush(home));
      if (!outcome.ok && !writeAheadFailed) ports.report(outcome.error);
      writeAheadFailed = !outcome.ok;
    }
  }, ports.now);

  return {
    inTurn,
    save: async (exchange) => {
      const { home } = exchange;
      if (home.deleted) return;
      home.unsaved.add(exchange);
      const outcome = await inTurn(() => flush(home));
      if (!outcome.ok) ports.report(outcome.error);
      else if (outcome.value) ports.onSaved(home.id);
    },
    saveSoon: (exchange) => {
      if (exchange.home.deleted) return;
      exchange.home.unsaved.add(exchange);
      soon.add(exchange.home);
      saveAhead();
    },
  };
}
