/** Saved conversations: search, open, rename, delete. */
import { useId } from "preact/hooks";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon } from "../components/icon.tsx";
import controls from "../styles/controls.module.css";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import sidebar from "./sidebar.module.css";

/** A search box for fewer would be noise. */
const SEARCH_FROM = 5;

export function ConversationList({ app }: { readonly app: AppViewModel }) {
  const id = useId();
  const { conversations, conversation } = app;
  const all = conversations.all.value;
  const found = conversations.found.value;
  const startNew = (): void => {
    conversation.startNew();
    app.layout.sidebarOpen.value = false;
    app.navigation.go({ name: "ask" });
  };
  return (
    <section class={sidebar.section} aria-labelledby={id}>
      <div class={sidebar.headingRow}>
        <h2 id={id} class={sidebar.heading}>
          Conversations
        </h2>
        <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={startNew}>
          <Icon name="add" /> New
        </button>
      </div>
      {all.length >= SEARCH_FROM && (
        <input
          type="search"
          class={controls.field}
          aria-label="Search conversations"
          placeholder="Search conversations"
          value={conversations.search.value}
          onInput={(event) => {
            conversations.search.value = event.currentTarget.value;
          }}
        />
      )}
      {all.length === 0 && <p class={sidebar.soft}>Your conversations are kept here, on this device.</p>}
      {all.length > 0 && found.length === 0 && <p class={sidebar.soft}>No conversation matches.</p>}
      <ul class={styles.list}>
        {found.map((summary) => (
          <ConversationItem
            key={summary.id}
            app={app}
            summary={summary}
            current={summary.id === conversation.id.value}
          />
        ))}
      </ul>
    </section>
  );
}
