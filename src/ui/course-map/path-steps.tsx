/** The path that the map shows, as a list with the same numbers and how well each step is known. */
import type { ConceptId } from "../../domain/ids.ts";
import { course } from "../../language/words/en/course.ts";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import { pathSummary } from "../path/path-summary.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./course-map.module.css";
import type { MapKnowledge } from "./map-knowledge.ts";
import { LegendMark } from "./map-legend.tsx";
import type { MapState } from "./map-state.ts";
import type { MapPath } from "./use-map-path.ts";

interface Props {
  readonly state: MapState;
  readonly knowledge: MapKnowledge;
  readonly path: MapPath;
  readonly conceptHref: (id: ConceptId) => string;
}

export function PathSteps({ state, knowledge, path, conceptHref }: Props) {
  const words = useWords(english);
  const { path: pathWords } = useWords(course);
  const shown = path.shown.value;
  if (!shown) return null;
  return (
    <div class={styles.card}>
      <h4 class={styles.cardTitle}>{words.pathTo(shown.path.goal.title)}</h4>
      <p>{pathSummary(pathWords, shown.path)}</p>
      <ul class={styles.steps} aria-label={words.pathTo(shown.path.goal.title)}>
        {shown.steps.map(({ step, at }) => {
          const { id, title } = state.map.concepts[at] ?? shown.path.goal;
          const stage = knowledge.stages[at] ?? "new";
          const known = knowledge.known[at] === true;
          return (
            <li key={at}>
              <span class={styles.stepNumber}>{step}</span>
              <LegendMark stage={stage} known={known} />
              <a href={conceptHref(id)}>{title}</a>
              <span class={styles.soft}>{known ? words.andKnown(words.stages[stage]) : words.stages[stage]}</span>
            </li>
          );
        })}
      </ul>
      <p>
        <button type="button" class={`${controls.button} ${controls.small}`} onClick={path.hide}>
          {words.hidePath}
        </button>
      </p>
    </div>
  );
}
