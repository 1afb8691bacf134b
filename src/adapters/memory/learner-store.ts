/** The learner's data in memory: lost with the tab, which the interface says. */
import { type Conversation, defaultProfile, type LearnerProfile } from "../../domain/conversation.ts";
import type { ConversationId } from "../../domain/ids.ts";
import { err, ok } from "../../domain/result.ts";
import type { LearnerStore } from "../../ports/learner-store.ts";

export function createMemoryLearnerStore(): LearnerStore {
  const conversations = new Map<ConversationId, Conversation>();
  let profile: LearnerProfile = defaultProfile;
  return {
    listConversations: async () =>
      ok(
        [...conversations.values()]
          .map(({ exchanges: _exchanges, ...summary }) => summary)
          .sort((a, b) => b.updatedAt - a.updatedAt),
      ),
    readConversation: async (id) => {
      const conversation = conversations.get(id);
      return conversation ? ok(conversation) : err({ type: "not-found", what: `conversation ${id}` });
    },
    saveConversation: async (conversation) => {
      conversations.set(conversation.id, conversation);
      return ok(undefined);
    },
    deleteConversation: async (id) => {
      conversations.delete(id);
      return ok(undefined);
    },
    readProfile: async () => ok(profile),
    saveProfile: async (saved) => {
      profile = saved;
      return ok(undefined);
    },
    close: () => undefined,
  };
}
