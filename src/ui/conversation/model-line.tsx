/** The chosen language model, where it has something to say: it loads, or it could not start. Nothing when it is off. */
import { conversation as english } from "../../language/words/en/conversation.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { AppViewModel } from "../app-view-model.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./notices.module.css";

export function ModelLine({ app }: { readonly app: AppViewModel }) {
  const { model: words } = useWords(english);
  const { message } = useWords(errors);
  const state = app.languageModels.state.value;
  if (state.type !== "loading" && state.type !== "failed") return null;
  if (toldInPlace(app.conversation.exchanges.value)) return null;
  const title = app.languageModels.titleOf(state.id);
  if (state.type === "loading") return <p class={styles.note}>{words.loading(title, state.fraction)}</p>;
  if (state.error.type === "aborted" || app.profile.profile.value.languageModel !== state.id) return null;
  return (
    <p class={styles.note} role="note">
      {words.notWriting(title, message(state.error).title)}{" "}
      <a href={app.navigation.href({ name: "library" })}>{words.library}</a>
    </p>
  );
}

/** An answer that waits for the model, or lost it, says so itself. */
const toldInPlace = (exchanges: readonly ExchangeViewModel[]): boolean =>
  exchanges.some(({ generation }) => generation.value.type === "waiting" || generation.value.type === "failed");
