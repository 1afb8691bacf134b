/** After an answer: right or not, why, the passage, and how it was. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import type { Grade } from "../../domain/learning.ts";
import { explainBack } from "../../language/words/en/explain-back.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { PracticeTask } from "../../protocol/practice-api.ts";
import { Choice } from "../components/choice.tsx";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import type { GivenAnswer } from "../view-models/given-answer.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";
import { Reason, RightAnswer } from "./reason.tsx";

interface Props {
  readonly task: PracticeTask;
  readonly answer: GivenAnswer;
  readonly isLast: boolean;
  readonly conceptHref: (id: ConceptId) => string;
  readonly quizHref: (id: ConceptId) => string;
  readonly onGrade: (grade: Grade) => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
}

export function Feedback({ task, answer, isLast, conceptHref, quizHref, onGrade, onNext, onUndo }: Props) {
  const words = useWords(english);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), []);
  const { item, title, passages, weakNeed } = task;
  const { noted } = useWords(explainBack);
  // The learner judged it, and the course's passages stand beside it already.
  const isExplained = item.kind === "explain";
  return (
    <div class={styles.card}>
      <p class={styles.verdict}>{isExplained ? noted : answer.right ? words.right : words.wrong}</p>
      {!answer.saved && <p role="alert">{words.notSaved}</p>}
      {(!answer.right || item.kind === "recall") && <RightAnswer item={item} />}
      <Reason item={item} answer={answer} />
      {passages.length > 0 && !isExplained && (
        <details class={styles.passage} open={!answer.right && item.kind !== "match" && item.kind !== "recall"}>
          <summary>{words.passage}</summary>
          {passages.map(({ id, markdown }) => (
            <RichText key={id} markdown={markdown} />
          ))}
        </details>
      )}
      {answer.right && (
        <Choice
          legend={words.how}
          options={[
            { value: "2", label: words.hard },
            { value: "3", label: words.fine },
            { value: "4", label: words.easy },
          ]}
          value={String(answer.review.grade) as "2" | "3" | "4"}
          onChange={(grade) => onGrade(grade === "2" ? 2 : grade === "3" ? 3 : 4)}
        />
      )}
      {!answer.right && weakNeed && (
        <div class={styles.need}>
          <p>{words.need[weakNeed.why](title, weakNeed.title)}</p>
          <p class={styles.row}>
            <a href={conceptHref(weakNeed.concept)}>{words.readMore(weakNeed.title)}</a>
            <a href={quizHref(weakNeed.concept)}>{words.quizOn(weakNeed.title)}</a>
          </p>
        </div>
      )}
      {!answer.right && <p class={styles.soft}>{words.comesBack}</p>}
      <p class={styles.row}>
        <button ref={next} type="button" class={controls.primary} onClick={onNext}>
          {isLast ? words.finish : words.next}
        </button>
        <button type="button" class={controls.button} onClick={onUndo}>
          {words.undo}
        </button>
        <a class={controls.quiet} href={conceptHref(item.concept)}>
          {words.readMore(title)}
        </a>
      </p>
    </div>
  );
}
