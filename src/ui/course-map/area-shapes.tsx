/** The areas of the course's map: their ground, and what is written on it. */
import { courseMap as english } from "../../language/words/en/course-map.ts";
import type { CourseMap, MapArea } from "../../protocol/course-map.ts";
import type { Viewport } from "../map/viewport.ts";
import { memo } from "../memo.ts";
import { useWords } from "../words.ts";
import styles from "./course-map.module.css";
import { fitLines } from "./fit-lines.ts";
import type { MapKnowledge, Tally } from "./map-knowledge.ts";
import { StageBar } from "./stage-bar.tsx";

/** Pixels. */
const NAME_SIZE = 13;
const PADDING = 8;
const roomy = { size: NAME_SIZE, line: 17, padding: PADDING };
/** On a phone, where an area is narrow. */
const compact = { size: 11, line: 13.5, padding: 5 };
const ROOMY_FROM = 175;

export const AreaShapes = memo(function AreaShapes({ areas }: { readonly areas: readonly MapArea[] }) {
  return (
    <g>
      {areas.map(({ topic, x, y, width, height }) => (
        <rect key={topic} class={styles.area} x={x} y={y} width={width} height={height} rx={6} />
      ))}
    </g>
  );
});

interface NamesProps {
  readonly map: CourseMap;
  readonly knowledge: MapKnowledge;
  readonly scale: number;
  readonly textScale: number;
  /** How many of each area's concepts are looked for; absent when none is. */
  readonly found: readonly number[] | undefined;
}

/** From afar: each area's name, how many concepts, and how well they are known. */
export const AreaNames = memo(function AreaNames({ map, knowledge, scale, textScale, found }: NamesProps) {
  return (
    <g>
      {map.areas.map((area, i) => (
        <AreaName
          key={area.topic}
          area={area}
          tally={knowledge.tallies[i]}
          scale={scale}
          textScale={textScale}
          found={found?.[i]}
        />
      ))}
    </g>
  );
});

interface NameProps extends Pick<NamesProps, "scale" | "textScale"> {
  readonly area: MapArea;
  readonly tally: Tally | undefined;
  readonly found: number | undefined;
}

function AreaName({ area, tally, scale, textScale, found }: NameProps) {
  const words = useWords(english);
  const isNarrow = area.width * scale < ROOMY_FROM * textScale && area.height * scale < (ROOMY_FROM * textScale) / 3;
  const { padding, ...text } = isNarrow ? compact : roomy;
  const [size, line] = [text.size * textScale, text.line * textScale];
  const [width, height] = [area.width * scale - 2 * padding, area.height * scale - 2 * padding];
  const isMet = tally !== undefined && tally.new < area.count;
  const bar = isMet && height >= 2 * line ? 10 : 0;
  const rows = Math.floor((height - bar) / line);
  const count = found === undefined ? words.area(area.count, tally?.solid ?? 0) : words.found(found);
  const short = found === undefined ? words.count(area.count) : words.count(found);
  const name = fitLines(area.title ?? words.otherTopic, width, size, Math.max(1, rows));
  const [counted] = rows > name.length ? (fitLines(count, width, size, 9).length === 1 ? [count] : [short]) : [];
  const [x, y] = [area.x * scale + padding, area.y * scale + padding];
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} data-dim={found === 0}>
      <text class={styles.areaName} data-compact={isNarrow}>
        {name.map((part, i) => (
          <tspan key={part} x={0} y={i * line + size}>
            {part}
          </tspan>
        ))}
      </text>
      {counted !== undefined && (
        <text class={styles.areaCount} data-compact={isNarrow} y={name.length * line + size}>
          {counted}
        </text>
      )}
      {bar > 0 && tally && <StageBar tally={tally} width={width} y={height - 6} height={6} />}
    </g>
  );
}

interface HeadingsProps extends Pick<NamesProps, "map" | "scale" | "textScale"> {
  readonly view: Viewport;
}

/** From near: the names of the areas in sight, over their concepts and never out of sight themselves. */
export function AreaHeadings({ map, view, scale, textScale }: HeadingsProps) {
  const words = useWords(english);
  const size = NAME_SIZE * textScale;
  const inSight = map.areas.filter(
    ({ x, y, width, height }) =>
      x < view.x + view.width && x + width > view.x && y < view.y + view.height && y + height > view.y,
  );
  return (
    <g>
      {inSight.map(({ topic, title, x, y, width, height }) => {
        const left = Math.max(x, view.x) * scale + PADDING;
        const top = Math.max(y, view.y) * scale;
        const room = Math.min(x + width, view.x + view.width) * scale - left - PADDING;
        const [name] = fitLines(title ?? words.otherTopic, room, size, 1);
        if (name === undefined || (y + height) * scale - top < 2 * size) return null;
        return (
          <text key={topic} class={styles.areaName} x={left.toFixed(1)} y={(top + size + 4).toFixed(1)}>
            {name}
          </text>
        );
      })}
    </g>
  );
}
