/** A learning path as an ordered list: each step opens its concept and can be marked as known. */

import type { LearningPath, PathStep } from "../../protocol/tutor-api.ts";
import { KnownToggle } from "../answer/known-toggle.tsx";
import type { AppViewModel } from "../app-view-model.ts";
import { formatMinutes } from "../format.ts";
import styles from "./path-list.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly path: LearningPath;
}

export function PathList({ app, path }: Props) {
  const step = (one: PathStep) => <Step app={app} step={one} isGoal={one.id === path.goal.id} />;
  return (
    <ol class={styles.path} aria-label={`Steps to ${path.goal.title}`}>
      {path.steps.map((group) => {
        const [only] = group;
        if (!only) return null;
        const key = group.map(({ id }) => id).join(" ");
        if (group.length === 1)
          return (
            <li key={key} class={styles.item} data-known={only.known}>
              {step(only)}
            </li>
          );
        return (
          <li key={key} class={styles.item}>
            <p class={styles.together}>Learn together, since each needs the other:</p>
            <ul class={styles.group}>
              {group.map((member) => (
                <li key={member.id}>{step(member)}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function Step({
  app,
  step,
  isGoal,
}: {
  readonly app: AppViewModel;
  readonly step: PathStep;
  readonly isGoal: boolean;
}) {
  const { id, title, difficulty, minutes, reason, known } = step;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void app.panel.openConcept(id);
  };
  return (
    <div class={styles.step}>
      <a class={styles.title} href={app.navigation.href({ name: "concept", id })} onClick={open}>
        {title}
      </a>
      <p class={styles.meta}>
        {isGoal && "Your goal. "}
        {known ? "You know this." : `${difficulty}, ${formatMinutes(minutes)}`}
      </p>
      {!known && reason !== "" && <p class={styles.reason}>{reason}</p>}
      <KnownToggle app={app} id={id} title={title} />
    </div>
  );
}
