/** The open conversation: asking in turn, stopping, editing, saving, clearing and bringing back. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Conversation, Exchange } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import { type ConversationId, conversationId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import { answerExchange, exchangesBefore, revealRest, revealStored } from "./answer-exchange.ts";
import { checkQuestion } from "./check-question.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import {
  type AskOptions,
  createExchange,
  type ExchangeViewModel,
  exchangeFromStored,
  exchangeToStored,
  generatedFromStored,
  isGenerating,
  isUnfinished,
} from "./exchange-view-model.ts";
import { createGenerationQueue } from "./generation-queue.ts";
import { furtherText, mergeExchanges } from "./merge-exchanges.ts";
import { createSaveSoon } from "./save-soon.ts";

export interface ConversationViewModel {
  readonly id: ReadonlySignal<ConversationId>;
  readonly exchanges: ReadonlySignal<readonly ExchangeViewModel[]>;
  /** Something is being answered or written: it can be stopped. */
  readonly busy: ReadonlySignal<boolean>;
  ask(text: string, options?: AskOptions): Result<ExchangeViewModel, AppError>;
  retry(exchange: ExchangeViewModel, options?: AskOptions): void;
  /**
   * Asks another question in the place of this one; what came after it stays.
   * @returns how to bring the former question back with its answer
   */
  edit(exchange: ExchangeViewModel, text: string): Result<() => void, AppError>;
  /** Has the language model write about an answered question, again or for the first time. */
  regenerate(exchange: ExchangeViewModel): void;
  /** Checks sentences that could not be checked while they were written. */
  checkAgain(exchange: ExchangeViewModel): Promise<void>;
  /** Ends all that is under way; text written so far is kept. */
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
  const busy = computed(() =>
    exchanges.value.some(({ status, generation }) => isUnfinished(status.value) || isGenerating(generation.value)),
  );
  let queue: Promise<void> = Promise.resolve();
  let saving: Promise<void> = Promise.resolve();

  const snapshot = (): Conversation => ({
    id: id.peek(),
    title: titleFrom(exchanges.peek()[0]?.question ?? ""),
    createdAt: createdAt.peek(),
    updatedAt: ports.now(),
    exchanges: exchanges.peek().map(exchangeToStored),
  });
  const store = (settle: (outcome: Result<void, AppError>, id: ConversationId) => void): Promise<void> => {
    const mine = snapshot();
    saving = saving.then(async () => {
      const stored = await ports.learner.readConversation(mine.id);
      const title = stored.ok ? stored.value.title : mine.title;
      const merged = stored.ok ? mergeExchanges(stored.value.exchanges, mine.exchanges) : mine.exchanges;
      settle(await ports.learner.saveConversation({ ...mine, title, exchanges: merged }), mine.id);
    });
    return saving;
  };
  const save = (): Promise<void> =>
    store((outcome, saved) => {
      if (outcome.ok) ports.onSaved(saved);
      else ports.report(outcome.error);
    });
  let writeAheadFailed = false;
  /** While text streams in, nobody else is told, and a failure is reported once. */
  const saveAhead = async (): Promise<void> => {
    if (exchanges.peek().length === 0) return;
    await store((outcome) => {
      if (!outcome.ok && !writeAheadFailed) ports.report(outcome.error);
      writeAheadFailed = !outcome.ok;
    });
  };
  const generations = createGenerationQueue(ports, createSaveSoon(saveAhead, ports.now));
  const isStillHere = (exchange: ExchangeViewModel): boolean => exchanges.peek().includes(exchange);
  const write = async (exchange: ExchangeViewModel, asked = false): Promise<void> => {
    await generations.add(exchange, () => exchangesBefore(exchange, exchanges.peek()), asked);
    if (isStillHere(exchange)) await save();
  };
  /** @returns whether there was text to keep */
  const stopOne = (exchange: ExchangeViewModel): boolean => {
    if (isUnfinished(exchange.status.peek())) exchange.status.value = "stopped";
    return generations.stop(exchange);
  };
  const stop = (): boolean => {
    const stopped = exchanges.peek().filter(stopOne).length > 0;
    if (stopped) void save();
    return stopped;
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
  const answering = { ...ports, expectsGeneration: generations.expects };
  const enqueue = (exchange: ExchangeViewModel, insteadOf?: ExchangeViewModel): void => {
    const before = exchanges.peek();
    exchanges.value = insteadOf
      ? before.map((other) => (other === insteadOf ? exchange : other))
      : [...before, exchange];
    void save();
    queue = queue.then(async () => {
      await Promise.race([answerExchange(exchange, exchanges.peek(), answering), whenStopped(exchange)]);
      if (!isStillHere(exchange)) return;
      await save();
      // Not waited for: the next question's composed answer comes at once, its text in turn.
      if (exchange.generation.peek().type === "waiting") void write(exchange);
    });
  };
  const undoEdit = (former: Exchange): void => {
    const edited = exchanges.peek().find((exchange) => exchange.id === former.id);
    if (!edited) return;
    stopOne(edited);
    const restored = exchangeFromStored({ ...former, revision: edited.revision + 1 });
    exchanges.value = exchanges.peek().map((other) => (other === edited ? restored : other));
    void save();
    void revealStored([restored], ports.yieldToBrowser);
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
      stopOne(exchange);
      exchanges.value = exchanges.peek().filter((other) => other !== exchange);
      const { id: same, question, revision } = exchange;
      enqueue(createExchange({ id: same, question, askedAt: ports.now(), revision }, "queued", options));
    },
    edit: (exchange, text) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      stopOne(exchange);
      const former = exchangeToStored(exchange);
      const { about: _, ...options } = exchange.options;
      const { id: same, askedAt, revision } = exchange;
      const edited = { id: same, question: question.value, askedAt, revision: revision + 1 };
      enqueue(createExchange(edited, "queued", options), exchange);
      return { ok: true, value: () => undoEdit(former) };
    },
    regenerate: (exchange) => {
      if (!exchange.answer.peek() || isGenerating(exchange.generation.peek())) return;
      ports.announcer.say(ports.words.answering);
      void write(exchange, true);
    },
    checkAgain: async (exchange) => {
      await generations.checkAgain(exchange);
      if (isStillHere(exchange)) await save();
    },
    stop: () => {
      if (stop()) ports.announcer.say(ports.words.stopped);
    },
    showHint: ({ hintsShown }) => {
      const shown = hintsShown.peek();
      if (shown === undefined) return;
      hintsShown.value = shown + 1;
      void save();
    },
    showAnswer: async (exchange) => {
      const answer = exchange.answer.peek();
      if (answer && generations.expects(answer)) exchange.generation.value = { type: "waiting" };
      exchange.hintsShown.value = undefined;
      void save();
      await revealRest(exchange, ports.yieldToBrowser);
      if (isGenerating(exchange.generation.peek())) await write(exchange);
      else ports.announcer.say(ports.words.complete);
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
        if (!known || known.revision < (stored.revision ?? 0)) return exchangeFromStored(stored);
        if (!known.answer.peek() && stored.answer) return exchangeFromStored(stored);
        const generated = furtherText(known.generated.peek(), stored.generated);
        known.generated.value = generated && generatedFromStored(generated);
        return known;
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
