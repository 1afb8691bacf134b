/** The areas of the course's map: their ground, and what is written on it. */
import { useMemo } from "preact/hooks";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import type { CourseMap, MapArea } from "../../protocol/course-map.ts";
import type { Viewport } from "../map/viewport.ts";
import { memo } from "../memo.ts";
import { useWords } from "../words.ts";
import { areaRoom, BAR, HEADING, roomy } from "./area-room.ts";
import styles from "./course-map.module.css";
import { fitLines, fitName } from "./fit-lines.ts";
import type { MapKnowledge, Tally } from "./map-knowledge.ts";
import { placedAt } from "./placed.ts";
import { StageBar } from "./stage-bar.tsx";
import { useFew } from "./use-few.ts";

/** Names of areas are bold, and wider than is estimated. */
const BOLD = 0.92;

/** Areas whose names a frame takes up. */
const MOST_A_FRAME = 8;

export const AreaShapes = memo(function AreaShapes({ areas }: { readonly areas: readonly MapArea[] }) {
  return (
    <g>
      {areas.map(({ topic, x, y, width, height }) => (
        <rect key={topic} class={styles.area} x={x} y={y} width={width} height={height} rx={6} />
      ))}
    </g>
  );
});

interface FarProps {
  readonly map: CourseMap;
  readonly knowledge: MapKnowledge;
  readonly scale: number;
  readonly textScale: number;
}

/** From afar: how well each area's concepts are known. */
export const AreaBars = memo(function AreaBars({ map, knowledge, scale, textScale }: FarProps) {
  return (
    <g>
      {map.areas.map((area, i) => {
        const tally = knowledge.tallies[i];
        const { padding, width, height, bar } = areaRoom(area, tally, scale, textScale);
        if (bar === 0 || !tally) return null;
        const [x, y] = [area.x * scale + padding, area.y * scale + padding + height - BAR];
        return (
          <g key={area.topic} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
            <StageBar tally={tally} width={width} height={BAR} />
          </g>
        );
      })}
    </g>
  );
});

interface NamesProps extends FarProps {
  /** How many of each area's concepts are looked for; absent when none is. */
  readonly found: readonly number[] | undefined;
}

/** From afar: each area's name, how many concepts it has, and how many are solid. */
export const AreaNames = memo(function AreaNames({ map, knowledge, scale, textScale, found }: NamesProps) {
  const all = useMemo(() => [...map.areas.keys()], [map]);
  const places = useFew(all, MOST_A_FRAME);
  return (
    <>
      {places.map((at) => {
        const area = map.areas[at];
        return area ? (
          <AreaName
            key={area.topic}
            area={area}
            tally={knowledge.tallies[at]}
            scale={scale}
            textScale={textScale}
            found={found?.[at]}
          />
        ) : null;
      })}
    </>
  );
});

interface NameProps extends Pick<NamesProps, "scale" | "textScale"> {
  readonly area: MapArea;
  readonly tally: Tally | undefined;
  readonly found: number | undefined;
}

function AreaName({ area, tally, scale, textScale, found }: NameProps) {
  const words = useWords(english);
  const { isCompact, padding, size, line, width, height, bar } = areaRoom(area, tally, scale, textScale);
  const rows = Math.floor((height - bar) / line);
  const solid = tally?.solid ?? 0;
  const [count, short] =
    found === undefined
      ? [words.area(area.count, solid), words.areaShort(area.count, solid)]
      : [words.found(found), words.count(found)];
  const { lines: name, share } = fitName(area.title ?? words.otherTopic, width * BOLD, size, Math.max(1, rows));
  const counted = fitLines(count, width, size, 9).length === 1 ? count : short;
  return (
    <span
      class={styles.areaName}
      style={placedAt(
        area.x * scale + padding,
        area.y * scale + padding,
        share < 1 ? (size / textScale) * share : undefined,
      )}
      data-compact={isCompact}
      data-dim={found === 0}
    >
      {name.join("\n")}
      {rows > name.length && <span class={styles.areaCount}>{counted}</span>}
    </span>
  );
}

interface HeadingsProps extends Pick<NamesProps, "map" | "scale" | "textScale"> {
  readonly view: Viewport;
}

/** From near: the names of the areas in sight, over their concepts and never out of sight themselves. */
export function AreaHeadings({ map, view, scale, textScale }: HeadingsProps) {
  const words = useWords(english);
  const { size, padding } = { ...roomy, size: roomy.size * textScale };
  const inSight = map.areas.filter(
    ({ x, y, width, height }) =>
      x < view.x + view.width && x + width > view.x && y < view.y + view.height && y + height > view.y,
  );
  return (
    <>
      {inSight.map(({ topic, title, x, y, width, height }) => {
        const left = Math.max(x, view.x) * scale + padding;
        const top = Math.max(y, view.y) * scale;
        const room = Math.min(x + width, view.x + view.width) * scale - left - padding;
        const [name] = fitLines(title ?? words.otherTopic, room, size, 1);
        if (name === undefined || (y + height) * scale - top < 2 * size) return null;
        return (
          <span key={topic} class={styles.areaName} style={placedAt(left, top + HEADING)}>
            {name}
          </span>
        );
      })}
    </>
  );
}
