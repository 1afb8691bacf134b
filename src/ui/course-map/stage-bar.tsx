/** How an area's concepts are known, as a bar: told apart by pattern as well as by colour. */
import styles from "./course-map.module.css";
import type { MapStage, Tally } from "./map-knowledge.ts";

/** From the left. */
const order = ["solid", "practised", "fading", "seen"] as const satisfies readonly MapStage[];

interface Props {
  readonly tally: Tally;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export function StageBar({ tally, width, height }: Props) {
  const all = tally.new + order.reduce((sum, stage) => sum + tally[stage], 0);
  let x = 0;
  return (
    <>
      <rect class={styles.track} x={0} width={width} height={height} rx={2} />
      {order.map((stage) => {
        const part = (tally[stage] / Math.max(1, all)) * width;
        const from = x;
        x += part;
        return part > 0 ? <rect key={stage} x={from} width={part} height={height} fill={`url(#map-${stage})`} /> : null;
      })}
    </>
  );
}
