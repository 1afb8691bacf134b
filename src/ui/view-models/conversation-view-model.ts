/** The open conversation: asking in turn, stopping, saving, clearing and bringing back. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Conversation } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import { type ConversationId, conversationId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import { answerExchange, revealRest, revealStored } from "./answer-exchange.ts";
import { checkQuestion } from "./check-question.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import {
  type AskOptions,
  createExchange,
  type ExchangeViewModel,
  exchangeFromStored,
  exchangeToStored,
  isUnfinished,
} from "./exchange-view-model.ts";
import { mergeExchanges } from "./merge-exchanges.ts";

export interface ConversationViewModel {
  readonly id: ReadonlySignal<ConversationId>;
  readonly exchanges: ReadonlySignal<readonly ExchangeViewModel[]>;
  readonly busy: ReadonlySignal<boolean>;
  ask(text: string, options?: AskOptions): Result<ExchangeViewModel, AppError>;
  retry(exchange: ExchangeViewModel, options?: AskOptions): void;
  stop(): void;
  /** Opens one more hint of an answer that waits behind them. */
  showHint(exchange: ExchangeViewModel): void;
  showAnswer(exchange: ExchangeViewModel): Promise<void>;
  startNew(): void;
  open(id: ConversationId): Promise<boolean>;
  /** Re-reads after another tab saved the same conversation. */
  refresh(): Promise<void>;
  /** Empties the conversation and returns what was there, for undo. */
  clear(): Promise<Conversation | undefined>;
  restore(conversation: Conversation): Promise<void>;
}

const TITLE_LENGTH = 80;

function titleFrom(question: string): string {
  const line = question.replace(/\s+/g, " ");
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1)}…` : line;
}

/** A stopped question must not hold up the next one, even when the worker is slow to reply. */
function whenStopped({ status }: ExchangeViewModel): Promise<void> {
  return new Promise((resolve) => {
    status.subscribe((now) => {
      if (now === "stopped") resolve();
    });
  });
}

export function createConversation(ports: ConversationPorts): ConversationViewModel {
  const id = signal(conversationId(ports.newId()));
  const createdAt = signal(ports.now());
  const exchanges = signal<readonly ExchangeViewModel[]>([]);
  const busy = computed(() => exchanges.value.some((exchange) => isUnfinished(exchange.status.value)));
  let queue: Promise<void> = Promise.resolve();
  let saving: Promise<void> = Promise.resolve();

  const snapshot = (): Conversation => ({
    id: id.peek(),
    title: titleFrom(exchanges.peek()[0]?.question ?? ""),
    createdAt: createdAt.peek(),
    updatedAt: ports.now(),
    exchanges: exchanges.peek().map(exchangeToStored),
  });
  const save = (): Promise<void> => {
    const mine = snapshot();
    saving = saving.then(async () => {
      const stored = await ports.learner.readConversation(mine.id);
      const title = stored.ok ? stored.value.title : mine.title;
      const merged = stored.ok ? mergeExchanges(stored.value.exchanges, mine.exchanges) : mine.exchanges;
      const outcome = await ports.learner.saveConversation({ ...mine, title, exchanges: merged });
      if (outcome.ok) ports.onSaved(mine.id);
      else ports.report(outcome.error);
    });
    return saving;
  };
  const stop = (): void => {
    for (const exchange of exchanges.peek()) {
      if (isUnfinished(exchange.status.peek())) exchange.status.value = "stopped";
    }
  };
  const show = (conversation: Conversation): void => {
    id.value = conversation.id;
    createdAt.value = conversation.createdAt;
    const restored = conversation.exchanges.map(exchangeFromStored);
    exchanges.value = restored;
    void revealStored(restored, ports.yieldToBrowser);
  };
  const startNew = (): void => {
    stop();
    show({
      id: conversationId(ports.newId()),
      title: "",
      createdAt: ports.now(),
      updatedAt: ports.now(),
      exchanges: [],
    });
  };
  const enqueue = (exchange: ExchangeViewModel): void => {
    exchanges.value = [...exchanges.peek(), exchange];
    void save();
    const owner = id.peek();
    queue = queue.then(async () => {
      await Promise.race([answerExchange(exchange, exchanges.peek(), ports), whenStopped(exchange)]);
      if (id.peek() === owner && exchanges.peek().includes(exchange)) await save();
    });
  };

  return {
    id,
    exchanges,
    busy,
    ask: (text, options) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      const stored = { id: ports.newId(), question: question.value, askedAt: ports.now() };
      const exchange = createExchange(stored, "queued", options);
      enqueue(exchange);
      return { ok: true, value: exchange };
    },
    retry: (exchange, options = exchange.options) => {
      exchanges.value = exchanges.peek().filter((other) => other !== exchange);
      const again = { id: exchange.id, question: exchange.question, askedAt: ports.now() };
      enqueue(createExchange(again, "queued", options));
    },
    stop,
    showHint: ({ hintsShown }) => {
      const shown = hintsShown.peek();
      if (shown === undefined) return;
      hintsShown.value = shown + 1;
      void save();
    },
    showAnswer: async (exchange) => {
      exchange.hintsShown.value = undefined;
      void save();
      await revealRest(exchange, ports.yieldToBrowser);
      ports.announcer.say("Answer complete");
    },
    startNew,
    open: async (wanted) => {
      const outcome = await ports.learner.readConversation(wanted);
      if (!outcome.ok) {
        ports.report(outcome.error);
        return false;
      }
      await ports.loadAnswerView();
      stop();
      show(outcome.value);
      return true;
    },
    refresh: async () => {
      if (busy.peek()) return;
      const outcome = await ports.learner.readConversation(id.peek());
      if (!outcome.ok || busy.peek() || outcome.value.id !== id.peek()) return;
      const shown = new Map(exchanges.peek().map((exchange) => [exchange.id, exchange]));
      const merged = outcome.value.exchanges.map((stored) => {
        const known = shown.get(stored.id);
        return known && (known.answer.peek() || !stored.answer) ? known : exchangeFromStored(stored);
      });
      exchanges.value = merged;
      void revealStored(merged, ports.yieldToBrowser);
    },
    clear: async () => {
      stop();
      if (exchanges.peek().length === 0) return undefined;
      const shown = snapshot();
      startNew();
      await saving;
      const stored = await ports.learner.readConversation(shown.id);
      const cleared = stored.ok ? stored.value : shown;
      const outcome = await ports.learner.deleteConversation(cleared.id);
      if (outcome.ok) ports.onSaved(cleared.id);
      else ports.report(outcome.error);
      return cleared;
    },
    restore: async (conversation) => {
      const outcome = await ports.learner.saveConversation(conversation);
      if (!outcome.ok) ports.report(outcome.error);
      stop();
      show(conversation);
      ports.onSaved(conversation.id);
    },
  };
}
