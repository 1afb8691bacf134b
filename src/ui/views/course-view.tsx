/** The course: search as you type, topics and their concepts. */
import { useEffect } from "preact/hooks";
import type { Topic } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { simulation as simulationWords } from "../../language/words/en/simulation.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { knownSimulations, SimulationGallery } from "../simulations/simulation-gallery.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./course-view.module.css";

type Props = Pick<AppViewModel, "course" | "session" | "profile" | "navigation" | "memoryOnly">;

export function CourseView({ course, session, profile, navigation, memoryOnly }: Props) {
  const words = useWords(english);
  const { gallery } = useWords(simulationWords);
  const ready = session.stats.value !== undefined;
  useEffect(() => {
    if (ready && course.concepts.peek().length === 0) void course.load();
  }, [ready]);
  const found = course.found.value;
  const simulations = knownSimulations(course.simulations.value);
  const shown = simulations.length > 0 ? course.shown.value : "concepts";
  const searching = course.search.value.trim() !== "";
  const meta = session.stats.value?.meta;
  const lists = {
    concepts: found,
    known: profile.knownIds.value,
    conceptHref: (id: ConceptId): string => navigation.href({ name: "concept", id }),
  };
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{meta?.title ?? words.title}</h2>
      {meta && <p class={styles.lead}>{meta.description}</p>}
      <Notices session={session} memoryOnly={memoryOnly} />
      {course.error.value && (
        <ErrorNote error={course.error.value} action={{ label: words.again, run: () => void course.load() }} />
      )}
      {simulations.length > 0 && (
        <div class={styles.choice} data-screen>
          <Choice
            legend={gallery.show}
            options={[
              { value: "concepts", label: gallery.concepts },
              { value: "simulations", label: gallery.title },
            ]}
            value={shown}
            onChange={(next) => (course.shown.value = next)}
          />
        </div>
      )}
      <label class={styles.search}>
        {shown === "concepts" ? words.search : gallery.search}
        <input
          type="search"
          class={controls.field}
          value={course.search.value}
          onInput={(event) => {
            course.search.value = event.currentTarget.value;
          }}
        />
      </label>
      {shown === "simulations" ? (
        <SimulationGallery
          course={course}
          simulations={simulations}
          topics={meta?.topics ?? []}
          courseHref={navigation.href({ name: "course" })}
        />
      ) : (
        <>
          <p class={styles.count} role="status">
            {searching ? words.matches(found.length, course.concepts.value.length) : words.count(found.length)}
          </p>
          {searching ? <ConceptList {...lists} /> : <Topics {...lists} topics={meta?.topics ?? []} />}
        </>
      )}
    </div>
  );
}

interface ListProps {
  readonly concepts: readonly ConceptSummary[];
  readonly known: ReadonlySet<ConceptId>;
  readonly conceptHref: (id: ConceptId) => string;
}

function Topics({ concepts, topics, ...others }: ListProps & { readonly topics: readonly Topic[] }) {
  const byTopic = new Map<string, ConceptSummary[]>();
  for (const concept of concepts) byTopic.set(concept.topic, [...(byTopic.get(concept.topic) ?? []), concept]);
  const titles = new Map<string, string>(topics.map(({ id, title }) => [id, title]));
  return (
    <>
      {[...byTopic].map(([topic, members]) => (
        <section key={topic} class={styles.topic} aria-label={titles.get(topic) ?? topic}>
          <h3 class={styles.topicTitle}>{titles.get(topic) ?? topic}</h3>
          <ConceptList {...others} concepts={members} />
        </section>
      ))}
    </>
  );
}

function ConceptList({ concepts, known, conceptHref }: ListProps) {
  const { difficulties, knownAnd } = useWords(english);
  return (
    <ul class={styles.list}>
      {concepts.map(({ id, title, difficulty }) => (
        <li key={id}>
          <a class={styles.concept} href={conceptHref(id)}>
            <span>{title}</span>
            <span class={styles.soft}>
              {known.has(id) ? knownAnd(difficulties[difficulty]) : difficulties[difficulty]}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
