/** What the open conversation shows, and where that is stored. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ConversationId } from "../../domain/ids.ts";
import type { ReadConversation, UnreadableExchange } from "../../domain/learner-data.ts";
import { newHome } from "./conversation-home.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import {
  type ConversationHome,
  type ExchangeViewModel,
  exchangeFromStored,
  isGenerating,
  isUnfinished,
} from "./exchange-view-model.ts";

export interface ShownExchanges {
  readonly id: ReadonlySignal<ConversationId>;
  readonly exchanges: ReadonlySignal<readonly ExchangeViewModel[]>;
  /** Exchanges that were stored and can't be read any more. */
  readonly unreadable: ReadonlySignal<readonly UnreadableExchange[]>;
  /** Something is being answered or written: it can be stopped. */
  readonly busy: ReadonlySignal<boolean>;
}

export interface ShownConversation extends ShownExchanges {
  readonly exchanges: Signal<readonly ExchangeViewModel[]>;
  readonly unreadable: Signal<readonly UnreadableExchange[]>;
  home(): ConversationHome;
  show(
    home: ConversationHome,
    exchanges: readonly ExchangeViewModel[],
    unreadable?: readonly UnreadableExchange[],
  ): void;
  showNew(kept?: readonly ExchangeViewModel[]): void;
  showStored(stored: ReadConversation): void;
  /** Whether it is still among what is shown: it may have been replaced, deleted or left. */
  holds(exchange: ExchangeViewModel): boolean;
}

type Ports = Pick<ConversationPorts, "newId" | "now">;

export function createShownConversation(ports: Ports): ShownConversation {
  let home = newHome(ports);
  const id = signal(home.id);
  const exchanges = signal<readonly ExchangeViewModel[]>([]);
  const unreadable = signal<readonly UnreadableExchange[]>([]);
  const show: ShownConversation["show"] = (shown, all, bad = []) => {
    home = shown;
    unreadable.value = bad;
    id.value = home.id;
    exchanges.value = all;
  };
  return {
    id,
    exchanges,
    unreadable,
    busy: computed(() =>
      exchanges.value.some(({ status, generation }) => isUnfinished(status.value) || isGenerating(generation.value)),
    ),
    home: () => home,
    show,
    showNew: (kept = []) => show(newHome(ports), kept),
    showStored: ({ exchanges: stored, unreadable: bad, ...meta }) => {
      const shown: ConversationHome = { ...meta, stored: true, deleted: false, unsaved: new Set() };
      const all = stored.map((exchange) => exchangeFromStored(shown, exchange));
      show(shown, all, bad);
    },
    holds: (exchange) => exchanges.peek().includes(exchange),
  };
}
