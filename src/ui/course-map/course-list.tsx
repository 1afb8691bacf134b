/** The course as a list that says what the map says: topics with their counts, concepts with stage and links. */
import { useSignal } from "@preact/signals";
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

interface Shared {
  readonly state: MapState;
  readonly knowledge: MapKnowledge;
  readonly summaries: ReadonlyMap<ConceptId, ConceptSummary>;
  readonly conceptHref: (id: ConceptId) => string;
  /** Makes a concept current on the map, and goes there. */
  readonly show: (at: number) => void;
}

/** Topic by topic, in the map's order. */
export const CourseList = memo(function CourseList(props: Shared) {
  const words = useWords(english);
  const { map } = props.state;
  return (
    <>
      {map.areas.map(({ topic, title, from, count }, i) => (
        <TopicSection
          key={topic}
          {...props}
          title={title ?? words.otherTopic}
          from={from}
          count={count}
          tally={props.knowledge.tallies[i]}
        />
      ))}
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
  const places = Array.from({ length: count }, (_, i) => from + i);
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
  return (
    <ul class={styles.list}>
      {places.map((at) => {
        const { id, title, needs } = state.map.concepts[at] ?? {};
        if (id === undefined || title === undefined || !needs) return null;
        const stage = knowledge.stages[at] ?? "new";
        const level = difficulties[summaries.get(id)?.difficulty ?? "beginner"];
        const rest = knowledge.known[at] ? knownAnd(level) : level;
        const links = words.links(needs.length, state.opens[at]?.length ?? 0);
        return (
          <li key={id}>
            <div class={styles.row}>
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
            </div>
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
