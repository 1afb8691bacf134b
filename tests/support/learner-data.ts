/** Learner data for tests: small conversations, and what version 1 of the app really stored. */

import type { Conversation, Exchange, LearnerProfile } from "../../src/domain/conversation.ts";
import { conversationId } from "../../src/domain/ids.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import type { StoredAnswer } from "../../src/domain/stored-answer.ts";
import type { ExchangeSave, LearnerStore } from "../../src/ports/learner-store.ts";
import stored from "./learner-version-1.json" with { type: "json" };

/** Some time in 2024. */
export const someTime = 1_710_000_000_000;

export const storedAnswer = (question: string): StoredAnswer => ({
  question,
  intent: "define",
  inScope: true,
  level: "standard",
  seeds: [],
  order: [],
  groups: [],
  sections: [],
  citations: [],
  nearest: [],
  settings: defaultSettings,
  course: { id: "c", title: "Course", contentHash: "0123" },
  search: { meaning: true, embedder: "fake", indexBackend: "fake" },
});

export const makeExchange = (id: string, place: number, change: Partial<Exchange> = {}): Exchange => ({
  id,
  place,
  question: `question ${id}`,
  askedAt: someTime + place,
  ...change,
});

export function makeConversation(id: string, exchanges: readonly Exchange[], change: Partial<Conversation> = {}) {
  return {
    id: conversationId(id),
    title: exchanges[0]?.question ?? "",
    createdAt: someTime,
    updatedAt: someTime,
    exchanges,
    ...change,
  } satisfies Conversation;
}

export function toSave(
  { exchanges: _exchanges, ...conversation }: Conversation,
  exchange: ExchangeSave["exchange"],
  isNew = true,
): ExchangeSave {
  return { conversation, exchange, isNew };
}

/** Saves one conversation, exchange by exchange. */
export async function saveAll(store: LearnerStore, conversation: Conversation): Promise<void> {
  for (const exchange of conversation.exchanges) {
    const saved = await store.saveExchange(toSave(conversation, exchange));
    if (!saved.ok) throw new Error(saved.error.type);
  }
}

/** What commit 5853401 wrote to IndexedDB when two conversations were held, one of them renamed. */
export const version1 = stored as unknown as {
  readonly tables: {
    readonly conversations: readonly Omit<Conversation, "exchanges">[];
    readonly exchanges: readonly {
      readonly conversation: string;
      readonly place: number;
      readonly exchange: Omit<Exchange, "place">;
    }[];
    readonly profile: readonly { readonly id: "profile"; readonly profile: LearnerProfile }[];
  };
};

/** What that version exported of it. */
export function version1File(): string {
  const { conversations, exchanges } = version1.tables;
  const whole = conversations.map((conversation) => ({
    ...conversation,
    exchanges: exchanges.filter((row) => row.conversation === conversation.id).map(({ exchange }) => exchange),
  }));
  return JSON.stringify({ format: "erica-conversations", version: 1, known: ["softmax"], conversations: whole });
}
