/** Deletes of the open conversation, each with a way back. */
import type { AppError } from "../../domain/errors.ts";
import type { ConversationId } from "../../domain/ids.ts";
import type { LearnerUndo, UnreadableExchange } from "../../domain/learner-data.ts";
import type { Result } from "../../domain/result.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { ExchangeSaver } from "./exchange-saver.ts";
import type { OpenConversation } from "./open-conversation.ts";
import type { ShownConversation } from "./shown-conversation.ts";
import type { StopExchanges } from "./stop-exchanges.ts";

/** How to take back what was just done. */
export type TakeBack = () => Promise<void>;

export interface Deleting {
  /** Deletes the conversation and begins a new one. @returns how to take it back; nothing when it was empty */
  clear(): Promise<TakeBack | undefined>;
  /** Of the open conversation, readable or not. */
  deleteExchange(exchange: Pick<UnreadableExchange, "id">): Promise<TakeBack | undefined>;
}

interface Parts {
  readonly shown: ShownConversation;
  readonly saver: Pick<ExchangeSaver, "inTurn">;
  readonly stop: StopExchanges;
  readonly opening: OpenConversation;
}

export function createDeleting(
  { shown, saver, stop, opening }: Parts,
  { learner, report, onSaved }: Pick<ConversationPorts, "learner" | "report" | "onSaved">,
): Deleting {
  const { exchanges, unreadable } = shown;
  /** @param showAgain once it is back in the store */
  const deleted = (
    outcome: Result<LearnerUndo, AppError>,
    id: ConversationId,
    showAgain: () => Promise<void>,
  ): TakeBack | undefined => {
    if (!outcome.ok) {
      report(outcome.error);
      return undefined;
    }
    onSaved(id);
    return async () => {
      const restored = await learner.undo(outcome.value);
      if (!restored.ok) return report(restored.error);
      onSaved(id);
      await showAgain();
    };
  };
  return {
    clear: async () => {
      stop.all();
      const home = shown.home();
      const cleared = exchanges.peek();
      if (cleared.length + unreadable.peek().length === 0) return undefined;
      opening.startNew();
      const outcome = await saver.inTurn(() => learner.deleteConversation(home.id));
      return deleted(outcome, home.id, async () => {
        if (home.stored) return void (await opening.open(home.id));
        stop.all();
        shown.show(home, cleared);
      });
    },
    deleteExchange: async ({ id }) => {
      const { id: conversation } = shown.home();
      for (const exchange of exchanges.peek()) if (exchange.id === id) stop.one(exchange);
      const takeBack = deleted(await learner.deleteExchange(conversation, id), conversation, opening.refresh);
      if (takeBack) await opening.refresh();
      return takeBack;
    },
  };
}
