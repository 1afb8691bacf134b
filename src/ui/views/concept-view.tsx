/** One concept's page. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { ConceptArticle } from "../concept/concept-article.tsx";
import { Notices } from "../conversation/notices.tsx";
import { ConceptMap } from "../map/concept-map.tsx";
import styles from "./course-view.module.css";

export function ConceptView({ app, id }: { readonly app: AppViewModel; readonly id: ConceptId }) {
  const page = useSignal<ConceptPage | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const ready = app.session.stats.value !== undefined;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const outcome = await app.tutor.concept(id);
      if (!current) return;
      page.value = outcome.ok ? outcome.value : undefined;
      error.value = outcome.ok ? undefined : outcome.error;
      if (outcome.ok) document.title = `${outcome.value.concept.title} - Erica`;
    };
    if (ready) void load();
    return () => {
      current = false;
    };
  }, [id, ready]);
  const topics = new Map(app.session.stats.value?.meta.topics.map((topic) => [topic.id, topic.title]));
  const shown = page.value?.concept.id === id ? page.value : undefined;
  return (
    <div class={styles.view}>
      <p>
        <a href={app.navigation.href({ name: "course" })}>Course</a>
        {shown && <span class={styles.soft}> › {topics.get(shown.concept.topic) ?? shown.concept.topic}</span>}
      </p>
      <Notices app={app} />
      {error.value && <ErrorNote error={error.value} />}
      {shown && (
        <article class={styles.heading} aria-label={shown.concept.title}>
          <h2 class={styles.title}>{shown.concept.title}</h2>
          <ConceptArticle app={app} page={shown} map={<ConceptMap app={app} page={shown} />} />
        </article>
      )}
    </div>
  );
}
