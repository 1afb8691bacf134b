/** The open conversation: asking in turn, stopping, editing, saving, clearing and bringing back. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Exchange, NewExchange } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConversationId } from "../../domain/ids.ts";
import type { ReadConversation, UnreadableExchange } from "../../domain/learner-data.ts";
import type { Result } from "../../domain/result.ts";
import { answerExchange, exchangesBefore, revealRest } from "./answer-exchange.ts";
import { checkQuestion } from "./check-question.ts";
import { newHome } from "./conversation-home.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { createExchangeSaver } from "./exchange-saver.ts";
import {
  type AskOptions,
  type ConversationHome,
  createExchange,
  type ExchangeViewModel,
  exchangeFromStored,
  exchangeToStored,
  isGenerating,
  isUnfinished,
} from "./exchange-view-model.ts";
import { createGenerationQueue } from "./generation-queue.ts";
import { FIRST_PAGE, readEarlier } from "./read-earlier.ts";
import { refreshedExchanges } from "./refreshed-exchanges.ts";

/** How to take back what was just done. */
export type TakeBack = () => Promise<void>;

export interface ConversationViewModel {
  readonly id: ReadonlySignal<ConversationId>;
  readonly exchanges: ReadonlySignal<readonly ExchangeViewModel[]>;
  /** Exchanges that were stored and can't be read any more. */
  readonly unreadable: ReadonlySignal<readonly UnreadableExchange[]>;
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
  /** Shows what a finished answer doesn't show yet, part by part: one read back from storage shows nothing at first. */
  reveal(exchange: ExchangeViewModel): Promise<void>;
  /** The view draws it no more: when it does again, it shows it part by part. */
  conceal(exchange: ExchangeViewModel): void;
  startNew(): void;
  open(id: ConversationId): Promise<boolean>;
  /** Opens it unless something was asked or opened meanwhile: what a tab begins with must not take that away. */
  resume(id: ConversationId): Promise<void>;
  /** Re-reads after the store changed: another tab saved or deleted, a file was imported. */
  refresh(): Promise<void>;
  /** Deletes the conversation and begins a new one. @returns how to take it back; nothing when it was empty */
  clear(): Promise<TakeBack | undefined>;
  /** Of the open conversation, readable or not. */
  deleteExchange(exchange: Pick<UnreadableExchange, "id">): Promise<TakeBack | undefined>;
  /** Settles once everything asked to be saved so far is. */
  saved(): Promise<void>;
  /** Why something shown here, or shown here before, isn't stored; undefined while all is. */
  readonly unsaved: ReadonlySignal<AppError | undefined>;
  saveAgain(): Promise<void>;
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
  let home = newHome(ports);
  const id = signal(home.id);
  const exchanges = signal<readonly ExchangeViewModel[]>([]);
  const unreadable = signal<readonly UnreadableExchange[]>([]);
  const busy = computed(() =>
    exchanges.value.some(({ status, generation }) => isUnfinished(status.value) || isGenerating(generation.value)),
  );
  let queue: Promise<void> = Promise.resolve();

  /** Deleted in another tab: it stays deleted. What was only just asked here goes on in a conversation of its own. */
  const leaveDeleted = (gone: ConversationHome): void => {
    gone.deleted = true;
    gone.unsaved.clear();
    if (gone !== home) return;
    const kept = exchanges.peek().filter(({ place }) => place.peek() === undefined);
    for (const exchange of exchanges.peek()) if (!kept.includes(exchange)) stopOne(exchange);
    unreadable.value = [];
    show(newHome(ports), kept);
    for (const exchange of kept) {
      exchange.home = home;
      void saver.save(exchange);
    }
    ports.report({ type: "conversation-deleted" });
  };
  /** Taken back in another tab, as by undoing an import. */
  const leaveExchange = (gone: ExchangeViewModel): void => {
    if (!isStillHere(gone)) return;
    stopOne(gone);
    exchanges.value = exchanges.peek().filter((exchange) => exchange !== gone);
    ports.report({ type: "exchange-deleted" });
  };
  const saver = createExchangeSaver(ports, { conversation: leaveDeleted, exchange: leaveExchange });
  const { save } = saver;
  const generations = createGenerationQueue(ports, saver);
  const isStillHere = (exchange: ExchangeViewModel): boolean => exchanges.peek().includes(exchange);
  const write = async (exchange: ExchangeViewModel, asked = false): Promise<void> => {
    await generations.add(exchange, () => exchangesBefore(exchange, exchanges.peek()), asked);
  };
  /** @returns whether there was text to keep */
  const stopOne = (exchange: ExchangeViewModel): boolean => {
    if (isUnfinished(exchange.status.peek())) exchange.status.value = "stopped";
    return generations.stop(exchange);
  };
  const stop = (): boolean => {
    const stopped = exchanges.peek().filter(stopOne);
    for (const exchange of stopped) void save(exchange);
    return stopped.length > 0;
  };
  const show = (shown: ConversationHome, all: readonly ExchangeViewModel[]): void => {
    home = shown;
    id.value = home.id;
    exchanges.value = all;
  };
  const showStored = ({ exchanges: stored, unreadable: bad, ...meta }: ReadConversation): void => {
    const shown: ConversationHome = { ...meta, stored: true, deleted: false, unsaved: new Set() };
    unreadable.value = bad;
    show(
      shown,
      stored.map((exchange) => exchangeFromStored(shown, exchange)),
    );
  };
  const readRest = (shown: ConversationHome): Promise<void> => {
    const isOpen = (): boolean => shown === home;
    const prepend = (earlier: readonly Exchange[]): void => {
      const known = new Set(exchanges.peek().map((exchange) => exchange.id));
      const unknown = earlier.filter((exchange) => !known.has(exchange.id));
      exchanges.value = [...unknown.map((exchange) => exchangeFromStored(shown, exchange)), ...exchanges.peek()];
    };
    return readEarlier(
      { home: shown, isOpen, exchanges: () => exchanges.peek(), prepend, readAll: refresh },
      ports,
      saver,
    );
  };
  const startNew = (): void => {
    stop();
    unreadable.value = [];
    show(newHome(ports), []);
  };
  const open = async (wanted: ConversationId, stillWanted = () => true): Promise<boolean> => {
    const outcome = await saver.inTurn(() => ports.learner.readConversation(wanted, { newest: FIRST_PAGE }));
    if (!outcome.ok) {
      ports.report(outcome.error);
      return false;
    }
    await ports.loadAnswerView();
    if (!stillWanted()) return false;
    stop();
    showStored(outcome.value);
    void (unreadable.peek().length > 0 ? refresh() : readRest(home));
    return true;
  };
  const resume = async (wanted: ConversationId): Promise<void> => {
    const before = home;
    const isUnused = (): boolean => home === before && exchanges.peek().length === 0;
    if (isUnused()) await open(wanted, isUnused);
  };
  const refresh = (): Promise<void> =>
    saver.inTurn(async () => {
      const refreshed = home;
      if (!refreshed.stored) return;
      const outcome = await ports.learner.readConversation(refreshed.id);
      if (refreshed !== home) return;
      if (!outcome.ok) {
        if (outcome.error.type === "not-found") leaveDeleted(refreshed);
        return;
      }
      const merged = refreshedExchanges(home, exchanges.peek(), outcome.value.exchanges);
      exchanges.peek().forEach((shown) => {
        if (!merged.includes(shown)) stopOne(shown);
      });
      exchanges.value = merged;
      unreadable.value = outcome.value.unreadable;
    });
  const answering = { ...ports, save, expectsGeneration: generations.expects };
  /** @param former what it takes the place of: an answer stays stored until there is another */
  const enqueue = (
    all: readonly ExchangeViewModel[],
    exchange: ExchangeViewModel,
    former?: ExchangeViewModel,
  ): void => {
    exchanges.value = all;
    if (!former?.answer.peek()) void save(exchange);
    queue = queue.then(async () => {
      await Promise.race([answerExchange(exchange, exchanges.peek(), answering), whenStopped(exchange)]);
      if (!isStillHere(exchange)) return;
      // Not waited for: the next question's composed answer comes at once, its text in turn.
      if (exchange.generation.peek().type === "waiting") void write(exchange);
    });
  };
  const undoEdit = (former: NewExchange): void => {
    const edited = exchanges.peek().find((exchange) => exchange.id === former.id);
    if (!edited) return;
    stopOne(edited);
    const restored = exchangeFromStored(edited.home, { ...former, revision: edited.revision + 1 });
    exchanges.value = exchanges.peek().map((other) => (other === edited ? restored : other));
    void save(restored);
  };

  ports.session.state.subscribe(({ type }) => {
    if (type === "ready") void saver.retry();
  });

  return {
    id,
    exchanges,
    unreadable,
    busy,
    ask: (text, options) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      const stored = { id: ports.newId(), question: question.value, askedAt: ports.now() };
      const exchange = createExchange(home, stored, "queued", options);
      enqueue([...exchanges.peek(), exchange], exchange);
      return { ok: true, value: exchange };
    },
    retry: (exchange, options = exchange.options) => {
      stopOne(exchange);
      const others = exchanges.peek().filter((other) => other !== exchange);
      const { id: same, question, revision } = exchange;
      const asked = { id: same, question, askedAt: ports.now(), revision: revision + 1 };
      const again = createExchange(home, asked, "queued", options);
      enqueue([...others, again], again, exchange);
    },
    edit: (exchange, text) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      stopOne(exchange);
      const former = exchangeToStored(exchange);
      const { about: _, ...options } = exchange.options;
      const { answer: _answer, generated: _generated, hintsShown: _hints, ...asked } = former;
      const edited = { ...asked, question: question.value, revision: exchange.revision + 1 };
      const again = createExchange(home, edited, "queued", options);
      enqueue(
        exchanges.peek().map((other) => (other === exchange ? again : other)),
        again,
        exchange,
      );
      return { ok: true, value: () => undoEdit(former) };
    },
    regenerate: (exchange) => {
      if (!exchange.answer.peek() || isGenerating(exchange.generation.peek())) return;
      ports.announcer.say(ports.words.answering);
      void write(exchange, true);
    },
    checkAgain: async (exchange) => {
      await generations.checkAgain(exchange);
      if (isStillHere(exchange)) await save(exchange);
    },
    stop: () => {
      if (stop()) ports.announcer.say(ports.words.stopped);
    },
    showHint: (exchange) => {
      const shown = exchange.hintsShown.peek();
      if (shown === undefined) return;
      exchange.hintsShown.value = shown + 1;
      void save(exchange);
    },
    showAnswer: async (exchange) => {
      const answer = exchange.answer.peek();
      if (answer && generations.expects(answer)) exchange.generation.value = { type: "waiting" };
      exchange.hintsShown.value = undefined;
      void save(exchange);
      await revealRest(exchange, ports.yieldToBrowser);
      if (isGenerating(exchange.generation.peek())) await write(exchange);
      else ports.announcer.say(ports.words.complete);
    },
    reveal: async (exchange) => {
      if (exchange.hintsShown.peek() === undefined) await revealRest(exchange, ports.yieldToBrowser);
    },
    conceal: ({ status, hintsShown, revealed }) => {
      if (status.peek() === "done" && hintsShown.peek() === undefined) revealed.value = 0;
    },
    startNew,
    open: (wanted) => open(wanted),
    resume,
    refresh,
    clear: async () => {
      stop();
      const cleared = { home, exchanges: exchanges.peek(), unreadable: unreadable.peek() };
      if (cleared.exchanges.length + cleared.unreadable.length === 0) return undefined;
      startNew();
      const { id: gone } = cleared.home;
      const outcome = await saver.inTurn(() => ports.learner.deleteConversation(gone));
      if (!outcome.ok) {
        ports.report(outcome.error);
        return undefined;
      }
      ports.onSaved(gone);
      return async () => {
        const restored = await ports.learner.undo(outcome.value);
        if (!restored.ok) return ports.report(restored.error);
        ports.onSaved(gone);
        if (cleared.home.stored) return void (await open(gone));
        stop();
        show(cleared.home, cleared.exchanges);
      };
    },
    deleteExchange: async (exchange) => {
      const { id: conversation } = home;
      exchanges
        .peek()
        .filter(({ id: shown }) => shown === exchange.id)
        .forEach(stopOne);
      const outcome = await ports.learner.deleteExchange(conversation, exchange.id);
      if (!outcome.ok) {
        ports.report(outcome.error);
        return undefined;
      }
      ports.onSaved(conversation);
      await refresh();
      return async () => {
        const restored = await ports.learner.undo(outcome.value);
        if (!restored.ok) return ports.report(restored.error);
        ports.onSaved(conversation);
        await refresh();
      };
    },
    saved: () => saver.inTurn(async () => undefined),
    unsaved: saver.failure,
    saveAgain: saver.retry,
  };
}
