/** Where a new conversation will be stored. */
import { conversationId } from "../../domain/ids.ts";
import type { ConversationHome } from "./exchange-view-model.ts";

export function newHome(ports: { readonly newId: () => string; readonly now: () => number }): ConversationHome {
  return {
    id: conversationId(ports.newId()),
    title: "",
    createdAt: ports.now(),
    stored: false,
    deleted: false,
    unsaved: new Set(),
  };
}
