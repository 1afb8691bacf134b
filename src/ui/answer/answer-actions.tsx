/** What can be done with a finished answer. */
import type { Answer } from "../../domain/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon } from "../components/icon.tsx";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import styles from "./answer-actions.module.css";
import { printAnswer } from "./print-answer.ts";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function AnswerActions(_: Props) {
  return (
    <div class={styles.actions} role="group" aria-label="Answer actions" data-screen>
      <button
        type="button"
        class={`${controls.quiet} ${controls.small}`}
        onClick={(event) => printAnswer(event.currentTarget)}
      >
        <Icon name="print" /> Print
      </button>
    </div>
  );
}
