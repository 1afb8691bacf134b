/** Questions that were forgotten again and again, and those the learner left out. */
import type { ConceptId } from "../../domain/ids.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { PracticePlan, PracticeTask } from "../../protocol/practice-api.ts";
import controls from "../styles/controls.module.css";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import { ItemQuestion } from "./item-card.tsx";
import styles from "./practice.module.css";

interface Props {
  readonly plan: Pick<PracticePlan, "slipping" | "leftOut">;
  readonly profile: Pick<ProfileViewModel, "profile" | "update">;
  readonly conceptHref: (id: ConceptId) => string;
  readonly onChanged: () => void;
}

export function Slipping({ plan, profile, conceptHref, onChanged }: Props) {
  const { slipping: words, readMore } = useWords(english);
  if (plan.slipping.length === 0 && plan.leftOut.length === 0) return null;
  const { leftOut } = profile.profile.value;
  const change = (ids: typeof leftOut): void => {
    profile.update({ leftOut: ids });
    onChanged();
  };
  const list = (tasks: readonly PracticeTask[], action: string, act: (task: PracticeTask) => void) => (
    <ul class={styles.list}>
      {tasks.map((task) => (
        <li key={task.item.id}>
          <ItemQuestion item={task.item} answered={false} />
          <p class={styles.row}>
            <a href={conceptHref(task.item.concept)}>{readMore(task.title)}</a>
            {task.weakNeed && <a href={conceptHref(task.weakNeed.concept)}>{readMore(task.weakNeed.title)}</a>}
            <button
              type="button"
              class={`${controls.quiet} ${controls.small}`}
              aria-label={words.named(action, task.title)}
              onClick={() => act(task)}
            >
              {action}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <section class={styles.knowledge} aria-labelledby="slipping">
      <h3 id="slipping" class={styles.subtitle}>
        {words.title}
      </h3>
      <p class={styles.soft}>{words.note}</p>
      {list(plan.slipping, words.leaveOut, ({ item }) => change([...leftOut, item.id]))}
      {plan.leftOut.length > 0 && (
        <>
          <h4 class={styles.stage}>{words.leftOut}</h4>
          {list(plan.leftOut, words.askAgain, ({ item }) => change(leftOut.filter((id) => id !== item.id)))}
        </>
      )}
    </section>
  );
}
