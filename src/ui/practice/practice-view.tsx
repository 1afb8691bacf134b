/** Practice: what is due, one question at a time, and what is known. */
import { useEffect } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import type { PracticeViewModel } from "../view-models/practice-view-model.ts";
import { useWords } from "../words.ts";
import { GoalCard } from "./goal-card.tsx";
import { KnowledgeList } from "./knowledge-list.tsx";
import styles from "./practice.module.css";
import { PracticeOverview } from "./practice-overview.tsx";
import { PracticeRound } from "./practice-round.tsx";
import { PracticeSettingsForm } from "./practice-settings-form.tsx";
import { Slipping } from "./slipping.tsx";
import { TakeAway } from "./take-away.tsx";

interface Props
  extends Pick<
    AppViewModel,
    "practice" | "takeAway" | "tutor" | "session" | "navigation" | "profile" | "toasts" | "announcer" | "memoryOnly"
  > {
  /** A round about it. */
  readonly concept?: ConceptId;
  /** Of explaining it. */
  readonly explain?: true;
  /** A round of what was answered wrong. */
  readonly missed?: true;
}

export function PracticeView({ practice: lazy, ...props }: Props) {
  const { title, intro } = useWords(english);
  const practice = lazy.value.value;
  const conceptHref = (id: ConceptId): string => props.navigation.href({ name: "concept", id });
  useEffect(() => void lazy.load(), []);
  return (
    <RichTextContext.Provider value={{ conceptHref }}>
      <div class={styles.view}>
        <h2 class={styles.title}>{title}</h2>
        {!practice?.round.value && <p class={styles.soft}>{intro}</p>}
        <Notices session={props.session} memoryOnly={props.memoryOnly} />
        {practice && <Opened {...props} practice={practice} conceptHref={conceptHref} />}
      </div>
    </RichTextContext.Provider>
  );
}

interface OpenedProps extends Omit<Props, "practice"> {
  readonly practice: PracticeViewModel;
  readonly conceptHref: (id: ConceptId) => string;
}

function Opened(props: OpenedProps) {
  const {
    practice,
    takeAway,
    tutor,
    toasts,
    session,
    navigation,
    profile,
    announcer,
    concept,
    explain,
    missed,
    conceptHref,
  } = props;
  const words = useWords(english);
  const course = session.stats.value?.meta.id;
  useEffect(() => {
    if (course === undefined) return;
    if (missed) void practice.startMissed();
    else if (concept === undefined) void practice.leave();
    else void practice.start(concept, explain && "explain");
  }, [practice, course, concept, explain, missed]);
  const round = practice.round.value;
  const plan = practice.plan.value;
  const quizHref = (id: ConceptId): string => navigation.href({ name: "practice", concept: id });
  const leave = (): void => {
    if (concept === undefined && !missed) void practice.leave();
    else navigation.go({ name: "practice" });
  };
  if (practice.error.value)
    return (
      <ErrorNote
        error={practice.error.value}
        action={{ label: words.again, run: () => void (concept ? practice.start(concept) : practice.refresh()) }}
      />
    );
  if (round)
    return (
      <PracticeRound
        practice={practice}
        round={round}
        announcer={announcer}
        singleKeys={profile.profile.value.singleKeys}
        conceptHref={conceptHref}
        quizHref={quizHref}
        onLeave={leave}
      />
    );
  if (!plan || concept !== undefined || missed) return null;
  return (
    <>
      <PracticeOverview
        plan={plan}
        onStart={() => void practice.start()}
        askHref={navigation.href({ name: "ask" })}
        courseHref={navigation.href({ name: "course" })}
        placementHref={navigation.href({ name: "placement" })}
        missedHref={navigation.href({ name: "practice", missed: true })}
      />
      <GoalCard
        goal={practice.goal}
        plan={plan.goal}
        concepts={async () => {
          const listed = await tutor.concepts();
          return listed.ok ? listed.value : [];
        }}
        conceptHref={conceptHref}
        pathHref={(id) => navigation.href({ name: "path", id })}
        toasts={toasts}
      />
      <Slipping plan={plan} profile={profile} conceptHref={conceptHref} onChanged={() => void practice.refresh()} />
      {plan.knowledge.length > 0 && (
        <PracticeSettingsForm profile={profile} answered={plan.answered} onChanged={() => void practice.refresh()} />
      )}
      <KnowledgeList
        knowledge={plan.knowledge}
        known={profile.knownIds.value}
        conceptHref={conceptHref}
        quizHref={quizHref}
      />
      <TakeAway
        takeAway={takeAway}
        topics={session.stats.value?.meta.topics ?? []}
        hasAnswered={plan.knowledge.some(({ items }) => items > 0)}
        progressHref={navigation.href({ name: "progress" })}
      />
    </>
  );
}
