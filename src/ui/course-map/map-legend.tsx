/** What the marks mean. */
import { courseMap as english } from "../../language/words/en/course-map.ts";
import { useWords } from "../words.ts";
import styles from "./course-map.module.css";
import type { MapStage } from "./map-knowledge.ts";
import { StageMark } from "./stage-mark.tsx";

const order = ["new", "seen", "practised", "solid", "fading"] as const satisfies readonly MapStage[];

export function MapLegend() {
  const words = useWords(english);
  return (
    <ul class={styles.legend} aria-label={words.legend}>
      {order.map((stage) => (
        <li key={stage}>
          <LegendMark stage={stage} />
          {words.stages[stage]}
        </li>
      ))}
      <li>
        <LegendMark stage="new" known />
        {words.known}
      </li>
    </ul>
  );
}

export function LegendMark({ stage, known }: { readonly stage: MapStage; readonly known?: boolean }) {
  return (
    <svg class={styles.legendMark} viewBox="0 0 14 14" aria-hidden="true">
      <StageMark stage={stage} known={known} x={7} y={7} radius={5} />
    </svg>
  );
}
