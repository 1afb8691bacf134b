/** Questions, answered one after another: new ones, again, and put differently. */
import type { NewExchange } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import { ok, type Result } from "../../domain/result.ts";
import { answerExchange } from "./answer-exchange.ts";
import { whereAsked } from "./ask-where.ts";
import { checkQuestion } from "./check-question.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { ExchangeSaver } from "./exchange-saver.ts";
import {
  type AskOptions,
  createExchange,
  type ExchangeViewModel,
  exchangeFromStored,
  exchangeToStored,
} from "./exchange-view-model.ts";
import type { GenerationQueue } from "./generation-queue.ts";
import type { ShownConversation } from "./shown-conversation.ts";
import type { StopExchanges } from "./stop-exchanges.ts";
import type { WriteAnswers } from "./write-answers.ts";

export interface Asking {
  ask(text: string, options?: AskOptions): Result<ExchangeViewModel, AppError>;
  retry(exchange: ExchangeViewModel, options?: AskOptions): void;
  /**
   * Asks another question in the place of this one; what came after it stays.
   * @returns how to bring the former question back with its answer
   */
  edit(exchange: ExchangeViewModel, text: string): Result<() => void, AppError>;
}

interface Parts {
  readonly shown: ShownConversation;
  readonly saver: Pick<ExchangeSaver, "save">;
  readonly stop: StopExchanges;
  readonly generations: Pick<GenerationQueue, "expects">;
  readonly write: WriteAnswers["write"];
}

/** A stopped question must not hold up the next one, even when the worker is slow to reply. */
function whenStopped({ status }: ExchangeViewModel): Promise<void> {
  return new Promise((resolve) => {
    status.subscribe((now) => {
      if (now === "stopped") resolve();
    });
  });
}

export function createAsking(
  { shown, saver: { save }, stop, generations, write }: Parts,
  ports: ConversationPorts,
): Asking {
  const { exchanges } = shown;
  const answering = { ...ports, save, expectsGeneration: generations.expects };
  let queue: Promise<void> = Promise.resolve();
  const answer = async (exchange: ExchangeViewModel): Promise<void> => {
    await Promise.race([answerExchange(exchange, exchanges.peek(), answering), whenStopped(exchange)]);
    // Not waited for: the next question's composed answer comes at once, its text in turn.
    if (shown.holds(exchange) && exchange.generation.peek().type === "waiting") void write(exchange);
  };
  /** @param former what it takes the place of: an answer stays stored until there is another */
  const enqueue = (
    all: readonly ExchangeViewModel[],
    exchange: ExchangeViewModel,
    former?: ExchangeViewModel,
  ): void => {
    exchanges.value = all;
    if (!former?.answer.peek()) void save(exchange);
    queue = queue.then(() => answer(exchange));
  };
  const replace = (former: ExchangeViewModel, by: ExchangeViewModel): readonly ExchangeViewModel[] =>
    exchanges.peek().map((exchange) => (exchange === former ? by : exchange));
  const undoEdit = (former: NewExchange): void => {
    const edited = exchanges.peek().find(({ id }) => id === former.id);
    if (!edited) return;
    stop.one(edited);
    const restored = exchangeFromStored(edited.home, { ...former, revision: edited.revision + 1 });
    exchanges.value = replace(edited, restored);
    void save(restored);
  };
  return {
    ask: (text, options) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      const asked = { id: ports.newId(), question: question.value, askedAt: ports.now() };
      const exchange = createExchange(shown.home(), asked, "queued", options);
      enqueue([...exchanges.peek(), exchange], exchange);
      return ok(exchange);
    },
    retry: (exchange, options = exchange.options) => {
      stop.one(exchange);
      const others = exchanges.peek().filter((other) => other !== exchange);
      const { id, question, revision } = exchange;
      const asked = { id, question, askedAt: ports.now(), revision: revision + 1 };
      const again = createExchange(shown.home(), asked, "queued", { ...whereAsked(exchange), ...options });
      enqueue([...others, again], again, exchange);
    },
    edit: (exchange, text) => {
      const question = checkQuestion(text);
      if (!question.ok) return question;
      stop.one(exchange);
      const former = exchangeToStored(exchange);
      const { about: _, ...options } = exchange.options;
      const { answer: _answer, generated: _generated, hintsShown: _hints, ...asked } = former;
      const edited = { ...asked, question: question.value, revision: exchange.revision + 1 };
      const again = createExchange(shown.home(), edited, "queued", options);
      enqueue(replace(exchange, again), again, exchange);
      return ok(() => undoEdit(former));
    },
  };
}
