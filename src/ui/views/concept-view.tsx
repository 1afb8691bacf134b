/** One concept's page. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { page as pageWords } from "../../language/words/en/page.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { ConceptArticle } from "../concept/concept-article.tsx";
import { Notices } from "../conversation/notices.tsx";
import { ConceptMap } from "../map/concept-map.tsx";
import { useWords } from "../words.ts";
import styles from "./course-view.module.css";

interface Props extends Pick<AppViewModel, "tutor" | "session" | "navigation" | "profile" | "toasts" | "memoryOnly"> {
  readonly id: ConceptId;
  /** Asks in the conversation. */
  readonly ask: (question: string) => void;
  /** Another view shows next. */
  readonly onLeave: () => void;
}

export function ConceptView({ id, tutor, session, navigation, profile, toasts, memoryOnly, ask, onLeave }: Props) {
  const { title } = useWords(english);
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
          <ConceptArticle
            page={shown}
            conceptHref={conceptHref}
            pathHref={navigation.href({ name: "path", id })}
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
