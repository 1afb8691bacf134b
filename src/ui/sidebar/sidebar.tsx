/** Conversations, settings and stats: a column on wide screens, a sheet on narrow ones. */
import type { AppViewModel } from "../app-view-model.ts";
import { ConversationList } from "./conversation-list.tsx";
import { RetrievalSettings } from "./retrieval-settings.tsx";
import styles from "./sidebar.module.css";
import { Stats } from "./stats.tsx";

export function Sidebar({ app }: { readonly app: AppViewModel }) {
  return (
    <div class={styles.sidebar}>
      <ConversationList app={app} />
      <RetrievalSettings profile={app.profile} />
      <Stats session={app.session} />
    </div>
  );
}
