/** Saves exchanges one by one and in turn, so that what this tab reads is never between two of its own writes. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { titleFrom } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { ExchangeSave } from "../../ports/learner-store.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { type ConversationHome, type ExchangeViewModel, exchangeToStored } from "./exchange-view-model.ts";
import { createSaveSoon } from "./save-soon.ts";

export interface ExchangeSaver {
  /** Settles once it is stored, with all that failed before, or `failure` says why not. */
  save(exchange: ExchangeViewModel): Promise<void>;
  /** For text that streams in: saved a moment later. Nobody else is told. */
  saveSoon(exchange: ExchangeViewModel): void;
  /** Runs a step after every save asked for so far, and before any later one. */
  inTurn<T>(step: () => Promise<T>): Promise<T>;
  /** Why something that is shown isn't stored; undefined while all is. */
  readonly failure: ReadonlySignal<AppError | undefined>;
  /** Saves what could not be saved before. */
  retry(): Promise<void>;
}

type Ports = Pick<ConversationPorts, "learner" | "report" | "onSaved" | "now">;

/** Told when the store says that it was deleted elsewhere: it is not saved again. */
export interface DeletedElsewhere {
  conversation(gone: ConversationHome): void;
  exchange(gone: ExchangeViewModel): void;
}

function toSave(home: ConversationHome, exchange: ExchangeViewModel, updatedAt: number): ExchangeSave {
  if (home.title === "") home.title = titleFrom(exchange.question);
  const { id, title, createdAt, stored } = home;
  return { conversation: { id, title, createdAt, updatedAt }, isNew: !stored, exchange: exchangeToStored(exchange) };
}

export function createExchangeSaver(ports: Ports, deleted: DeletedElsewhere): ExchangeSaver {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const failure = signal<AppError | undefined>(undefined);
  /** Homes of exchanges that could not be saved. */
  const behind = new Set<ConversationHome>();

  const saveOne = async (home: ConversationHome, exchange: ExchangeViewModel): Promise<Result<void, AppError>> => {
    home.unsaved.delete(exchange);
    const outcome = await ports.learner.saveExchange(toSave(home, exchange, ports.now()));
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
      if (outcome.error.type === "not-found") {
        deleted.conversation(home);
        return ok(false);
      }
      if (outcome.error.type !== "exchange-deleted") return outcome;
      home.unsaved.delete(exchange);
      deleted.exchange(exchange);
    }
    return ok(waiting.length > 0);
  };
  /** @returns whether anything was saved */
  const flushOrSay = async (home: ConversationHome): Promise<boolean> => {
    const outcome = await inTurn(() => flush(home));
    if (outcome.ok) {
      behind.delete(home);
      if (behind.size === 0) failure.value = undefined;
      return outcome.value;
    }
    behind.add(home);
    failure.value = outcome.error;
    // Only a fresh thread helps.
    if (outcome.error.type === "worker-crashed") ports.report(outcome.error);
    return false;
  };
  const flushAndTell = async (home: ConversationHome): Promise<void> => {
    if (await flushOrSay(home)) ports.onSaved(home.id);
  };
  const retry = async (): Promise<void> => {
    for (const home of [...behind]) await flushAndTell(home);
  };

  const soon = new Set<ConversationHome>();
  const saveAhead = createSaveSoon(async () => {
    const homes = [...soon];
    soon.clear();
    for (const home of homes) await flushOrSay(home);
  }, ports.now);

  return {
    inTurn,
    failure,
    retry,
    save: async (exchange) => {
      const { home } = exchange;
      if (home.deleted) return;
      home.unsaved.add(exchange);
      await flushAndTell(home);
      if (failure.peek() === undefined || behind.has(home)) return;
      // There is room again, or another thread: what waits elsewhere goes along.
      await retry();
    },
    saveSoon: (exchange) => {
      if (exchange.home.deleted) return;
      exchange.home.unsaved.add(exchange);
      soon.add(exchange.home);
      saveAhead();
    },
  };
}
