/** A learning path as an ordered list: each step opens its concept and can be marked as known. */
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { course as english } from "../../language/words/en/course.ts";
import type { LearningPath, PathStep } from "../../protocol/tutor-api.ts";
import { KnownToggle } from "../answer/known-toggle.tsx";
import type { AppViewModel } from "../app-view-model.ts";
import { KnowledgeLine } from "../practice/knowledge-line.tsx";
import { useWords } from "../words.ts";
import styles from "./path-list.module.css";

interface StepProps extends Pick<AppViewModel, "profile" | "toasts"> {
  readonly conceptHref: (id: ConceptId) => string;
  readonly openConcept: (id: ConceptId) => void;
  /** Of what was met. */
  readonly knowledge: readonly ConceptKnowledge[];
}

export function PathList({ path, ...others }: StepProps & { readonly path: LearningPath }) {
  const { path: words } = useWords(english);
  const step = (one: PathStep) => <Step {...others} step={one} isGoal={one.id === path.goal.id} />;
  return (
    <ol class={styles.path} aria-label={words.stepsTo(path.goal.title)}>
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
            <p class={styles.together}>{words.together}</p>
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
  step,
  isGoal,
  profile,
  toasts,
  knowledge,
  conceptHref,
  openConcept,
}: StepProps & { readonly step: PathStep; readonly isGoal: boolean }) {
  const { path: words, difficulties } = useWords(english);
  const { id, title, difficulty, minutes, reason, known } = step;
  const mastery = knowledge.find(({ concept }) => concept === id);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openConcept(id);
  };
  return (
    <div class={styles.step}>
      <a class={styles.title} href={conceptHref(id)} onClick={open}>
        {title}
      </a>
      <p class={styles.meta}>
        {isGoal && `${words.goal} `}
        {known ? words.known : words.cost(difficulties[difficulty], minutes)}
      </p>
      {mastery && <KnowledgeLine knowledge={mastery} said={false} />}
      {!known && reason !== "" && <p class={styles.reason}>{reason}</p>}
      <KnownToggle profile={profile} toasts={toasts} id={id} title={title} />
    </div>
  );
}
