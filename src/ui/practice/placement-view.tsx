/** "Where do I start?": what it is, its questions, and what it believes at the end. */
import { useEffect } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { placement as english } from "../../language/words/en/placement.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import controls from "../styles/controls.module.css";
import type { ExplainingViewModel } from "../view-models/explaining-view-model.ts";
import type { PlacementViewModel } from "../view-models/placement-view-model.ts";
import { useWords } from "../words.ts";
import { PlacementQuestion } from "./placement-question.tsx";
import { PlacementResult } from "./placement-result.tsx";
import styles from "./practice.module.css";

type Props = Pick<
  AppViewModel,
  "practice" | "session" | "navigation" | "profile" | "toasts" | "announcer" | "memoryOnly"
>;

export function PlacementView({ practice: lazy, ...props }: Props) {
  const { title } = useWords(english);
  const { session, navigation, memoryOnly } = props;
  const practice = lazy.value.value;
  const placement = practice?.placement;
  const course = session.stats.value?.meta.id;
  useEffect(() => void lazy.load(), []);
  // Another course has other concepts: what was asked of this one is over.
  useEffect(() => () => placement?.leave(), [placement, course]);
  return (
    <RichTextContext.Provider value={{ conceptHref: (id) => navigation.href({ name: "concept", id }) }}>
      <div class={styles.view}>
        <h2 class={styles.title}>{title}</h2>
        <Notices session={session} memoryOnly={memoryOnly} />
        {practice && course !== undefined && (
          <Opened {...props} placement={practice.placement} explaining={practice.explaining} />
        )}
      </div>
    </RichTextContext.Provider>
  );
}

interface OpenedProps extends Omit<Props, "practice"> {
  readonly placement: PlacementViewModel;
  readonly explaining: ExplainingViewModel;
}

function Opened({ placement, explaining, navigation, profile, toasts, announcer }: OpenedProps) {
  const words = useWords(english);
  const run = placement.run.value;
  const error = placement.error.value;
  const practiceHref = navigation.href({ name: "practice" });
  const conceptHref = (id: ConceptId): string => navigation.href({ name: "concept", id });
  const start = (): void => void placement.start();
  if (error) return <ErrorNote error={error} action={{ label: words.again, run: start }} />;
  if (!run)
    return (
      <section class={styles.card}>
        <p>{words.intro}</p>
        <p class={styles.soft}>{words.howStored}</p>
        <p class={styles.row}>
          <button type="button" class={controls.primary} onClick={start}>
            {words.start}
          </button>
          <a class={controls.button} href={practiceHref}>
            {words.notNow}
          </a>
        </p>
      </section>
    );
  const { asked, outcome } = run.placement;
  if (outcome)
    return (
      <PlacementResult
        asked={asked}
        outcome={outcome}
        profile={profile}
        toasts={toasts}
        conceptHref={conceptHref}
        practiceHref={practiceHref}
        onAgain={start}
        onSaved={() => navigation.go({ name: "practice" })}
      />
    );
  return (
    <PlacementQuestion
      placement={placement}
      explaining={explaining}
      run={run}
      announcer={announcer}
      singleKeys={profile.profile.value.singleKeys}
    />
  );
}
