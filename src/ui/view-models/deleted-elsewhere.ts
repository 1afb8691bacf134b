/** What another tab deleted stays deleted, though this one shows it. */
import type { ConversationPorts } from "./conversation-ports.ts";
import type { DeletedElsewhere, ExchangeSaver } from "./exchange-saver.ts";
import type { ShownConversation } from "./shown-conversation.ts";
import type { StopExchanges } from "./stop-exchanges.ts";

export function createDeletedElsewhere(
  shown: ShownConversation,
  stop: StopExchanges,
  { save }: Pick<ExchangeSaver, "save">,
  { report }: Pick<ConversationPorts, "report">,
): DeletedElsewhere {
  const { exchanges } = shown;
  return {
    /** What was only just asked in it goes on in a conversation of its own. */
    conversation: (gone) => {
      gone.deleted = true;
      gone.unsaved.clear();
      if (gone !== shown.home()) return;
      const kept = exchanges.peek().filter(({ place }) => place.peek() === undefined);
      for (const exchange of exchanges.peek()) if (!kept.includes(exchange)) stop.one(exchange);
      shown.showNew(kept);
      for (const exchange of kept) {
        exchange.home = shown.home();
        void save(exchange);
      }
      report({ type: "conversation-deleted" });
    },
    /** Taken back, as by undoing an import. */
    exchange: (gone) => {
      if (!shown.holds(gone)) return;
      stop.one(gone);
      exchanges.value = exchanges.peek().filter((exchange) => exchange !== gone);
      report({ type: "exchange-deleted" });
    },
  };
}
