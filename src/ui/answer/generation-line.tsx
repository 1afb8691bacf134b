/** The quiet line over an answer: who writes or wrote it, what the check found, and the way to the other answer. */
import { useComputed } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { GeneratedAnswer, Verdict } from "../../domain/generated-answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { Words } from "../../language/words/words.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { type ExchangeViewModel, type GenerationState, isGenerating } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import { modelTitle } from "./chosen-model.ts";
import { VerdictSign } from "./generated-verdict.tsx";
import styles from "./generation-line.module.css";

interface Props extends Pick<AppViewModel, "languageModels" | "profile"> {
  readonly exchange: ExchangeViewModel;
  /** Enough is written to be read. */
  readonly ready: boolean;
}

export function GenerationLine({ exchange, ready, ...app }: Props) {
  const { generated: words } = useWords(english);
  const { message } = useWords(errors);
  const title = useComputed(() => exchange.generated.value?.model.title).value;
  const state = exchange.generation.value;
  const shown = exchange.shown.value;
  if (ready && title !== undefined) {
    const writes = isGenerating(state);
    const name = <strong class={styles.title}>{title}</strong>;
    return (
      <div class={styles.line}>
        {shown === "composed" ? (
          <p>{writes ? words.isWriting(name) : words.wroteToo(name)}</p>
        ) : (
          <div>
            <p>{writes ? words.beingWritten(name) : words.written(name)}</p>
            <Counts exchange={exchange} />
          </div>
        )}
        <Toggle exchange={exchange} title={title} />
      </div>
    );
  }
  const text = waitingText(app, state, words, (error) => message(error).title);
  return text === undefined ? null : (
    <div class={styles.line} data-screen>
      <p>{text}</p>
    </div>
  );
}

function Toggle({ exchange, title }: { readonly exchange: ExchangeViewModel; readonly title: string }) {
  const { generated: words } = useWords(english);
  const { shown } = exchange;
  if (shown.value === "composed")
    return (
      <button
        type="button"
        class={`${controls.button} ${controls.small}`}
        data-screen
        onClick={() => (shown.value = "generated")}
      >
        {words.show(title)}
      </button>
    );
  const both = shown.value === "both";
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.small} ${styles.toggle}`}
      aria-pressed={both}
      data-screen
      onClick={() => (shown.value = both ? "generated" : "both")}
    >
      {both && <span aria-hidden="true">✓ </span>}
      {words.showComposed}
    </button>
  );
}

/** `undefined` when there is nothing to wait for. */
function waitingText(
  app: Pick<Props, "languageModels" | "profile">,
  state: GenerationState,
  words: Words["answer"]["generated"],
  whatFailed: (error: AppError) => string,
): string | undefined {
  const model = app.languageModels.state.value;
  const title = modelTitle(app);
  switch (state.type) {
    case "idle":
      return undefined;
    case "waiting":
      if (model.type === "failed") return undefined;
      return model.type === "loading" ? words.loading(title, model.fraction) : words.writesNext(title);
    case "reading":
    case "writing":
      return words.reading(title);
    case "failed":
      return words.failed(whatFailed(state.error));
  }
}

const counted = ["supported", "partly", "absent"] as const;

/** All three from the start: numbers that grow move nothing. */
function Counts({ exchange }: { readonly exchange: ExchangeViewModel }) {
  const { generated: words } = useWords(english);
  const sentences = useComputed(() => exchange.generated.value?.sentences).value ?? [];
  return (
    <ul class={styles.counts} aria-label={words.checked}>
      {counted.map((verdict) => (
        <li key={verdict}>
          <VerdictSign verdict={verdict} /> {words.counts[verdict](countOf(sentences, verdict))}
        </li>
      ))}
    </ul>
  );
}

const countOf = (sentences: GeneratedAnswer["sentences"], verdict: Verdict): number =>
  sentences.filter((sentence) => sentence.verdict === verdict).length;
