/** Exchanges that were stored and can't be read any more: said, and to be deleted. */
import { conversation as english } from "../../language/words/en/conversation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./unreadable-exchanges.module.css";

export function UnreadableExchanges({ conversation, toasts }: Pick<AppViewModel, "conversation" | "toasts">) {
  const { unreadable: words } = useWords(english);
  const all = conversation.unreadable.value;
  if (all.length === 0) return null;
  const remove = async (exchange: (typeof all)[number]): Promise<void> => {
    const takeBack = await conversation.deleteExchange(exchange);
    if (takeBack) toasts.show({ text: words.deleted, action: { label: words.undo, run: () => void takeBack() } });
  };
  return (
    <ul class={styles.list} aria-label={words.title}>
      {all.map((exchange) => (
        <li key={exchange.id} class={styles.item}>
          <p>{words.text(exchange.detail)}</p>
          <button type="button" class={controls.button} onClick={() => void remove(exchange)}>
            {words.delete}
          </button>
        </li>
      ))}
    </ul>
  );
}
