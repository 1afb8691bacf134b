/** The goal in Practice: what it takes, what holds already, what to read next; to set, change, finish or drop. */
import { useSignal } from "@preact/signals";
import type { ConceptId } from "../../domain/ids.ts";
import { goals as english } from "../../language/words/en/goals.ts";
import type { GoalPlan } from "../../protocol/practice-api.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { GoalViewModel } from "../view-models/goal-view-model.ts";
import { useWords } from "../words.ts";
import { GoalForm } from "./goal-form.tsx";
import styles from "./practice.module.css";

interface Props extends Pick<AppViewModel, "toasts"> {
  readonly goal: GoalViewModel;
  /** Absent where none is set. */
  readonly plan: GoalPlan | undefined;
  readonly concepts: () => Promise<readonly ConceptSummary[]>;
  readonly conceptHref: (id: ConceptId) => string;
  readonly pathHref: (id: ConceptId) => string;
}

export function GoalCard({ goal, plan, concepts, conceptHref, pathHref, toasts }: Props) {
  const words = useWords(english);
  const isEditing = useSignal(false);
  const end = async (text: string): Promise<void> => {
    const undo = await goal.end();
    if (undo) toasts.show({ text, action: { label: words.undo, run: () => void undo() } });
  };
  const small = `${controls.quiet} ${controls.small}`;
  return (
    <section class={styles.card} aria-labelledby="goal">
      <h3 id="goal" class={styles.subtitle}>
        {words.title}
      </h3>
      {!isEditing.value && !plan && (
        <>
          <p class={styles.soft}>{words.none}</p>
          <p class={styles.row}>
            <button type="button" class={controls.button} onClick={() => (isEditing.value = true)}>
              {words.set}
            </button>
          </p>
        </>
      )}
      {!isEditing.value && plan && (
        <>
          <GoalFacts plan={plan} conceptHref={conceptHref} pathHref={pathHref} />
          <p class={styles.row}>
            <button type="button" class={small} onClick={() => (isEditing.value = true)}>
              {words.change}
            </button>
            <button type="button" class={small} onClick={() => void end(words.finished)}>
              {words.finish}
            </button>
            <button type="button" class={small} onClick={() => void end(words.dropped)}>
              {words.drop}
            </button>
          </p>
        </>
      )}
      {isEditing.value && (
        <GoalForm
          concepts={concepts}
          plan={plan}
          onCancel={() => (isEditing.value = false)}
          onSave={(aim) => {
            void goal.set(aim).then((undo) => {
              if (undo) isEditing.value = false;
            });
          }}
        />
      )}
    </section>
  );
}

function GoalFacts({
  plan,
  conceptHref,
  pathHref,
}: Pick<Props, "conceptHref" | "pathHref"> & { readonly plan: GoalPlan }) {
  const words = useWords(english);
  const { goals, date, daysLeft, steps, toGo, minutes, minutesPerDay, limitDays, next } = plan;
  const firm = steps.length - toGo;
  const takes =
    toGo === 0
      ? words.allFirm
      : date === undefined || minutesPerDay === undefined || daysLeft === undefined
        ? words.takes(toGo, minutes)
        : daysLeft === 0
          ? words.takesToday(toGo, minutes)
          : words.takesDaily(toGo, minutesPerDay, date);
  return (
    <>
      <p>
        <b>{words.aim(goals.map(({ title }) => title))}</b>
      </p>
      {date !== undefined && daysLeft !== undefined && (
        <p>{daysLeft < 0 ? words.passed(date) : words.until(date, daysLeft)}</p>
      )}
      <p>{takes}</p>
      <progress class={styles.progress} aria-label={words.firm(firm, steps.length)} value={firm} max={steps.length} />
      <p class={styles.soft}>{words.firm(firm, steps.length)}</p>
      {limitDays !== undefined && <p class={styles.soft}>{words.limit(limitDays)}</p>}
      {toGo > 0 && <p class={styles.soft}>{words.basis(plan.secondsPerQuestion, plan.measured)}</p>}
      {next.length > 0 && (
        <p>
          {words.next}:{" "}
          {next.map(({ concept, title }, i) => (
            <span key={concept}>
              {i > 0 && " · "}
              <a href={conceptHref(concept)}>{title}</a>
            </span>
          ))}
        </p>
      )}
      <p class={styles.row}>
        {goals.map(({ concept, title }) => (
          <a key={concept} href={pathHref(concept)}>
            {goals.length === 1 ? words.way : words.wayOf(title)}
          </a>
        ))}
      </p>
    </>
  );
}
