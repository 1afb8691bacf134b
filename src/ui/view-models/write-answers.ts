/** Has the language model write about answers of the open conversation. */
import { exchangesBefore } from "./answer-exchange.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { ExchangeSaver } from "./exchange-saver.ts";
import { type ExchangeViewModel, isGenerating } from "./exchange-view-model.ts";
import type { GenerationQueue } from "./generation-queue.ts";
import type { ShownConversation } from "./shown-conversation.ts";

export interface WrittenAnswers {
  /** Has the language model write about an answered question, again or for the first time. */
  regenerate(exchange: ExchangeViewModel): void;
  /** Checks sentences that could not be checked while they were written. */
  checkAgain(exchange: ExchangeViewModel): Promise<void>;
}

export interface WriteAnswers extends WrittenAnswers {
  /** Settles when it is written, stopped or failed. */
  write(exchange: ExchangeViewModel): Promise<void>;
}

interface Parts {
  readonly shown: ShownConversation;
  readonly saver: Pick<ExchangeSaver, "save">;
  readonly generations: GenerationQueue;
}

export function createWriteAnswers(
  { shown, saver, generations }: Parts,
  { announcer, words }: Pick<ConversationPorts, "announcer" | "words">,
): WriteAnswers {
  const write = (exchange: ExchangeViewModel, asked = false): Promise<void> =>
    generations.add(exchange, () => exchangesBefore(exchange, shown.exchanges.peek()), asked);
  return {
    write: (exchange) => write(exchange),
    regenerate: (exchange) => {
      if (!exchange.answer.peek() || isGenerating(exchange.generation.peek())) return;
      announcer.say(words.answering);
      void write(exchange, true);
    },
    checkAgain: async (exchange) => {
      await generations.checkAgain(exchange);
      if (shown.holds(exchange)) await saver.save(exchange);
    },
  };
}
