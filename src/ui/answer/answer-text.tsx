/** The body of an answer: composed, generated, or both side by side. */
import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { type ExchangeViewModel, isGenerating } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./answer-text.module.css";
import { besideFits } from "./beside-fits.ts";
import { ComposedParts } from "./composed-parts.tsx";
import { GeneratedText } from "./generated-text.tsx";
import { GenerationLine } from "./generation-line.tsx";
import { GenerationNote } from "./generation-note.tsx";
import { isBeingRead } from "./is-being-read.ts";

export interface AnswerTextProps
  extends Pick<
    AppViewModel,
    "conversation" | "languageModels" | "navigation" | "panel" | "profile" | "toasts" | "tutor"
  > {
  /** Absent for an answer from another course than the open one. */
  readonly standing?: AppViewModel["standing"];
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  readonly ask: (question: string) => void;
  /** Stands after what was asked. */
  readonly check?: ComponentChildren;
}

/** Text without an end of a sentence by then (a table, a failed check) is worth showing too. */
const READABLE_LENGTH = 300;

export function AnswerText({ exchange, answer, ask, check, standing, ...app }: AnswerTextProps) {
  const { generated: words } = useWords(english);
  const { navigation, panel, profile, toasts, tutor } = app;
  const composed = useRef<HTMLDivElement>(null);
  const ready = useComputed(() => {
    const generated = exchange.generated.value;
    if (!generated || generated.text === "") return false;
    const { text, sentences } = generated;
    return sentences.length > 0 || text.length > READABLE_LENGTH || !isGenerating(exchange.generation.value);
  }).value;
  useEffect(() => {
    if (!ready || exchange.shown.peek() !== "composed") return;
    if (exchange.folds.touched() || (composed.current && isBeingRead(composed.current, app))) return;
    exchange.shown.value = "generated";
  }, [ready]);
  const shown = ready ? exchange.shown.value : "composed";
  const showsText = shown === "generated" || (shown === "both" && besideFits.value);
  const showsComposed = shown !== "generated";
  return (
    <>
      <GenerationLine {...app} exchange={exchange} ready={ready} />
      <div class={styles.texts} data-beside={showsText && showsComposed}>
        {showsText && <GeneratedText exchange={exchange} panel={panel} />}
        {showsComposed && (
          <div
            ref={composed}
            class={styles.sections}
            {...(shown === "both" && { role: "region", "aria-label": words.composed })}
          >
            {shown === "both" && <p class={styles.composedTitle}>{words.composedTitle}</p>}
            <ComposedParts
              exchange={exchange}
              answer={answer}
              {...{ profile, toasts, panel, navigation, tutor, ask, check, ...(standing && { standing }) }}
            />
          </div>
        )}
      </div>
      <GenerationNote {...app} exchange={exchange} />
    </>
  );
}
