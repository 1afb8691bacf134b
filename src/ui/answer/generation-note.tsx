/** Below a generated text: that it ended early, failed or was not checked, each with the way forward. */
import { useComputed } from "@preact/signals";
import type { AppErrorType } from "../../domain/errors.ts";
import type { GeneratedAnswer, GenerationStatus } from "../../domain/generated-answer.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { Words } from "../../language/words/words.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import { type ExchangeViewModel, isGenerating } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./generation-note.module.css";

/** What another model, or none, would mend. */
const libraryMends: readonly AppErrorType[] = [
  "gpu-lost",
  "gpu-unavailable",
  "language-model-crashed-before",
  "language-model-failed",
  "language-model-stalled",
  "model-files-missing",
  "model-not-installed",
  "model-too-large",
];

interface Props extends Pick<AppViewModel, "conversation" | "navigation"> {
  readonly exchange: ExchangeViewModel;
}

export function GenerationNote({ conversation, navigation, exchange }: Props) {
  const { generated: words, actions } = useWords(english);
  const state = exchange.generation.value;
  // Read only once the text has ended: a text that grows would draw this with every word.
  const ended = useComputed(() => {
    const now = exchange.generated.value;
    return now && now.status !== "streaming" ? now : undefined;
  }).value;
  const showsText = exchange.shown.value !== "composed";
  if (isGenerating(state)) return null;
  if (state.type === "failed")
    return (
      <div class={styles.notes} data-screen>
        <ErrorNote
          error={state.error}
          action={{ label: actions.regenerate, run: () => conversation.regenerate(exchange) }}
        />
        {libraryMends.includes(state.error.type) && (
          <a href={navigation.href({ name: "library" })}>{words.chooseModel}</a>
        )}
      </div>
    );
  if (!ended) return null;
  const ending = endingOf(ended, words);
  const unchecked = showsText ? uncheckedCount(ended) : 0;
  const tellsEnding = ending !== undefined && (showsText || ended.text === "");
  if (!tellsEnding && unchecked === 0) return null;
  return (
    <div class={styles.notes}>
      {tellsEnding && <Note text={ending} label={actions.regenerate} run={() => conversation.regenerate(exchange)} />}
      {unchecked > 0 && (
        <Note
          text={words.unchecked(unchecked)}
          label={words.checkAgain}
          run={() => void conversation.checkAgain(exchange)}
        />
      )}
    </div>
  );
}

/** A text that came to its end, and one stopped before its first word, need no words. */
function endingOf({ text, status }: GeneratedAnswer, words: Words["answer"]["generated"]): string | undefined {
  const endings: Partial<Record<GenerationStatus, string>> = text === "" ? words.wroteNothing : words.endings;
  return endings[status];
}

/** A text that was cut off ends in part of a sentence: that one is not counted. */
function uncheckedCount({ text, sentences, status }: GeneratedAnswer): number {
  const rest = splitSentences(text, { final: true, from: sentences.at(-1)?.end ?? 0 });
  const whole = status === "complete" ? rest : rest.slice(0, -1);
  return whole.filter(({ kind }) => kind === "statement").length;
}

function Note({ text, label, run }: { readonly text: string; readonly label: string; readonly run: () => void }) {
  return (
    <div class={styles.note}>
      <p>{text}</p>
      <button type="button" class={controls.button} data-screen onClick={run}>
        {label}
      </button>
    </div>
  );
}
