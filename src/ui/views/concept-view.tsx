/** One concept's page. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { isOwnCourse } from "../../domain/own-course.ts";
import { course as english } from "../../language/words/en/course.ts";
import { page as pageWords } from "../../language/words/en/page.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { ConceptArticle } from "../concept/concept-article.tsx";
import { Notices } from "../conversation/notices.tsx";
import { ConceptMap } from "../map/concept-map.tsx";
import { KnowledgeLine } from "../practice/knowledge-line.tsx";
import { useWords } from "../words.ts";
import styles from "./course-view.module.css";

interface Props
  extends Pick<AppViewModel, "tutor" | "session" | "navigation" | "profile" | "toasts" | "memoryOnly" | "practice"> {
  readonly id: ConceptId;
  /** Asks in the conversation. */
  readonly ask: (question: string) => void;
  /** Another view shows next. */
  readonly onLeave: () => void;
}

export function ConceptView({
  id,
  tutor,
  session,
  navigation,
  profile,
  toasts,
  memoryOnly,
  practice,
  ask,
  onLeave,
}: Props) {
  const { title, concept: words } = useWords(english);
  const stats = session.stats.value;
  const { titleOfConcept } = useWords(pageWords);
  const page = useSignal<ConceptPage | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const ready = session.stats.value !== undefined;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const outcome = await tutor.concept(id);
      if (!current) return;
      page.value = outcome.ok ? outcome.value : undefined;
      error.value = outcome.ok ? undefined : outcome.error;
      if (outcome.ok) document.title = titleOfConcept(outcome.value.concept.title);
    };
    if (ready) void load();
    return () => {
      current = false;
    };
  }, [id, ready]);
  const knowledge = usePractised(practice, id, ready);
  const topics = new Map(session.stats.value?.meta.topics.map((topic) => [topic.id, topic.title]));
  const shown = page.value?.concept.id === id ? page.value : undefined;
  const conceptHref = (concept: ConceptId): string => navigation.href({ name: "concept", id: concept });
  return (
    <div class={styles.view}>
      <p>
        <a href={navigation.href({ name: "course" })}>{title}</a>
        {shown && <span class={styles.soft}> › {topics.get(shown.concept.topic) ?? shown.concept.topic}</span>}
      </p>
      <Notices session={session} memoryOnly={memoryOnly} />
      {error.value && <ErrorNote error={error.value} />}
      {shown && (
        <article class={styles.heading} aria-label={shown.concept.title}>
          <h2 class={styles.title}>{shown.concept.title}</h2>
          {stats && isOwnCourse(stats.meta.id) && (
            <p>
              <a href={navigation.href({ name: "doctor", course: stats.meta.id, concept: id })}>{words.edit}</a>
            </p>
          )}
          <KnowledgeLine knowledge={knowledge} said={profile.knownIds.value.has(id)} />
          <ConceptArticle
            page={shown}
            conceptHref={conceptHref}
            courseHref={navigation.href({ name: "course" })}
            pathHref={navigation.href({ name: "path", id })}
            quizHref={navigation.href({ name: "practice", concept: id })}
            explainHref={navigation.href({ name: "practice", concept: id, explain: true })}
            profile={profile}
            toasts={toasts}
            ask={ask}
            onLeave={onLeave}
            map={<ConceptMap page={shown} tutor={tutor} known={profile.knownIds.value} conceptHref={conceptHref} />}
          />
        </article>
      )}
    </div>
  );
}

/** The page counts as read once it is open; how well its concept is known is said as it was before. */
function usePractised(lazy: AppViewModel["practice"], id: ConceptId, ready: boolean): ConceptKnowledge | undefined {
  const knowledge = useSignal<ConceptKnowledge | undefined>(undefined);
  useEffect(() => {
    let current = true;
    knowledge.value = undefined;
    const load = async (): Promise<void> => {
      const practice = await lazy.load();
      const found = await practice.ofConcept(id);
      if (current && found.ok) knowledge.value = found.value.knowledge;
      if (current && found.ok) await practice.read(id);
    };
    if (ready) void load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [id, ready]);
  return knowledge.value;
}
