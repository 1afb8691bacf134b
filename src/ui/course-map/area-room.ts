/** The room an area has for what is written on it, in pixels. */
import type { MapArea } from "../../protocol/course-map.ts";
import type { Tally } from "./map-knowledge.ts";

export const roomy = { size: 13, line: 17, padding: 8 } as const;
/** On a phone, where an area is narrow. */
const compact = { size: 11, line: 13.5, padding: 5 } as const;
const ROOMY_FROM = { width: 175, height: 58 };

/** Height of the bar that says how well an area is known, and of the room it takes. */
export const BAR = 6;
const BAR_ROOM = 10;

/** Of a heading below its area's upper edge. */
export const HEADING = 3;

interface AreaRoom {
  readonly isCompact: boolean;
  readonly size: number;
  readonly line: number;
  readonly padding: number;
  readonly width: number;
  readonly height: number;
  /** 0 when there is no bar: nothing of the area was met yet, or it is too low. */
  readonly bar: number;
}

export function areaRoom(area: MapArea, tally: Tally | undefined, scale: number, textScale: number): AreaRoom {
  const isCompact =
    area.width * scale < ROOMY_FROM.width * textScale && area.height * scale < ROOMY_FROM.height * textScale;
  const { size, line, padding } = isCompact ? compact : roomy;
  const height = area.height * scale - 2 * padding;
  const isMet = tally !== undefined && tally.new < area.count;
  return {
    isCompact,
    size: size * textScale,
    line: line * textScale,
    padding,
    width: Math.max(0, area.width * scale - 2 * padding),
    height,
    bar: isMet && height >= line * textScale + BAR_ROOM ? BAR_ROOM : 0,
  };
}
