/** The course: search as you type, topics and their concepts. */
import { useEffect } from "preact/hooks";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { formatCount } from "../format.ts";
import controls from "../styles/controls.module.css";
import styles from "./course-view.module.css";

export function CourseView({ app }: { readonly app: AppViewModel }) {
  const { course, session } = app;
  const ready = session.stats.value !== undefined;
  useEffect(() => {
    if (ready && course.concepts.peek().length === 0) void course.load();
  }, [ready]);
  const found = course.found.value;
  const searching = course.search.value.trim() !== "";
  const meta = session.stats.value?.meta;
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{meta?.title ?? "Course"}</h2>
      {meta && <p class={styles.lead}>{meta.description}</p>}
      <Notices app={app} />
      {course.error.value && (
        <ErrorNote error={course.error.value} action={{ label: "Try again", run: () => void course.load() }} />
      )}
      <label class={styles.search}>
        Search concepts
        <input
          type="search"
          class={controls.field}
          value={course.search.value}
          onInput={(event) => {
            course.search.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class={styles.count} role="status">
        {searching
          ? `${formatCount(found.length)} of ${formatCount(course.concepts.value.length)} concepts match`
          : `${formatCount(found.length)} concepts`}
      </p>
      {searching ? <ConceptList app={app} concepts={found} /> : <Topics app={app} concepts={found} />}
    </div>
  );
}

function Topics({ app, concepts }: { readonly app: AppViewModel; readonly concepts: readonly ConceptSummary[] }) {
  const byTopic = new Map<string, ConceptSummary[]>();
  for (const concept of concepts) byTopic.set(concept.topic, [...(byTopic.get(concept.topic) ?? []), concept]);
  const titles = new Map(app.session.stats.value?.meta.topics.map(({ id, title }) => [id, title]));
  return (
    <>
      {[...byTopic].map(([topic, members]) => (
        <section key={topic} class={styles.topic} aria-label={titles.get(topic) ?? topic}>
          <h3 class={styles.topicTitle}>{titles.get(topic) ?? topic}</h3>
          <ConceptList app={app} concepts={members} />
        </section>
      ))}
    </>
  );
}

function ConceptList({ app, concepts }: { readonly app: AppViewModel; readonly concepts: readonly ConceptSummary[] }) {
  const known = app.profile.knownIds.value;
  return (
    <ul class={styles.list}>
      {concepts.map(({ id, title, difficulty }) => (
        <li key={id}>
          <a class={styles.concept} href={app.navigation.href({ name: "concept", id })}>
            <span>{title}</span>
            <span class={styles.soft}>
              {known.has(id) && "✓ known, "}
              {difficulty}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
