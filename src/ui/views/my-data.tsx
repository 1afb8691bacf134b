/** What is stored, and taking it along or deleting it. */
import { useEffect } from "preact/hooks";
import { errors } from "../../language/words/en/errors.ts";
import { settings as english } from "../../language/words/en/settings.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { downloadText } from "../download-text.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { conversationsToJson, jsonToConversations } from "./conversation-file.ts";
import styles from "./settings-view.module.css";

type Props = Pick<AppViewModel, "conversation" | "conversations" | "profile" | "session" | "toasts">;

export function MyData(props: Props) {
  const { conversations, session, profile } = props;
  const { data: words } = useWords(english);
  const saved = conversations.all.value.length;
  const known = profile.profile.value.known.length;
  useEffect(() => void session.refreshStats(), []);
  const { exportAll, importFile, deleteAll } = useDataActions(props);
  return (
    <section class={styles.section} aria-labelledby="data">
      <h3 id="data">{words.title}</h3>
      <p>{storedText(words, saved, known, session.stats.value)}</p>
      <div class={styles.buttons}>
        <button type="button" class={controls.button} disabled={saved === 0} onClick={() => void exportAll()}>
          {words.export}
        </button>
        <label class={`${controls.button} ${styles.file}`}>
          {words.import}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void importFile(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          class={controls.button}
          disabled={saved === 0 && known === 0}
          onClick={() => void deleteAll()}
        >
          {words.delete}
        </button>
      </div>
      <p class={styles.soft}>{words.apart}</p>
    </section>
  );
}

function storedText(
  words: typeof english.data,
  saved: number,
  known: number,
  { storageUsedBytes: used, storageQuotaBytes: quota }: Partial<CourseStats> = {},
): string {
  if (used === undefined) return words.stored(saved, known);
  return quota === undefined
    ? words.storedWithSize(saved, known, used)
    : words.storedWithRoom(saved, known, used, quota);
}

function useDataActions({ conversation, conversations, profile, toasts }: Props) {
  const { data: words } = useWords(english);
  const { message } = useWords(errors);
  const exportAll = async (): Promise<void> => {
    const all = await conversations.readAll();
    downloadText("erica-conversations.json", "application/json", conversationsToJson(all, profile.profile.peek()));
  };
  const importFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    const read = jsonToConversations(file.name, await file.text());
    if (!read.ok) {
      const { title, happened, next } = message(read.error);
      toasts.show({ text: `${title}. ${happened} ${next}` });
      return;
    }
    await conversations.add(read.value);
    toasts.show({ text: words.imported(read.value.length) });
  };
  const deleteAll = async (): Promise<void> => {
    const all = await conversations.readAll();
    const before = profile.profile.peek();
    conversation.startNew();
    for (const { id } of all) await conversations.remove(id);
    profile.update({ known: [] });
    toasts.show({
      text: words.deleted(all.length),
      action: {
        label: words.undo,
        run: () => {
          void conversations.add(all);
          profile.update({ known: before.known });
        },
      },
    });
  };
  return { exportAll, importFile, deleteAll };
}
