/** A round of questions: one at a time, by pointer or by keys. */
import { useEffect, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { explainBack } from "../../language/words/en/explain-back.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { PracticeViewModel, Round } from "../view-models/practice-view-model.ts";
import { useWords } from "../words.ts";
import { Feedback } from "./feedback.tsx";
import { plainAnswer } from "./item-answer.ts";
import { ItemCard } from "./item-card.tsx";
import styles from "./practice.module.css";
import { useChoiceKeys } from "./use-choice-keys.ts";

interface Props extends Pick<AppViewModel, "announcer"> {
  readonly practice: PracticeViewModel;
  readonly round: Round;
  readonly singleKeys: boolean;
  readonly conceptHref: (id: ConceptId) => string;
  readonly quizHref: (id: ConceptId) => string;
  readonly onLeave: () => void;
}

export function PracticeRound(props: Props) {
  const { practice, round, announcer, singleKeys, conceptHref, quizHref, onLeave } = props;
  const words = useWords(english);
  const { noted } = useWords(explainBack);
  const task = round.tasks[round.at];
  const { answer } = round;
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!answer) place.current?.focus({ preventScroll: true });
  }, [round.at, answer === undefined]);
  useEffect(() => {
    if (!answer || !task) return;
    if (task.item.kind === "explain") announcer.say(noted);
    else announcer.say(answer.right ? words.saidRight : words.saidWrong(plainAnswer(task.item)));
  }, [answer?.review.id]);
  useChoiceKeys(singleKeys && answer === undefined);
  const undo = async (): Promise<void> => {
    await practice.undo();
    announcer.say(words.saidUndone);
  };
  if (!task) return <RoundOver {...{ round, practice, conceptHref, onLeave }} onUndo={() => void undo()} />;
  return (
    <section class={styles.round} aria-label={words.title}>
      <div class={styles.bar}>
        <p ref={place} tabIndex={-1} class={styles.soft}>
          {words.round.place(round.at + 1, round.tasks.length)}
        </p>
        <span class={styles.row}>
          {round.before && !answer && (
            <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={() => void undo()}>
              {words.undoLast}
            </button>
          )}
          <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={onLeave}>
            {words.round.leave}
          </button>
        </span>
      </div>
      <progress class={styles.progress} aria-label={words.title} value={round.at} max={round.tasks.length} />
      <ItemCard
        key={`${round.at} ${task.item.id}`}
        task={task}
        answer={answer}
        explaining={practice.explaining}
        onAnswer={(response) => void practice.answer(response)}
      />
      {singleKeys && task.item.kind === "choice" && !answer && (
        <p class={styles.keys}>{words.keys(task.item.wrong.length + 1)}</p>
      )}
      {answer && (
        <Feedback
          task={task}
          answer={answer}
          isLast={round.at + 1 >= round.tasks.length}
          conceptHref={conceptHref}
          quizHref={quizHref}
          onGrade={(grade) => void practice.regrade(grade)}
          onNext={practice.next}
          onUndo={() => void undo()}
        />
      )}
    </section>
  );
}

interface OverProps extends Pick<Props, "round" | "practice" | "conceptHref" | "onLeave"> {
  readonly onUndo: () => void;
}

function RoundOver({ round, practice, conceptHref, onLeave, onUndo }: OverProps) {
  const { round: words, undoLast } = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { concept, missed, tasks, right } = round;
  return (
    <section class={styles.card}>
      <h3 ref={heading} tabIndex={-1} class={styles.subtitle}>
        {tasks.length > 0 ? words.over : missed ? words.nothingMissed : words.nothing}
      </h3>
      {tasks.length > 0 && <p>{words.result(right, tasks.length)}</p>}
      <p class={styles.row}>
        <button type="button" class={controls.primary} onClick={onLeave}>
          {words.toOverview}
        </button>
        {round.before && (
          <button type="button" class={controls.button} onClick={onUndo}>
            {undoLast}
          </button>
        )}
        {concept && tasks.length > 0 && (
          <button type="button" class={controls.button} onClick={() => void practice.start(concept)}>
            {words.more}
          </button>
        )}
        {concept && (
          <a class={controls.button} href={conceptHref(concept)}>
            {words.backToConcept(tasks[0]?.title ?? concept)}
          </a>
        )}
      </p>
    </section>
  );
}
