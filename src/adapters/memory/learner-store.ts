/** The learner's data in memory: lost with the tab, which the interface says. */
import type { ConversationId } from "../../domain/ids.ts";
import { ok } from "../../domain/result.ts";
import type { LearnerRows } from "../../learner/learner-rows.ts";
import { createLearnerStore } from "../../learner/learner-store.ts";
import { parseExchange } from "../../learner/record-schema.ts";
import type { LearnerStore } from "../../ports/learner-store.ts";

interface State {
  readonly conversations: Map<ConversationId, unknown>;
  readonly exchanges: Map<ConversationId, ReadonlyMap<string, unknown>>;
  readonly learning: Map<string, unknown>;
  profile: unknown;
}

export function createMemoryLearnerStore(): LearnerStore {
  let state: State = { conversations: new Map(), exchanges: new Map(), learning: new Map(), profile: undefined };
  let queue: Promise<unknown> = Promise.resolve();
  return createLearnerStore({
    transaction: (_mode, step) => {
      const turn = queue.then(async () => {
        const { conversations, exchanges, learning, profile } = state;
        const changing: State = {
          conversations: new Map(conversations),
          exchanges: new Map(exchanges),
          learning: new Map(learning),
          profile,
        };
        const value = await step(rowsOf(changing));
        state = changing;
        return ok(value);
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    close: () => undefined,
    now: Date.now,
  });
}

function rowsOf(state: State): LearnerRows {
  const exchangesOf = (conversation: ConversationId): ReadonlyMap<string, unknown> =>
    state.exchanges.get(conversation) ?? new Map();
  return {
    conversations: async () => [...state.conversations].map(([id, record]) => ({ id, record })),
    conversation: async (id) => state.conversations.get(id),
    putConversation: async (id, record) => void setOrDelete(state.conversations, id, record),
    exchanges: async (conversation) => [...exchangesOf(conversation)].map(([id, record]) => ({ id, record })),
    // What is in memory already costs nothing to read.
    exchangePage: async () => undefined,
    exchangeKeys: async () =>
      [...state.exchanges].flatMap(([conversation, all]) => [...all.keys()].map((id) => ({ conversation, id }))),
    exchange: async (conversation, id) => exchangesOf(conversation).get(id),
    putExchange: async (conversation, id, record) =>
      void state.exchanges.set(conversation, setOrDelete(new Map(exchangesOf(conversation)), id, record)),
    lastPlace: async (conversation) => {
      const read = [...exchangesOf(conversation).values()].map(parseExchange);
      return Math.max(-1, ...read.flatMap((exchange) => (exchange.ok ? [exchange.value.place] : [])));
    },
    learning: async () => [...state.learning].map(([id, record]) => ({ id, record })),
    learningEntry: async (id) => state.learning.get(id),
    putLearning: async (id, record) => void setOrDelete(state.learning, id, record),
    learningOf: async (item) =>
      [...state.learning.values()].filter(
        (record) => typeof record === "object" && record !== null && "item" in record && record.item === item,
      ),
    profile: async () => state.profile,
    putProfile: async (record) => {
      state.profile = record;
    },
  };
}

function setOrDelete<Key>(map: Map<Key, unknown>, key: Key, record: unknown): Map<Key, unknown> {
  if (record === undefined) map.delete(key);
  else map.set(key, record);
  return map;
}
