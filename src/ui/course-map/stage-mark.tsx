/** A concept's mark: its stage by shape as well as by colour, and a tick where the learner said they know it. */
import styles from "./course-map.module.css";
import type { MapStage } from "./map-knowledge.ts";

/** In the map's units, and in a legend's pixels. */
export const MARK_RADIUS = 3.6;

interface Props {
  readonly stage: MapStage;
  readonly known?: boolean | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  readonly dim?: boolean | undefined;
}

export function StageMark({ stage, known, x, y, radius = MARK_RADIUS, dim }: Props) {
  return (
    <>
      <circle
        class={styles.mark}
        data-stage={stage}
        data-dim={dim === true}
        cx={x}
        cy={y}
        r={radius}
        {...(stage === "practised" && { fill: "url(#map-half)" })}
      />
      {known === true && (
        <path
          class={styles.tick}
          data-stage={stage}
          data-dim={dim === true}
          d={`M${x - radius / 2} ${y}l${radius / 3} ${radius / 2.5}l${radius / 1.6}-${radius / 1.2}`}
        />
      )}
    </>
  );
}

/** Fills that marks and bars refer to, once a page. */
export function StagePatterns() {
  return (
    <defs>
      <linearGradient id="map-half">
        <stop class={styles.stopFull} offset="0.5" />
        <stop class={styles.stopEmpty} offset="0.5" />
      </linearGradient>
      <pattern id="map-solid" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class={styles.patternFull} width="4" height="4" />
      </pattern>
      <pattern id="map-practised" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class={styles.patternLine} d="M0 6L6 0M-1 1L1-1M5 7L7 5" />
      </pattern>
      <pattern id="map-fading" width="5" height="6" patternUnits="userSpaceOnUse">
        <path class={styles.patternFading} d="M2.5 0V6" />
      </pattern>
      <pattern id="map-seen" width="5" height="6" patternUnits="userSpaceOnUse">
        <circle class={styles.patternFull} cx="2.5" cy="3" r="1" />
      </pattern>
      <marker
        id="course-map-arrow"
        viewBox="0 0 8 8"
        refX="8"
        refY="4"
        markerUnits="userSpaceOnUse"
        markerWidth="9"
        markerHeight="9"
        orient="auto"
      >
        <path class={styles.arrow} d="M0 0L8 4L0 8z" />
      </marker>
    </defs>
  );
}
