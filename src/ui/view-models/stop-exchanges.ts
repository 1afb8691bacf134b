/** Ends what is under way in the open conversation. */
import type { ExchangeSaver } from "./exchange-saver.ts";
import { type ExchangeViewModel, isUnfinished } from "./exchange-view-model.ts";
import type { GenerationQueue } from "./generation-queue.ts";
import type { ShownConversation } from "./shown-conversation.ts";

export interface StopExchanges {
  /** @returns whether there was text to keep */
  one(exchange: ExchangeViewModel): boolean;
  /** Text written so far is kept. @returns whether there was any */
  all(): boolean;
}

export function createStopExchanges(
  { exchanges }: Pick<ShownConversation, "exchanges">,
  generations: Pick<GenerationQueue, "stop">,
  { save }: Pick<ExchangeSaver, "save">,
): StopExchanges {
  const one = (exchange: ExchangeViewModel): boolean => {
    if (isUnfinished(exchange.status.peek())) exchange.status.value = "stopped";
    return generations.stop(exchange);
  };
  return {
    one,
    all: () => {
      const stopped = exchanges.peek().filter(one);
      for (const exchange of stopped) void save(exchange);
      return stopped.length > 0;
    },
  };
}
