/** Choices to press; once answered, which was right and which was chosen. */
import type { ChoiceItem } from "../../domain/practice-item.ts";
import type { GivenAnswer } from "../view-models/given-answer.ts";
import { InlineMarkdown } from "./inline-markdown.tsx";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly item: ChoiceItem;
  readonly shown: readonly number[];
  readonly answer: GivenAnswer | undefined;
  readonly onAnswer: (response: Response) => void;
}

export function ChoiceAnswer({ item, shown, answer, onAnswer }: Props) {
  const texts = [item.answer, ...item.wrong.map(({ text }) => text)];
  const chosen = answer?.response.type === "choice" ? answer.response.place : undefined;
  return (
    <ol class={styles.choices}>
      {shown.map((place, i) => (
        <li key={place}>
          <button
            type="button"
            class={styles.choice}
            data-choice={i + 1}
            data-right={answer ? place === 0 : undefined}
            data-chosen={answer ? place === chosen : undefined}
            disabled={answer !== undefined}
            onClick={() => onAnswer({ type: "choice", place })}
          >
            <span class={styles.number} aria-hidden="true">
              {answer && place === 0 ? "✓" : answer && place === chosen ? "✗" : i + 1}
            </span>
            <span>
              <InlineMarkdown markdown={texts[place] ?? ""} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
