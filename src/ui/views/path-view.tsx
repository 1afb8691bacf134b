/** The way to one concept: list or map, from what the learner knows. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { page as pageWords } from "../../language/words/en/page.ts";
import type { LearningPath } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { essentialPath, furtherSteps } from "../path/essential-path.ts";
import { PathGoal } from "../path/path-goal.tsx";
import { PathList } from "../path/path-list.tsx";
import { PathMap } from "../path/path-map.tsx";
import { pathSummary } from "../path/path-summary.ts";
import { useWords } from "../words.ts";
import styles from "./course-view.module.css";

interface Props
  extends Pick<
    AppViewModel,
    "tutor" | "practice" | "session" | "navigation" | "profile" | "toasts" | "panel" | "announcer" | "memoryOnly"
  > {
  readonly id: ConceptId;
}

export function PathView(props: Props) {
  const { id, session, navigation, memoryOnly } = props;
  const { title } = useWords(english);
  const { loaded, error } = usePath(props);
  const path = loaded.value?.goal.id === id ? loaded.value : undefined;
  return (
    <div class={styles.view}>
      <p>
        <a href={navigation.href({ name: "course" })}>{title}</a>
        {path && (
          <>
            <span class={styles.soft}> › </span>
            <a href={navigation.href({ name: "concept", id })}>{path.goal.title}</a>
          </>
        )}
      </p>
      <Notices session={session} memoryOnly={memoryOnly} />
      {error.value && <ErrorNote error={error.value} />}
      {path && <Path {...props} whole={path} />}
    </div>
  );
}

/** Read anew whenever the goal or what the learner knows changes. */
function usePath({ id, tutor, session, profile, announcer }: Props): {
  readonly loaded: Signal<LearningPath | undefined>;
  readonly error: Signal<AppError | undefined>;
} {
  const { path: words } = useWords(english);
  const { titleOfPath } = useWords(pageWords);
  const loaded = useSignal<LearningPath | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const ready = session.stats.value !== undefined;
  const { known } = profile.profile.value;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const outcome = await tutor.learningPath(id, known);
      if (!current) return;
      const before = loaded.peek();
      loaded.value = outcome.ok ? outcome.value : undefined;
      error.value = outcome.ok ? undefined : outcome.error;
      if (!outcome.ok) return;
      document.title = titleOfPath(outcome.value.goal.title);
      if (before?.goal.id === id && before.toLearn !== outcome.value.toLearn)
        announcer.say(words.changed(pathSummary(words, outcome.value)));
    };
    if (ready) void load();
    return () => {
      current = false;
    };
  }, [id, ready, known]);
  return { loaded, error };
}

function Path({ whole, navigation, practice, profile, toasts, panel }: Props & { readonly whole: LearningPath }) {
  const { path: words } = useWords(english);
  const shape = useSignal<"list" | "map">("list");
  const extent = useSignal<"all" | "essentials">("all");
  const further = furtherSteps(whole);
  const short = useMemo(() => (further > 0 ? essentialPath(whole) : undefined), [whole]);
  const path = extent.value === "essentials" && short ? short : whole;
  const conceptHref = (id: ConceptId): string => navigation.href({ name: "concept", id });
  const openConcept = (id: ConceptId): void => void panel.openConcept(id);
  return (
    <>
      <div class={styles.heading}>
        <h2 class={styles.title}>{words.title(path.goal.title)}</h2>
        <p class={styles.lead}>{pathSummary(words, path)}</p>
        {path === short && <p class={styles.soft}>{words.essentials(further)}</p>}
        <PathGoal practice={practice} goal={whole.goal} practiceHref={navigation.href({ name: "practice" })} />
      </div>
      <div class={styles.choice} data-screen>
        {short && (
          <Choice
            legend={words.steps}
            options={[
              { value: "all", label: words.allSteps(whole.steps.flat().length) },
              { value: "essentials", label: words.essentialSteps(short.steps.flat().length) },
            ]}
            value={extent.value}
            onChange={(next) => (extent.value = next)}
          />
        )}
        <Choice
          legend={words.showAs}
          options={[
            { value: "list", label: words.list },
            { value: "map", label: words.map },
          ]}
          value={shape.value}
          onChange={(next) => (shape.value = next)}
        />
      </div>
      {shape.value === "list" ? (
        <PathList
          path={path}
          knowledge={practice.value.value?.plan.value?.knowledge ?? []}
          profile={profile}
          toasts={toasts}
          conceptHref={conceptHref}
          openConcept={openConcept}
        />
      ) : (
        <PathMap path={path} known={profile.knownIds.value} conceptHref={conceptHref} openConcept={openConcept} />
      )}
    </>
  );
}
