/** The end of a path as the learner's goal; how well its steps are known is read meanwhile. */
import { useEffect } from "preact/hooks";
import { goals as english } from "../../language/words/en/goals.ts";
import type { LearningPath } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { GOAL_RETENTION } from "../view-models/goal-view-model.ts";
import { useWords } from "../words.ts";

interface Props extends Pick<AppViewModel, "practice"> {
  readonly goal: LearningPath["goal"];
  readonly practiceHref: string;
}

export function PathGoal({ practice: lazy, goal, practiceHref }: Props) {
  const words = useWords(english);
  const practice = lazy.value.value;
  useEffect(() => {
    void lazy
      .load()
      .then((loaded) => loaded.refresh())
      .catch(() => undefined);
  }, []);
  const plan = practice?.plan.value;
  if (!practice || !plan) return null;
  const isGoal = plan.goal?.goals.some(({ concept }) => concept === goal.id);
  return (
    <p data-screen>
      {isGoal ? (
        <>
          {words.isGoal} <a href={practiceHref}>{words.toPractice}</a>
        </>
      ) : (
        <button
          type="button"
          class={`${controls.button} ${controls.small}`}
          onClick={() => {
            const { date, retention = GOAL_RETENTION } = plan.goal ?? {};
            const others = plan.goal?.goals.map(({ concept }) => concept) ?? [];
            void practice.goal.set({ concepts: [...others, goal.id], retention, ...(date !== undefined && { date }) });
          }}
        >
          {plan.goal ? words.addGoal : words.makeGoal}
        </button>
      )}
    </p>
  );
}
