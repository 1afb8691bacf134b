/** The course: its map and its list, search in both; or what can be tried in it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Topic } from "../../domain/course.ts";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { course as english } from "../../language/words/en/course.ts";
import { simulation as simulationWords } from "../../language/words/en/simulation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { CourseContents } from "../course-map/course-contents.tsx";
import { knownSimulations, SimulationGallery } from "../simulations/simulation-gallery.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./course-view.module.css";

type Props = Pick<
  AppViewModel,
  "course" | "tutor" | "practice" | "session" | "profile" | "navigation" | "announcer" | "memoryOnly"
>;

const noKnowledge: readonly ConceptKnowledge[] = [];

export function CourseView({ practice, ...props }: Props) {
  const { course, session, memoryOnly } = props;
  const words = useWords(english);
  const simulations = knownSimulations(course.simulations.value);
  const shown = simulations.length > 0 ? course.shown.value : "concepts";
  const meta = session.stats.value?.meta;
  const load = useLoaded(props, meta?.contentHash);
  const map = course.map.value;
  const knowledge = useKnowledge(practice, meta?.contentHash);
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{meta?.title ?? words.title}</h2>
      {meta && <p class={styles.lead}>{meta.description}</p>}
      <Notices session={session} memoryOnly={memoryOnly} />
      {course.error.value && <ErrorNote error={course.error.value} action={{ label: words.again, run: load }} />}
      {simulations.length > 0 && <ShownChoice course={course} shown={shown} />}
      {shown === "simulations" && <Simulations {...props} topics={meta?.topics ?? []} />}
      {shown === "concepts" && meta && map && course.concepts.value.length > 0 && (
        <CourseContents
          key={`${meta.contentHash} ${map.shape}`}
          {...props}
          title={meta.title}
          map={map}
          knowledge={knowledge}
        />
      )}
    </div>
  );
}

function ShownChoice({ course, shown }: Pick<Props, "course"> & { readonly shown: "concepts" | "simulations" }) {
  const { gallery } = useWords(simulationWords);
  return (
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
  );
}

interface SimulationsProps extends Pick<Props, "course" | "navigation"> {
  readonly topics: readonly Topic[];
}

function Simulations({ course, navigation, topics }: SimulationsProps) {
  const { gallery } = useWords(simulationWords);
  return (
    <>
      <label class={styles.search}>
        {gallery.search}
        <input
          type="search"
          class={controls.field}
          value={course.search.value}
          onInput={(event) => {
            course.search.value = event.currentTarget.value;
          }}
        />
      </label>
      <SimulationGallery
        course={course}
        simulations={knownSimulations(course.simulations.value)}
        topics={topics}
        courseHref={navigation.href({ name: "course" })}
      />
    </>
  );
}

/** Narrower than this a map is laid out for a phone held upright. */
const NARROW = "(max-width: 40rem)";

/** Reads list and map once the course is open, and another map when the window's shape changes. */
function useLoaded({ course }: Pick<Props, "course">, open: string | undefined): () => void {
  const load = (): void => {
    if (course.concepts.peek().length === 0) void course.load();
    void course.loadMap(matchMedia(NARROW).matches ? "tall" : "wide");
  };
  useEffect(() => {
    if (open === undefined) return undefined;
    load();
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", load);
    return () => narrow.removeEventListener("change", load);
  }, [open]);
  return load;
}

/** How well concepts are known, by the log of Practice as it is when the view opens. */
function useKnowledge(lazy: Props["practice"], open: string | undefined): readonly ConceptKnowledge[] {
  const loaded = useSignal(false);
  useEffect(() => {
    if (open !== undefined)
      void lazy
        .load()
        .then((practice) => practice.refresh())
        .then(() => (loaded.value = true));
  }, [open]);
  return (loaded.value && lazy.value.value?.plan.value?.knowledge) || noKnowledge;
}
