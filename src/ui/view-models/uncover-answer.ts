/** An answer comes out bit by bit: hints before it, then its parts, again after it was out of sight. */
import { revealRest } from "./answer-exchange.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { ExchangeSaver } from "./exchange-saver.ts";
import { type ExchangeViewModel, isGenerating } from "./exchange-view-model.ts";
import type { GenerationQueue } from "./generation-queue.ts";
import type { WriteAnswers } from "./write-answers.ts";

export interface UncoverAnswer {
  /** Opens one more hint of an answer that waits behind them. */
  showHint(exchange: ExchangeViewModel): void;
  showAnswer(exchange: ExchangeViewModel): Promise<void>;
  /** Shows what a finished answer doesn't show yet, part by part: one read back from storage shows nothing at first. */
  reveal(exchange: ExchangeViewModel): Promise<void>;
  /** The view draws it no more: when it does again, it shows it part by part. */
  conceal(exchange: ExchangeViewModel): void;
}

interface Parts {
  readonly saver: Pick<ExchangeSaver, "save">;
  readonly generations: Pick<GenerationQueue, "expects">;
  readonly write: WriteAnswers["write"];
}

export function createUncoverAnswer(
  { saver: { save }, generations, write }: Parts,
  { yieldToBrowser, announcer, words }: Pick<ConversationPorts, "yieldToBrowser" | "announcer" | "words">,
): UncoverAnswer {
  return {
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
      await revealRest(exchange, yieldToBrowser);
      if (isGenerating(exchange.generation.peek())) await write(exchange);
      else announcer.say(words.complete);
    },
    reveal: async (exchange) => {
      if (exchange.hintsShown.peek() === undefined) await revealRest(exchange, yieldToBrowser);
    },
    conceal: ({ status, hintsShown, revealed }) => {
      if (status.peek() === "done" && hintsShown.peek() === undefined) revealed.value = 0;
    },
  };
}
