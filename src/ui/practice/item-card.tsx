/** One item: what is asked, and a way to answer that fits its kind. */
import type { PracticeItem } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { promptText } from "../../language/words/item-texts.ts";
import type { PracticeTask } from "../../protocol/practice-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import type { ExplainingViewModel } from "../view-models/explaining-view-model.ts";
import type { GivenAnswer } from "../view-models/given-answer.ts";
import { useWords } from "../words.ts";
import { ChoiceAnswer } from "./choice-answer.tsx";
import { ExplainAnswer } from "./explain-answer.tsx";
import type { Response } from "./judge-response.ts";
import { LabelQuestion } from "./label-question.tsx";
import { MatchAnswer } from "./match-answer.tsx";
import { OrderAnswer } from "./order-answer.tsx";
import styles from "./practice.module.css";
import { ProgramQuestion } from "./program-question.tsx";
import { RecallAnswer } from "./recall-answer.tsx";
import { shownSubject } from "./shown-subject.ts";
import { TypedAnswer } from "./typed-answer.tsx";

interface Props {
  readonly task: PracticeTask;
  readonly answer: GivenAnswer | undefined;
  readonly explaining: ExplainingViewModel;
  readonly onAnswer: (response: Response) => void;
}

export function ItemCard({ task, answer, explaining, onAnswer }: Props) {
  const { item, shown } = task;
  const { subject: named } = useWords(english);
  const subject = shownSubject(task);
  return (
    <div class={styles.card}>
      {subject !== undefined && <p class={styles.soft}>{named(subject)}</p>}
      <ItemQuestion item={item} answered={answer !== undefined} />
      {item.kind === "choice" && <ChoiceAnswer item={item} shown={shown} answer={answer} onAnswer={onAnswer} />}
      {(item.kind === "cloze" || item.kind === "number") && !answer && (
        <TypedAnswer isNumber={item.kind === "number"} onAnswer={onAnswer} />
      )}
      {item.kind === "explain" && (
        <ExplainAnswer item={item} isAnswered={answer !== undefined} explaining={explaining} onAnswer={onAnswer} />
      )}
      {item.kind === "recall" && !answer && <RecallAnswer item={item} onAnswer={onAnswer} />}
      {item.kind === "order" && !answer && <OrderAnswer item={item} shown={shown} onAnswer={onAnswer} />}
      {item.kind === "match" && !answer && <MatchAnswer item={item} shown={shown} onAnswer={onAnswer} />}
    </div>
  );
}

interface QuestionProps {
  readonly item: PracticeItem;
  /** What was left out for the question may be shown. */
  readonly answered: boolean;
}

export function ItemQuestion({ item, answered }: QuestionProps) {
  const { prompts } = useWords(english);
  const { prompt } = item;
  const quoted = "markdown" in prompt && prompt.type !== "question" ? prompt.markdown : undefined;
  return (
    <div class={styles.question} data-question>
      {prompt.type === "question" ? <RichText markdown={prompt.markdown} /> : <p>{promptText(item, prompts)}</p>}
      {quoted !== undefined && (
        <blockquote class={styles.quote}>
          <RichText markdown={quoted} />
        </blockquote>
      )}
      {prompt.type === "labelled" && <LabelQuestion prompt={prompt} answered={answered} />}
      {prompt.type === "prints" && <ProgramQuestion prompt={prompt} answered={answered} />}
    </div>
  );
}
