/** The chosen language model, where it has something to say: it loads, or it could not start. Nothing when it is off. */
import type { AppViewModel } from "../app-view-model.ts";
import { errorToMessage } from "../error-messages.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import styles from "./notices.module.css";

export function ModelLine({ app }: { readonly app: AppViewModel }) {
  const state = app.languageModels.state.value;
  if (state.type !== "loading" && state.type !== "failed") return null;
  if (toldInPlace(app.conversation.exchanges.value)) return null;
  const title = app.languageModels.titleOf(state.id);
  const start = title.charAt(0).toUpperCase() + title.slice(1);
  if (state.type === "loading")
    return (
      <p class={styles.note}>
        Loading {title} {Math.round(state.fraction * 100)} %
      </p>
    );
  if (state.error.type === "aborted" || app.profile.profile.value.languageModel !== state.id) return null;
  return (
    <p class={styles.note} role="note">
      {start} is not writing. {errorToMessage(state.error).title}.{" "}
      <a href={app.navigation.href({ name: "library" })}>See the Library</a>
    </p>
  );
}

/** An answer that waits for the model, or lost it, says so itself. */
const toldInPlace = (exchanges: readonly ExchangeViewModel[]): boolean =>
  exchanges.some(({ generation }) => generation.value.type === "waiting" || generation.value.type === "failed");
