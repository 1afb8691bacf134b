/** Hints one by one before the answer. What is not asked for yet is not in the page, for anyone. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { spokenText } from "../../markdown/plain-text.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import { Citations } from "./citations.tsx";
import styles from "./hint-ladder.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  readonly shown: number;
}

export function HintLadder({ app, exchange, answer, shown }: Props) {
  const { hints: words } = useWords(english);
  const { hints } = answer;
  const next = hints[shown];
  const showNext = (): void => {
    app.conversation.showHint(exchange);
    if (next) app.announcer.say(words.said(shown + 1, hints.length, spokenText(next.markdown)));
  };
  const showAnswer = (button: HTMLButtonElement): void => {
    const question = button.closest("article")?.querySelector("h2");
    void app.conversation.showAnswer(exchange);
    question?.focus();
  };
  return (
    <section class={styles.ladder} aria-label={words.title}>
      {shown === 0 && <p class={styles.lead}>{words.lead(hints.length)}</p>}
      {shown > 0 && (
        <ol class={styles.hints}>
          {hints.slice(0, shown).map((hint, index) => (
            <li key={index} class={styles.hint}>
              <h3 class={styles.heading}>{words.heading(index + 1, hints.length)}</h3>
              <RichText
                markdown={hint.markdown}
                after={<Citations numbers={hint.citations} citations={answer.citations} panel={app.panel} />}
              />
            </li>
          ))}
        </ol>
      )}
      {/* The first button stays, so that focus does; only its name and step change. */}
      <div class={styles.buttons} data-screen>
        <button
          type="button"
          class={next ? controls.primary : controls.button}
          onClick={(event) => (next ? showNext() : showAnswer(event.currentTarget))}
        >
          {next ? (shown === 0 ? words.first : words.next) : words.showAnswer}
        </button>
        {next && (
          <button type="button" class={controls.quiet} onClick={(event) => showAnswer(event.currentTarget)}>
            {words.showAnswer}
          </button>
        )}
      </div>
    </section>
  );
}
