/** What is known of the course, as a page to read, print and keep. */
import { useEffect } from "preact/hooks";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { practice as practiceWords } from "../../language/words/en/practice.ts";
import { takeAway as english } from "../../language/words/en/take-away.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { downloadText } from "../download-text.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { KnowledgeLine } from "./knowledge-line.tsx";
import styles from "./practice.module.css";
import { progressText, stagesInOrder } from "./progress-text.ts";

type Props = Pick<AppViewModel, "practice" | "takeAway" | "session" | "navigation" | "profile">;

export function ProgressView({ practice: lazy, takeAway: lazyTakeAway, session, navigation, profile }: Props) {
  const { progress: words } = useWords(english);
  const practice = lazy.value.value;
  const takeAway = lazyTakeAway.value.value;
  const stats = session.stats.value;
  const course = stats?.meta.id;
  useEffect(() => {
    void lazy.load();
    void lazyTakeAway.load();
  }, []);
  useEffect(() => {
    if (course !== undefined) void practice?.refresh();
  }, [practice, course]);
  const plan = practice?.plan.value;
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{words.title}</h2>
      {practice?.error.value && <ErrorNote error={practice.error.value} />}
      {plan && takeAway && stats && (
        <Progress stats={stats} knowledge={plan.knowledge} known={profile.knownIds.value} at={takeAway.now()} />
      )}
      <p class={styles.row} data-screen>
        <a class={controls.button} href={navigation.href({ name: "practice" })}>
          {words.back}
        </a>
      </p>
    </div>
  );
}

interface ProgressProps {
  readonly stats: CourseStats;
  readonly knowledge: readonly ConceptKnowledge[];
  readonly known: ReadonlySet<string>;
  readonly at: number;
}

function Progress({ stats, knowledge, known, at }: ProgressProps) {
  const words = useWords(english).progress;
  const { knowledge: stageWords } = useWords(practiceWords);
  const { title } = stats.meta;
  const answered = knowledge.reduce((sum, { items }) => sum + items, 0);
  const save = (): void =>
    downloadText(words.file, "text/plain", progressText({ title, knowledge, at }, words, stageWords));
  return (
    <>
      <p>{words.of(title, at)}</p>
      {knowledge.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.sum(answered, knowledge.length, stats.concepts)}</p>
          <p class={styles.row} data-screen>
            <button type="button" class={controls.primary} onClick={() => print()}>
              {words.print}
            </button>
            <button type="button" class={controls.button} onClick={save}>
              {words.save}
            </button>
          </p>
          {stagesInOrder(knowledge).map(({ stage, concepts }) => (
            <section key={stage} class={styles.knowledge} aria-label={stageWords.stages[stage]}>
              <h3 class={styles.subtitle}>{stageWords.counts(stageWords.stages[stage], concepts.length)}</h3>
              <ul class={styles.list}>
                {concepts.map((each) => (
                  <li key={each.concept}>
                    <b>{each.title}</b>
                    <KnowledgeLine knowledge={each} said={known.has(each.concept)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p class={styles.soft}>{stageWords.explained}</p>
        </>
      )}
    </>
  );
}
