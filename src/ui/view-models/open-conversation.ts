/** Which conversation is open: a new one, a stored one, and what became of it in the store. */
import type { Exchange } from "../../domain/conversation.ts";
import type { ConversationId } from "../../domain/ids.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { DeletedElsewhere, ExchangeSaver } from "./exchange-saver.ts";
import { type ConversationHome, exchangeFromStored } from "./exchange-view-model.ts";
import { FIRST_PAGE, readEarlier } from "./read-earlier.ts";
import { refreshedExchanges } from "./refreshed-exchanges.ts";
import type { ShownConversation } from "./shown-conversation.ts";
import type { StopExchanges } from "./stop-exchanges.ts";

export interface OpenConversation {
  startNew(): void;
  open(id: ConversationId): Promise<boolean>;
  /** Opens it unless something was asked or opened meanwhile: what a tab begins with must not take that away. */
  resume(id: ConversationId): Promise<void>;
  /** Re-reads after the store changed: another tab saved or deleted, a file was imported. */
  refresh(): Promise<void>;
}

interface Parts {
  readonly shown: ShownConversation;
  readonly saver: Pick<ExchangeSaver, "inTurn">;
  readonly stop: StopExchanges;
  readonly deletedElsewhere: DeletedElsewhere;
}

type Ports = Pick<ConversationPorts, "learner" | "report" | "loadAnswerView" | "yieldToBrowser">;

export function createOpenConversation(
  { shown, saver, stop, deletedElsewhere }: Parts,
  ports: Ports,
): OpenConversation {
  const { exchanges, unreadable } = shown;
  const readRest = (home: ConversationHome): Promise<void> => {
    const isOpen = (): boolean => home === shown.home();
    const prepend = (earlier: readonly Exchange[]): void => {
      const known = new Set(exchanges.peek().map(({ id }) => id));
      const unknown = earlier.filter(({ id }) => !known.has(id));
      exchanges.value = [...unknown.map((exchange) => exchangeFromStored(home, exchange)), ...exchanges.peek()];
    };
    return readEarlier({ home, isOpen, exchanges: () => exchanges.peek(), prepend, readAll: refresh }, ports, saver);
  };
  const open = async (wanted: ConversationId, stillWanted = () => true): Promise<boolean> => {
    const outcome = await saver.inTurn(() => ports.learner.readConversation(wanted, { newest: FIRST_PAGE }));
    if (!outcome.ok) {
      ports.report(outcome.error);
      return false;
    }
    await ports.loadAnswerView();
    if (!stillWanted()) return false;
    stop.all();
    shown.showStored(outcome.value);
    void (unreadable.peek().length > 0 ? refresh() : readRest(shown.home()));
    return true;
  };
  const refresh = (): Promise<void> =>
    saver.inTurn(async () => {
      const home = shown.home();
      if (!home.stored) return;
      const outcome = await ports.learner.readConversation(home.id);
      if (home !== shown.home()) return;
      if (!outcome.ok) {
        if (outcome.error.type === "not-found") deletedElsewhere.conversation(home);
        return;
      }
      const merged = refreshedExchanges(home, exchanges.peek(), outcome.value.exchanges);
      for (const exchange of exchanges.peek()) if (!merged.includes(exchange)) stop.one(exchange);
      exchanges.value = merged;
      unreadable.value = outcome.value.unreadable;
    });
  return {
    startNew: () => {
      stop.all();
      shown.showNew();
    },
    open: (wanted) => open(wanted),
    resume: async (wanted) => {
      const before = shown.home();
      const isUnused = (): boolean => shown.home() === before && exchanges.peek().length === 0;
      if (isUnused()) await open(wanted, isUnused);
    },
    refresh,
  };
}
