/** What is drawn over the map: what the chosen concept needs and opens up, or the steps of a path. */
import type { CourseMap } from "../../protocol/course-map.ts";
import { memo } from "../memo.ts";
import { detailAt } from "./camera.ts";
import styles from "./course-map.module.css";
import type { MapKnowledge } from "./map-knowledge.ts";
import { markOf } from "./map-places.ts";
import { StageMark } from "./stage-mark.tsx";

/** Pixels. */
const RING = 7;
const BADGE = 10;
const SMALL_BADGE = 8;

interface LineProps {
  readonly map: CourseMap;
  readonly from: number;
  readonly to: number;
  readonly scale: number;
  /** Pixels that the line keeps from the middle of what it leads to. */
  readonly gap: number;
  readonly kind: "needs" | "opens" | "path";
}

function Line({ map, from, to, scale, gap, kind }: LineProps) {
  const [a, b] = [markOf(map, from), markOf(map, to)];
  const [dx, dy] = [(b.x - a.x) * scale, (b.y - a.y) * scale];
  const length = Math.hypot(dx, dy);
  if (length < 2 * gap) return null;
  const [x, y] = [(dx / length) * gap, (dy / length) * gap];
  return (
    <line
      class={styles.link}
      data-kind={kind}
      x1={(a.x * scale + x).toFixed(1)}
      y1={(a.y * scale + y).toFixed(1)}
      x2={(b.x * scale - x).toFixed(1)}
      y2={(b.y * scale - y).toFixed(1)}
      marker-end="url(#course-map-arrow)"
    />
  );
}

interface AroundProps {
  readonly map: CourseMap;
  readonly at: number;
  readonly opens: readonly number[];
  readonly knowledge: MapKnowledge;
  readonly scale: number;
}

export const LinksAround = memo(function LinksAround({ map, at, opens, knowledge, scale }: AroundProps) {
  const needs = map.concepts[at]?.needs ?? [];
  const rings = [
    ...needs.map((place) => ({ place, kind: "needs" })),
    ...opens.map((place) => ({ place, kind: "opens" })),
  ];
  return (
    <g>
      {needs.map((from) => (
        <Line key={`needs ${from}`} map={map} from={from} to={at} scale={scale} gap={RING + 2} kind="needs" />
      ))}
      {opens.map((to) => (
        <Line key={`opens ${to}`} map={map} from={at} to={to} scale={scale} gap={RING + 2} kind="opens" />
      ))}
      {rings.map(({ place, kind }) => {
        const { x, y } = markOf(map, place);
        return (
          <g key={`${kind} ${place}`}>
            <circle class={styles.ring} data-kind={kind} cx={x * scale} cy={y * scale} r={RING} />
            <StageMark x={x * scale} y={y * scale} stage={knowledge.stages[place] ?? "new"} />
          </g>
        );
      })}
    </g>
  );
});

export interface PathOnMap {
  readonly goal: number;
  /** In the order to learn them: the number that stands in the list, and the place on the map. */
  readonly steps: readonly { readonly step: number; readonly at: number }[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

interface PathProps {
  readonly map: CourseMap;
  readonly path: PathOnMap;
  readonly knowledge: MapKnowledge;
  readonly scale: number;
}

export const PathLines = memo(function PathLines({ map, path, knowledge, scale }: PathProps) {
  // From afar steps lie close together: the list says how well each is known.
  const isFar = detailAt(scale, 1) === "areas";
  const radius = isFar ? SMALL_BADGE : BADGE;
  return (
    <g>
      {path.links.map(({ from, to }) => (
        <Line key={`${from} ${to}`} map={map} from={from} to={to} scale={scale} gap={radius + 1} kind="path" />
      ))}
      {path.steps.map(({ step, at }) => {
        const { x, y } = markOf(map, at);
        const stage = knowledge.stages[at] ?? "new";
        return (
          <g key={at} transform={`translate(${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)})`}>
            <circle class={styles.badge} data-goal={at === path.goal} r={radius} />
            <text class={styles.badgeText} y={4}>
              {step}
            </text>
            {!isFar && <StageMark x={BADGE} y={2 - BADGE} stage={stage} known={knowledge.known[at]} radius={4.5} />}
          </g>
        );
      })}
    </g>
  );
});
