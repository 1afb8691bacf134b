/** What is stored, and taking it along or deleting it. */
import { useEffect } from "preact/hooks";
import type { AppViewModel } from "../app-view-model.ts";
import { downloadText } from "../download-text.ts";
import { errorToMessage } from "../error-messages.ts";
import { formatBytes, formatPlural } from "../format.ts";
import controls from "../styles/controls.module.css";
import { conversationsToJson, jsonToConversations } from "./conversation-file.ts";
import styles from "./settings-view.module.css";

export function MyData({ app }: { readonly app: AppViewModel }) {
  const { conversations, session, toasts, profile } = app;
  const stats = session.stats.value;
  const count = conversations.all.value.length;
  useEffect(() => void session.refreshStats(), []);

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
      const { title, happened, next } = errorToMessage(read.error);
      toasts.show({ text: `${title}. ${happened} ${next}` });
      return;
    }
    await conversations.add(read.value);
    toasts.show({ text: `${formatPlural(read.value.length, "conversation")} imported` });
  };
  const deleteAll = async (): Promise<void> => {
    const all = await conversations.readAll();
    const before = profile.profile.peek();
    app.conversation.startNew();
    for (const { id } of all) await conversations.remove(id);
    profile.update({ known: [] });
    toasts.show({
      text: `${formatPlural(all.length, "conversation")} and what you marked as known deleted`,
      action: {
        label: "Undo",
        run: () => {
          void conversations.add(all);
          profile.update({ known: before.known });
        },
      },
    });
  };

  return (
    <section class={styles.section} aria-labelledby="data">
      <h3 id="data">My data</h3>
      <p>
        {formatPlural(count, "conversation")}, {formatPlural(profile.profile.value.known.length, "concept")} marked as
        known
        {stats?.storageUsedBytes !== undefined &&
          `; ${formatBytes(stats.storageUsedBytes)} used on this device, the course and the app included${
            stats.storageQuotaBytes === undefined ? "" : ` (the browser allows ${formatBytes(stats.storageQuotaBytes)})`
          }`}
        .
      </p>
      <div class={styles.buttons}>
        <button type="button" class={controls.button} disabled={count === 0} onClick={() => void exportAll()}>
          Export my conversations
        </button>
        <label class={`${controls.button} ${styles.file}`}>
          Import conversations
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void importFile(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          class={controls.button}
          disabled={count === 0 && profile.profile.value.known.length === 0}
          onClick={() => void deleteAll()}
        >
          Delete my data
        </button>
      </div>
      <p class={styles.soft}>
        The course itself is kept apart: deleting your data never deletes it, nor the other way round.
      </p>
    </section>
  );
}
