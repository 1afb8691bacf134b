/** What today holds: what would fade, what is new, or how to begin. */
import { practice as english } from "../../language/words/en/practice.ts";
import type { PracticePlan } from "../../protocol/practice-api.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

/** Days without practice after which coming back deserves a word. */
const LONG_AWAY = 4;

interface Props {
  readonly plan: PracticePlan;
  readonly onStart: () => void;
  readonly askHref: string;
  readonly courseHref: string;
  readonly placementHref: string;
  readonly missedHref: string;
}

export function PracticeOverview({ plan, onStart, askHref, courseHref, placementHref, missedHref }: Props) {
  const words = useWords(english);
  const { tasks, due, fresh, later, doneToday, daysAway = 0, nextInDays, knowledge, easyDay } = plan;
  if (tasks.length === 0 && knowledge.length === 0)
    return (
      <section class={styles.card}>
        <p>{words.empty}</p>
        <p class={styles.row}>
          <a class={controls.primary} href={askHref}>
            {words.askFirst}
          </a>
          <a class={controls.button} href={courseHref}>
            {words.browse}
          </a>
          <a class={controls.button} href={placementHref}>
            {words.whereToStart}
          </a>
        </p>
      </section>
    );
  return (
    <section class={styles.card}>
      {due > 0 && daysAway >= LONG_AWAY && <p>{words.welcomeBack(daysAway)}</p>}
      {easyDay && <p>{words.easyToday}</p>}
      {due > 0 && <p>{words.due(due)}</p>}
      {fresh > 0 && <p>{words.fresh(fresh)}</p>}
      {tasks.length === 0 && <p>{words.nothingDue(nextInDays)}</p>}
      {later > 0 && <p class={styles.soft}>{words.later(later)}</p>}
      {doneToday > 0 && <p class={styles.soft}>{words.doneToday(doneToday)}</p>}
      <p class={styles.row}>
        {tasks.length > 0 && (
          <button type="button" class={controls.primary} onClick={onStart}>
            {words.start}
          </button>
        )}
        {plan.missed.length > 0 && (
          <a class={controls.button} href={missedHref}>
            {words.quizMissed}
          </a>
        )}
        <a class={controls.quiet} href={placementHref}>
          {words.whereToStart}
        </a>
      </p>
    </section>
  );
}
