/** The quiet line over an answer: who writes or wrote it, what the check found, and the way to the other answer. */
import { useComputed } from "@preact/signals";
import type { GeneratedAnswer, Verdict } from "../../domain/generated-answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { errorToMessage } from "../error-messages.ts";
import controls from "../styles/controls.module.css";
import { type ExchangeViewModel, type GenerationState, isGenerating } from "../view-models/exchange-view-model.ts";
import { modelTitle } from "./chosen-model.ts";
import { VerdictSign } from "./generated-verdict.tsx";
import styles from "./generation-line.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  /** Enough is written to be read. */
  readonly ready: boolean;
}

export function GenerationLine({ app, exchange, ready }: Props) {
  const title = useComputed(() => exchange.generated.value?.model.title).value;
  const state = exchange.generation.value;
  const shown = exchange.shown.value;
  if (ready && title !== undefined) {
    const writes = isGenerating(state);
    return (
      <div class={styles.line}>
        {shown === "composed" ? (
          <p>
            <strong class={styles.title}>{title}</strong>{" "}
            {writes
              ? "is writing an answer. This is the composed one."
              : "wrote an answer too. This is the composed one."}
          </p>
        ) : (
          <div>
            <p>
              {writes ? "Being written" : "Written"} on this device by <strong class={styles.title}>{title}</strong>
            </p>
            <Counts exchange={exchange} />
          </div>
        )}
        <Toggle exchange={exchange} title={title} />
      </div>
    );
  }
  const text = waitingText(app, state);
  return text === undefined ? null : (
    <div class={styles.line} data-screen>
      <p>{text}</p>
    </div>
  );
}

function Toggle({ exchange, title }: { readonly exchange: ExchangeViewModel; readonly title: string }) {
  const { shown } = exchange;
  if (shown.value === "composed")
    return (
      <button
        type="button"
        class={`${controls.button} ${controls.small}`}
        data-screen
        onClick={() => (shown.value = "generated")}
      >
        Show the answer by {title}
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
      {both && <span aria-hidden="true">✓ </span>}Show composed answer
    </button>
  );
}

/** `undefined` when there is nothing to wait for. */
function waitingText(app: AppViewModel, state: GenerationState): string | undefined {
  const model = app.languageModels.state.value;
  const title = modelTitle(app);
  const start = title.charAt(0).toUpperCase() + title.slice(1);
  switch (state.type) {
    case "idle":
      return undefined;
    case "waiting":
      if (model.type === "failed") return undefined;
      if (model.type === "loading")
        return `Loading ${title} ${Math.round(model.fraction * 100)} %. This is the composed answer; it is complete.`;
      return `${start} writes about this next. This is the composed answer; it is complete.`;
    case "reading":
    case "writing":
      return `${start} is reading the sources. This is the composed answer; it is complete.`;
    case "failed":
      return `${errorToMessage(state.error).title}. This is the composed answer; it is complete.`;
  }
}

const countNames = [
  ["supported", "supported"],
  ["partly", "partly"],
  ["absent", "not in your course"],
] as const;

/** All three from the start: numbers that grow move nothing. */
function Counts({ exchange }: { readonly exchange: ExchangeViewModel }) {
  const sentences = useComputed(() => exchange.generated.value?.sentences).value ?? [];
  return (
    <ul class={styles.counts} aria-label="Sentences checked against your course">
      {countNames.map(([verdict, name]) => (
        <li key={verdict}>
          <VerdictSign verdict={verdict} /> {countOf(sentences, verdict)} {name}
        </li>
      ))}
    </ul>
  );
}

const countOf = (sentences: GeneratedAnswer["sentences"], verdict: Verdict): number =>
  sentences.filter((sentence) => sentence.verdict === verdict).length;
