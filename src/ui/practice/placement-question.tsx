/** One question of placement; after the answer, whether it was right and why, then on. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { placement as english } from "../../language/words/en/placement.ts";
import { practice as practiceEnglish } from "../../language/words/en/practice.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import type { ExplainingViewModel } from "../view-models/explaining-view-model.ts";
import type { PlacementRun, PlacementViewModel } from "../view-models/placement-view-model.ts";
import { useWords } from "../words.ts";
import { plainAnswer } from "./item-answer.ts";
import { ItemCard } from "./item-card.tsx";
import styles from "./practice.module.css";
import { Reason, RightAnswer } from "./reason.tsx";
import { useChoiceKeys } from "./use-choice-keys.ts";

interface Props extends Pick<AppViewModel, "announcer"> {
  readonly placement: PlacementViewModel;
  readonly explaining: ExplainingViewModel;
  readonly run: PlacementRun;
  readonly singleKeys: boolean;
}

export function PlacementQuestion({ placement, explaining, run, announcer, singleKeys }: Props) {
  const words = useWords(english);
  const { saidRight, saidWrong, keys } = useWords(practiceEnglish);
  const { given } = run;
  const { asked, most, question: task } = run.placement;
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!given) place.current?.focus({ preventScroll: true });
  }, [asked, given === undefined]);
  useEffect(() => {
    if (given && task) announcer.say(given.right ? saidRight : saidWrong(plainAnswer(task.item)));
  }, [given?.review.id]);
  useChoiceKeys(singleKeys && given === undefined);
  if (!task) return null;
  const isTyped = task.item.kind === "cloze" || task.item.kind === "number";
  return (
    <section class={styles.round} aria-label={words.title}>
      <div class={styles.bar}>
        <p ref={place} tabIndex={-1} class={styles.soft}>
          {words.place(asked + 1, most)}
        </p>
        <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={() => void placement.stop()}>
          {words.stop}
        </button>
      </div>
      <progress class={styles.progress} aria-label={words.progress} value={asked} max={most} />
      <ItemCard
        key={task.item.id}
        task={task}
        answer={given}
        explaining={explaining}
        onAnswer={(response) => void placement.answer(response)}
      />
      {!given && !isTyped && (
        <p class={styles.row}>
          <button
            type="button"
            class={controls.button}
            onClick={() => void placement.answer({ type: "text", text: "" })}
          >
            {words.notSure}
          </button>
        </p>
      )}
      {singleKeys && task.item.kind === "choice" && !given && <p class={styles.keys}>{keys}</p>}
      {given && <Given placement={placement} run={run} />}
    </section>
  );
}

function Given({ placement, run: { placement: now, given } }: Pick<Props, "placement" | "run">) {
  const words = useWords(english);
  const { right, wrong, notSaved, passage } = useWords(practiceEnglish);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), []);
  const task = now.question;
  if (!task || !given) return null;
  return (
    <div class={styles.card}>
      <p class={styles.verdict}>{given.right ? right : wrong}</p>
      {!given.saved && <p role="alert">{notSaved}</p>}
      {!given.right && <RightAnswer item={task.item} />}
      <Reason item={task.item} answer={given} />
      {task.passages.length > 0 && (
        <details class={styles.passage}>
          <summary>{passage}</summary>
          {task.passages.map(({ id, markdown }) => (
            <RichText key={id} markdown={markdown} />
          ))}
        </details>
      )}
      <p class={styles.row}>
        <button ref={next} type="button" class={controls.primary} onClick={() => void placement.next()}>
          {now.asked + 1 >= now.most ? words.toEnd : words.next}
        </button>
      </p>
    </div>
  );
}
