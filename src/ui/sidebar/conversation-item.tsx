/** One saved conversation; its title turns into a field while it is renamed. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { numbers } from "../../language/words/en/numbers.ts";
import { sidebar as english } from "../../language/words/en/sidebar.ts";
import type { ConversationSummary } from "../../ports/learner-store.ts";
import { Icon } from "../components/icon.tsx";
import { isComposing } from "../is-composing.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./conversation-list.module.css";

interface Props {
  readonly summary: ConversationSummary;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onDelete: () => void;
}

export function ConversationItem({ summary, current, onOpen, onRename, onDelete }: Props) {
  const { conversations: words } = useWords(english);
  const { date } = useWords(numbers);
  const renaming = useSignal(false);
  const title = summary.title || words.untitled;
  if (renaming.value) {
    const finish = (title: string): void => {
      renaming.value = false;
      if (title.trim() !== summary.title) onRename(title);
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
        dir="auto"
        aria-current={current ? "true" : undefined}
        title={date(summary.updatedAt)}
        onClick={onOpen}
      >
        {summary.damaged ? words.damaged(title) : title}
      </button>
      <button
        type="button"
        class={`${controls.iconButton} ${controls.smallIcon}`}
        aria-label={words.rename(title)}
        onClick={() => (renaming.value = true)}
      >
        <Icon name="rename" />
      </button>
      <button
        type="button"
        class={`${controls.iconButton} ${controls.smallIcon}`}
        aria-label={words.delete(title)}
        onClick={onDelete}
      >
        <Icon name="delete" />
      </button>
    </li>
  );
}

interface FieldProps {
  readonly title: string;
  readonly onDone: (title: string) => void;
  readonly onCancel: () => void;
}

function RenameField({ title, onDone, onCancel }: FieldProps) {
  const { conversations: words } = useWords(english);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      class={controls.field}
      aria-label={words.titleField}
      defaultValue={title}
      maxLength={120}
      dir="auto"
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Enter") onDone(event.currentTarget.value);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    />
  );
}
