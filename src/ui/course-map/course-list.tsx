/** The course as a list that says what the map says: topics with their counts, concepts with stage and links. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { course } from "../../language/words/en/course.ts";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import { memo } from "../memo.ts";
import { useWords } from "../words.ts";
import styles from "./course-list.module.css";
import type { MapKnowledge, Tally } from "./map-knowledge.ts";
import type { MapState } from "./map-state.ts";
import { StageGlyph } from "./stage-glyph.tsx";
import { useFew } from "./use-few.ts";

interface Shared {
  readonly state: MapState;
  readonly knowledge: MapKnowledge;
  readonly summaries: ReadonlyMap<ConceptId, ConceptSummary>;
  readonly conceptHref: (id: ConceptId) => string;
  /** Makes a concept current on the map, and goes there. */
  readonly show: (at: number) => void;
}

/** Three thousand rows made at once would hold up the page. */
const TOPICS_A_FRAME = 4;
const ROWS_A_FRAME = 100;

/** Topic by topic, in the map's order. */
export const CourseList = memo(function CourseList(props: Shared) {
  const words = useWords(english);
  const { map } = props.state;
  const all = useMemo(() => [...map.areas.keys()], [map]);
  const places = useFew(all, TOPICS_A_FRAME);
  return (
    <>
      {places.map((at) => {
        const { topic = "", title, from = 0, count = 0 } = map.areas[at] ?? {};
        const tally = props.knowledge.tallies[at];
        return (
          <TopicSection
            key={topic}
            {...props}
            title={title ?? words.otherTopic}
            from={from}
            count={count}
            tally={tally}
          />
        );
      })}
    </>
  );
});

interface TopicProps extends Shared {
  readonly title: string;
  readonly from: number;
  readonly count: number;
  readonly tally: Tally | undefined;
}

const TopicSection = memo(function TopicSection({ title, from, count, tally, ...shared }: TopicProps) {
  const words = useWords(english);
  const places = useMemo(() => Array.from({ length: count }, (_, i) => from + i), [from, count]);
  return (
    <section class={styles.topic} aria-label={title}>
      <h3 class={styles.topicTitle}>{title}</h3>
      <p class={styles.soft}>{words.tally(count, tally)}</p>
      <ConceptRows {...shared} places={places} />
    </section>
  );
});

/** @param places in the order to list them */
export function ConceptRows({ places, ...shared }: Shared & { readonly places: readonly number[] }) {
  const { state, knowledge, summaries, conceptHref } = shared;
  const words = useWords(english);
  const { difficulties, knownAnd } = useWords(course);
  const open = useSignal<number | undefined>(undefined);
  const drawn = useFew(places, ROWS_A_FRAME);
  return (
    <ul class={styles.list}>
      {drawn.map((at) => {
        const { id, title, needs } = state.map.concepts[at] ?? {};
        if (id === undefined || title === undefined || !needs) return null;
        const stage = knowledge.stages[at] ?? "new";
        const level = difficulties[summaries.get(id)?.difficulty ?? "beginner"];
        const rest = knowledge.known[at] ? knownAnd(level) : level;
        const links = words.links(needs.length, state.opens[at]?.length ?? 0);
        return (
          <li key={id} class={styles.row}>
            <a class={styles.concept} href={conceptHref(id)}>
              {title}
            </a>
            <span class={styles.soft}>
              {stage === "new" ? rest : [<StageGlyph stage={stage} />, words.row(words.stages[stage], rest)]}
            </span>
            <button
              type="button"
              class={styles.more}
              aria-expanded={open.value === at}
              aria-label={words.linksNamed(links, title)}
              onClick={() => (open.value = open.value === at ? undefined : at)}
            >
              {links}
            </button>
            {open.value === at && <RowLinks {...shared} at={at} />}
          </li>
        );
      })}
    </ul>
  );
}

function RowLinks({ state, conceptHref, show, at }: Shared & { readonly at: number }) {
  const words = useWords(english);
  const concept = state.map.concepts[at];
  if (!concept) return null;
  const named = (places: readonly number[]) =>
    places.length === 0
      ? words.nothing
      : places.map((place) => {
          const other = state.map.concepts[place];
          return other ? (
            <a key={place} class={styles.other} href={conceptHref(other.id)}>
              {other.title}
            </a>
          ) : null;
        });
  return (
    <div class={styles.links}>
      <p>
        <span class={styles.soft}>{words.needs} </span>
        {named(concept.needs)}
      </p>
      <p>
        <span class={styles.soft}>{words.opens} </span>
        {named(state.opens[at] ?? [])}
      </p>
      <p data-screen>
        <button type="button" class={styles.more} aria-label={words.showNamed(concept.title)} onClick={() => show(at)}>
          {words.showOnMap}
        </button>
      </p>
    </div>
  );
}
