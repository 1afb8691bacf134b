/** What can be done with a finished answer. */
import type { Answer } from "../../domain/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { downloadText } from "../download-text.ts";
import { questionToFragment } from "../share-link.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import styles from "./answer-actions.module.css";
import { answerToMarkdown, fileNameFrom } from "./answer-to-markdown.ts";
import { printAnswer } from "./print-answer.ts";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function AnswerActions({ app, exchange, answer }: Props) {
  const { readAloud, toasts, navigation, profile } = app;
  const hintFirst = exchange.options.hintFirst ?? profile.profile.value.hintFirst;
  const reading = readAloud.reading.value === exchange.id;
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ text: done });
    } catch {
      toasts.show({ text: "The browser did not allow copying. Use Export instead." });
    }
  };
  const shareUrl = (): string =>
    new URL(navigation.href({ name: "ask" }) + questionToFragment(answer, hintFirst), location.href).href;
  return (
    <ul class={styles.actions} aria-label="Answer actions" data-screen>
      <Action
        icon="copy"
        name="Copy"
        run={() => void copy(answerToMarkdown(answer), "Answer copied with its sources")}
      />
      <Action icon="print" name="Print" run={(button) => printAnswer(button)} />
      <Action
        icon="download"
        name="Export"
        run={() => downloadText(fileNameFrom(answer.question), "text/markdown", answerToMarkdown(answer))}
      />
      <Action
        icon="share"
        name="Share link"
        run={() => void copy(shareUrl(), "Link copied. It carries the question and settings, nothing else.")}
      />
      {readAloud.possible && (
        <Action
          icon={reading ? "stop" : "speak"}
          name={reading ? "Stop reading" : "Read aloud"}
          run={() => readAloud.toggle(exchange.id, answer)}
        />
      )}
    </ul>
  );
}

function Action({
  icon,
  name,
  run,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly run: (button: HTMLButtonElement) => void;
}) {
  return (
    <li>
      <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={(event) => run(event.currentTarget)}>
        <Icon name={icon} /> {name}
      </button>
    </li>
  );
}
