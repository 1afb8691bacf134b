/** The course as map and list side by side: both say the same, and a search is seen in both. */
import { useMemo } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { course as courseWords } from "../../language/words/en/course.ts";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import type { CourseMap } from "../../protocol/course-map.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { CourseCanvas } from "./course-canvas.tsx";
import { ConceptRows, CourseList } from "./course-list.tsx";
import styles from "./course-map.module.css";
import { MapCard } from "./map-card.tsx";
import { knowledgeOnMap } from "./map-knowledge.ts";
import { MapLegend } from "./map-legend.tsx";
import { type MapState, useMapState } from "./map-state.ts";
import { useMapPath } from "./use-map-path.ts";
import { ZoomBar } from "./zoom-bar.tsx";

interface Props extends Pick<AppViewModel, "course" | "profile" | "navigation" | "announcer"> {
  readonly title: string;
  readonly map: CourseMap;
  readonly tutor: Pick<TutorApi, "learningPath">;
  readonly knowledge: readonly ConceptKnowledge[];
}

export function CourseContents({ title, map, course, profile, navigation, announcer, tutor, ...given }: Props) {
  const words = useWords(english);
  const state = useMapState(map, course);
  const known = profile.knownIds.value;
  const path = useMapPath(state, tutor, profile.profile.value.known);
  const knowledge = useMemo(() => knowledgeOnMap(map, given.knowledge, known), [map, given.knowledge, known]);
  const { searching, found, foundPlaces } = useFound(course, state);
  const conceptHref = useMemo(
    () =>
      (id: ConceptId): string =>
        navigation.href({ name: "concept", id }),
    [navigation],
  );
  const idAt = (at: number): ConceptId | undefined => map.concepts[at]?.id;
  const open = (at: number): void => {
    const id = idAt(at);
    if (id) navigation.go({ name: "concept", id });
  };
  const hrefAt = (at: number): string => {
    const id = idAt(at);
    return id ? conceptHref(id) : "";
  };
  const show = useMemo(
    () =>
      (at: number): void => {
        path.hide();
        state.choose({ kind: "concept", at }, { focus: true });
        state.control.canvas.current?.scrollIntoView({ block: "center" });
      },
    [map],
  );
  const summaries = useMemo(
    () => new Map(course.concepts.value.map((each) => [each.id, each])),
    [course.concepts.value],
  );
  const lists = { state, knowledge, summaries, conceptHref, show };
  return (
    <>
      <SearchForm course={course} state={state} places={foundPlaces} announcer={announcer} onFind={path.hide} />
      <section class={styles.map} aria-label={words.name(title)} data-screen>
        <ZoomBar state={state} />
        <CourseCanvas
          name={words.name(title)}
          state={state}
          knowledge={knowledge}
          found={found}
          path={path.shown.value}
          href={hrefAt}
          open={open}
        />
        <MapLegend />
        {path.error.value && <ErrorNote error={path.error.value} />}
        <MapCard state={state} knowledge={knowledge} path={path} conceptHref={conceptHref} />
      </section>
      {searching ? <ConceptRows {...lists} places={foundPlaces} /> : <CourseList {...lists} />}
    </>
  );
}

/** What the search finds, as places on the map in the order of the matches. */
function useFound(course: Props["course"], { places }: MapState) {
  const searching = course.search.value.trim() !== "";
  const matches = course.found.value;
  const foundPlaces = useMemo(() => matches.flatMap(({ id }) => places.get(id) ?? []), [matches, places]);
  const found = useMemo(() => (searching ? new Set(foundPlaces) : undefined), [searching, foundPlaces]);
  return { searching, found, foundPlaces };
}

interface SearchProps extends Pick<Props, "course" | "announcer"> {
  readonly state: MapState;
  readonly places: readonly number[];
  readonly onFind: () => void;
}

function SearchForm({ course, announcer, state, places, onFind }: SearchProps) {
  const words = useWords(english);
  const listWords = useWords(courseWords);
  const searching = course.search.value.trim() !== "";
  /** Goes to the first match, and from one to the next when asked again. */
  const find = (): void => {
    const current = state.current.peek();
    const next = current?.kind === "concept" ? (places.indexOf(current.at) + 1) % places.length : 0;
    const at = places[next];
    if (at === undefined) {
      announcer.say(words.noneFound);
      return;
    }
    const { title = "", area = 0 } = state.map.concepts[at] ?? {};
    onFind();
    state.choose({ kind: "concept", at });
    announcer.say(words.shown(title, state.map.areas[area]?.title ?? words.otherTopic, next + 1, places.length));
  };
  return (
    <form
      class={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (searching) find();
      }}
    >
      <label>
        {listWords.search}
        <input
          type="search"
          class={controls.field}
          value={course.search.value}
          onInput={(event) => {
            course.search.value = event.currentTarget.value;
          }}
        />
      </label>
      {searching && (
        <button type="submit" class={controls.button} data-screen>
          {words.find}
        </button>
      )}
      <p class={styles.count} role="status">
        {searching
          ? listWords.matches(places.length, course.concepts.value.length)
          : listWords.count(course.concepts.value.length)}
      </p>
    </form>
  );
}
