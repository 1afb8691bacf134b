/** One saved conversation; its title turns into a field while it is renamed. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon } from "../components/icon.tsx";
import { formatDate } from "../format.ts";
import controls from "../styles/controls.module.css";
import type { ConversationSummary } from "../view-models/conversations-view-model.ts";
import styles from "./conversation-list.module.css";
import { deleteWithUndo } from "./delete-with-undo.ts";

interface Props {
  readonly app: AppViewModel;
  readonly summary: ConversationSummary;
  readonly current: boolean;
}

export function ConversationItem({ app, summary, current }: Props) {
  const renaming = useSignal(false);
  const open = async (): Promise<void> => {
    if (!current) await app.conversation.open(summary.id);
    app.layout.sidebarOpen.value = false;
    app.navigation.go({ name: "ask" });
  };
  if (renaming.value) {
    const finish = (title: string): void => {
      renaming.value = false;
      if (title.trim() !== summary.title) void app.conversations.rename(summary.id, title);
    };
    return (
      <li class={styles.item}>
        <RenameField title={summary.title} onDone={finish} onCancel={() => (renaming.value = false)} />
      </li>
    );
  }
  return (
    <li class={styles.item} data-current={current}>
      <button
        type="button"
        class={styles.open}
        aria-current={current ? "true" : undefined}
        title={formatDate(summary.updatedAt)}
        onClick={() => void open()}
      >
        {summary.title || "Untitled"}
      </button>
      <button
        type="button"
        class={`${controls.iconButton} ${controls.smallIcon}`}
        aria-label={`Rename: ${summary.title}`}
        onClick={() => (renaming.value = true)}
      >
        <Icon name="rename" />
      </button>
      <button
        type="button"
        class={`${controls.iconButton} ${controls.smallIcon}`}
        aria-label={`Delete: ${summary.title}`}
        onClick={() => void deleteWithUndo(app, summary.id)}
      >
        <Icon name="delete" />
      </button>
    </li>
  );
}

function RenameField({
  title,
  onDone,
  onCancel,
}: {
  readonly title: string;
  readonly onDone: (title: string) => void;
  readonly onCancel: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      class={controls.field}
      aria-label="Conversation title"
      defaultValue={title}
      maxLength={120}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(event.currentTarget.value);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    />
  );
}
