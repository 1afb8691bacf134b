/** Conversations, settings and stats: a column on wide screens, a sheet on narrow ones. */
import type { AppViewModel } from "../app-view-model.ts";
import { ConversationList } from "./conversation-list.tsx";
import { RetrievalSliders } from "./retrieval-settings.tsx";
import styles from "./sidebar.module.css";
import { Stats } from "./stats.tsx";

interface Props
  extends Pick<AppViewModel, "conversation" | "conversations" | "profile" | "session" | "toasts" | "memoryOnly"> {
  /** A conversation was chosen or begun. */
  readonly onOpened: () => void;
}

export function Sidebar({ conversation, conversations, profile, session, toasts, memoryOnly, onOpened }: Props) {
  return (
    <div class={styles.sidebar}>
      <ConversationList {...{ conversation, conversations, toasts, memoryOnly, onOpened }} />
      <RetrievalSliders profile={profile} />
      <Stats session={session} />
    </div>
  );
}
