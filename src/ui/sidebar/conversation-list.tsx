/** Saved conversations: search, open, rename, delete. */
import { useId } from "preact/hooks";
import { sidebar as english } from "../../language/words/en/sidebar.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon } from "../components/icon.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import { useDeleteWithUndo } from "./delete-with-undo.ts";
import { useGrowingList } from "./growing-list.ts";
import sidebar from "./sidebar.module.css";

/** A search box for fewer would be noise. */
const SEARCH_FROM = 5;

interface Props extends Pick<AppViewModel, "conversation" | "conversations" | "toasts" | "memoryOnly"> {
  /** A conversation was chosen or begun. */
  readonly onOpened: () => void;
}

export function ConversationList({ conversation, conversations, toasts, memoryOnly, onOpened }: Props) {
  const id = useId();
  const { conversations: words } = useWords(english);
  const { remove } = useDeleteWithUndo({ conversation, conversations, toasts });
  const all = conversations.all.value;
  const found = conversations.found.value;
  const isCurrent = (summary: (typeof found)[number]): boolean => summary.id === conversation.id.value;
  const { shown, left, grow, atEnd } = useGrowingList(found, isCurrent);
  const startNew = (): void => {
    conversation.startNew();
    onOpened();
  };
  return (
    <section class={sidebar.section} aria-labelledby={id}>
      <div class={sidebar.headingRow}>
        <h2 id={id} class={sidebar.heading}>
          {words.title}
        </h2>
        <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={startNew}>
          <Icon name="add" /> {words.new}
        </button>
      </div>
      {all.length >= SEARCH_FROM && (
        <input
          type="search"
          class={controls.field}
          aria-label={words.search}
          placeholder={words.search}
          value={conversations.search.value}
          onInput={(event) => {
            conversations.search.value = event.currentTarget.value;
          }}
        />
      )}
      {all.length === 0 && <p class={sidebar.soft}>{memoryOnly.value ? words.noneKept : words.none}</p>}
      {all.length > 0 && found.length === 0 && <p class={sidebar.soft}>{words.noMatch}</p>}
      <ul class={styles.list}>
        {shown.map((summary) => {
          const current = isCurrent(summary);
          const open = async (): Promise<void> => {
            if (!current) await conversation.open(summary.id);
            onOpened();
          };
          return (
            <ConversationItem
              key={summary.id}
              summary={summary}
              current={current}
              onOpen={() => void open()}
              onRename={(title) => void conversations.rename(summary.id, title)}
              onDelete={() => void remove(summary.id)}
            />
          );
        })}
        {left > 0 && (
          <li key="more" ref={atEnd}>
            <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={grow}>
              {words.more(left)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
