/** What the map shows of the chosen thing, in words: its stage, what it needs and opens up, the path to it. */
import type { ConceptId } from "../../domain/ids.ts";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./course-map.module.css";
import { enterArea } from "./map-keys.ts";
import type { MapKnowledge } from "./map-knowledge.ts";
import { LegendMark } from "./map-legend.tsx";
import type { MapState } from "./map-state.ts";
import { PathSteps } from "./path-steps.tsx";
import type { MapPath } from "./use-map-path.ts";

interface Props {
  readonly state: MapState;
  readonly knowledge: MapKnowledge;
  readonly path: MapPath;
  readonly conceptHref: (id: ConceptId) => string;
}

export function MapCard({ state, knowledge, path, conceptHref }: Props) {
  const words = useWords(english);
  const item = state.current.value;
  if (path.shown.value) return <PathSteps state={state} knowledge={knowledge} path={path} conceptHref={conceptHref} />;
  if (!item) return <p class={styles.hint}>{words.hint}</p>;
  const small = `${controls.button} ${controls.small}`;
  if (item.kind === "area") {
    const area = state.map.areas[item.at];
    if (!area) return null;
    return (
      <div class={styles.card}>
        <h4 class={styles.cardTitle}>{area.title ?? words.otherTopic}</h4>
        <p>{words.tally(area.count, knowledge.tallies[item.at])}</p>
        <p>
          <button type="button" class={small} onClick={() => enterArea(state, item.at, true)}>
            {words.goInto}
          </button>
        </p>
      </div>
    );
  }
  const concept = state.map.concepts[item.at];
  if (!concept) return null;
  const stage = knowledge.stages[item.at] ?? "new";
  const known = knowledge.known[item.at] === true;
  return (
    <div class={styles.card}>
      <h4 class={styles.cardTitle}>
        <LegendMark stage={stage} known={known} /> {concept.title}
      </h4>
      <p>{known ? words.andKnown(words.stages[stage]) : words.stages[stage]}</p>
      <Links title={words.needs} places={concept.needs} state={state} more={conceptHref(concept.id)} />
      <Links title={words.opens} places={state.opens[item.at] ?? []} state={state} more={conceptHref(concept.id)} />
      <p class={styles.actions}>
        <a class={small} href={conceptHref(concept.id)}>
          {words.open}
        </a>
        <button type="button" class={small} onClick={() => void path.show(concept.id)}>
          {words.showPath}
        </button>
      </p>
    </div>
  );
}

/** A hub opens up a hundred others: its page and the list have them all. */
const MOST_NAMED = 12;

interface LinksProps {
  readonly title: string;
  readonly places: readonly number[];
  readonly state: MapState;
  readonly more: string;
}

function Links({ title, places, state, more }: LinksProps) {
  const words = useWords(english);
  const left = places.length - MOST_NAMED;
  return (
    <p class={styles.links}>
      <span class={styles.soft}>{title} </span>
      {places.length === 0 && words.nothing}
      {places.slice(0, MOST_NAMED).map((at) => (
        <button key={at} type="button" class={styles.link} onClick={() => state.choose({ kind: "concept", at })}>
          {state.map.concepts[at]?.title}
        </button>
      ))}
      {left > 0 && <a href={more}>{words.more(left)}</a>}
    </p>
  );
}
