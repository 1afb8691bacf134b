/** The way to one concept: list or map, from what the learner knows. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { LearningPath } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { formatPlural } from "../format.ts";
import { essentialPath, furtherSteps } from "../path/essential-path.ts";
import { PathList } from "../path/path-list.tsx";
import { PathMap } from "../path/path-map.tsx";
import { pathSummary } from "../path/path-summary.ts";
import styles from "./course-view.module.css";

const shapes = [
  { value: "list", label: "List" },
  { value: "map", label: "Map" },
] as const;

export function PathView({ app, id }: { readonly app: AppViewModel; readonly id: ConceptId }) {
  const loaded = useSignal<LearningPath | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const shape = useSignal<"list" | "map">("list");
  const extent = useSignal<"all" | "essentials">("all");
  const ready = app.session.stats.value !== undefined;
  const { known } = app.profile.profile.value;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const outcome = await app.tutor.learningPath(id, known);
      if (!current) return;
      const before = loaded.peek();
      loaded.value = outcome.ok ? outcome.value : undefined;
      error.value = outcome.ok ? undefined : outcome.error;
      if (!outcome.ok) return;
      document.title = `Path to ${outcome.value.goal.title} - Erica`;
      if (before?.goal.id === id && before.toLearn !== outcome.value.toLearn)
        app.announcer.say(`The path has changed. ${pathSummary(outcome.value)}`);
    };
    if (ready) void load();
    return () => {
      current = false;
    };
  }, [id, ready, known]);
  const whole = loaded.value?.goal.id === id ? loaded.value : undefined;
  const further = whole ? furtherSteps(whole) : 0;
  const short = useMemo(() => (whole && further > 0 ? essentialPath(whole) : undefined), [whole]);
  const path = extent.value === "essentials" && short ? short : whole;
  return (
    <div class={styles.view}>
      <p>
        <a href={app.navigation.href({ name: "course" })}>Course</a>
        {path && (
          <>
            <span class={styles.soft}> › </span>
            <a href={app.navigation.href({ name: "concept", id })}>{path.goal.title}</a>
          </>
        )}
      </p>
      <Notices app={app} />
      {error.value && <ErrorNote error={error.value} />}
      {path && (
        <>
          <div class={styles.heading}>
            <h2 class={styles.title}>Path to {path.goal.title}</h2>
            <p class={styles.lead}>{pathSummary(path)}</p>
            {path === short && (
              <p class={styles.soft}>
                These are the steps it leans on most. {formatPlural(further, "further step")} would make it complete.
              </p>
            )}
          </div>
          <div class={styles.choice} data-screen>
            {whole && short && (
              <Choice
                legend="Steps"
                options={[
                  { value: "all", label: `All ${whole.steps.flat().length}` },
                  { value: "essentials", label: `Essentials (${short.steps.flat().length})` },
                ]}
                value={extent.value}
                onChange={(next) => (extent.value = next)}
              />
            )}
            <Choice legend="Show as" options={shapes} value={shape.value} onChange={(next) => (shape.value = next)} />
          </div>
          {shape.value === "list" ? <PathList app={app} path={path} /> : <PathMap app={app} path={path} />}
        </>
      )}
    </div>
  );
}
