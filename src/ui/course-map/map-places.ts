/** What lies where on the map: under a finger, inside a window, next to something. */
import { type CourseMap, MAP_CELL, MAP_PADDING, MAP_ROW } from "../../protocol/course-map.ts";
import type { Viewport } from "../map/viewport.ts";
import type { MapRect } from "./camera.ts";

/** Something on the map: its place in the map's list of areas or of concepts. */
export interface MapItem {
  readonly kind: "area" | "concept";
  readonly at: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a concept's mark lies below the upper edge of its cell, which its name shares with it. */
export const MARK_Y = 7;

export function rectOf({ areas, concepts }: CourseMap, { kind, at }: MapItem): MapRect {
  if (kind === "area") return areas[at] ?? { x: 0, y: 0, width: 0, height: 0 };
  const { x = 0, y = 0, area = 0 } = concepts[at] ?? {};
  return { x, y, width: areas[area]?.cellWidth ?? MAP_CELL, height: MAP_ROW };
}

export function markOf({ areas, concepts }: CourseMap, at: number): Point {
  const { x = 0, y = 0, area = 0 } = concepts[at] ?? {};
  return { x: x + (areas[area]?.cellWidth ?? MAP_CELL) / 2, y: y + MARK_Y };
}

/** @returns the concept whose cell holds a point, else the area that does */
export function itemAt({ areas }: CourseMap, { x, y }: Point): MapItem | undefined {
  const at = areas.findIndex(
    (each) => x >= each.x && x < each.x + each.width && y >= each.y && y < each.y + each.height,
  );
  const area = areas[at];
  if (!area) return undefined;
  const column = Math.floor((x - area.x - MAP_PADDING) / area.cellWidth);
  const row = Math.floor((y - area.y - MAP_PADDING) / MAP_ROW) - 1;
  const place = row * area.columns + column;
  const isCell = row >= 0 && column >= 0 && column < area.columns && place < area.count;
  return isCell ? { kind: "concept", at: area.from + place } : { kind: "area", at };
}

/** A part of the map in whole tiles, so that it stays the same while a view moves within them. */
export function tilesAround(view: Viewport, columns: number, rows: number): MapRect {
  const [width, height] = [columns * MAP_CELL, rows * MAP_ROW];
  const [left, top] = [Math.floor(view.x / width), Math.floor(view.y / height)];
  return {
    x: left * width,
    y: top * height,
    width: (Math.ceil((view.x + view.width) / width) - left) * width,
    height: (Math.ceil((view.y + view.height) / height) - top) * height,
  };
}

/** The concepts whose cells lie in a part of the map, or reach into it. */
export function conceptsIn({ areas }: CourseMap, part: MapRect): readonly number[] {
  const found: number[] = [];
  for (const { x, y, from, count, columns, cellWidth } of areas) {
    const [left, top] = [x + MAP_PADDING, y + MAP_PADDING + MAP_ROW];
    const firstColumn = Math.max(0, Math.floor((part.x - left) / cellWidth));
    const lastColumn = Math.min(columns - 1, Math.floor((part.x + part.width - left) / cellWidth));
    const firstRow = Math.max(0, Math.floor((part.y - top) / MAP_ROW));
    const lastRow = Math.min(Math.ceil(count / columns) - 1, Math.floor((part.y + part.height - top) / MAP_ROW));
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++)
        if (row * columns + column < count) found.push(from + row * columns + column);
  }
  return found;
}

const middleOf = ({ x, y, width, height }: MapRect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** What lies nearest above (-1) or below (1), straight ahead before aside; the item itself at the map's edge. */
function acrossRows(map: CourseMap, { kind, at }: MapItem, direction: 1 | -1): number {
  const from = middleOf(rectOf(map, { kind, at }));
  let [best, cost] = [at, Number.POSITIVE_INFINITY];
  for (let other = 0; other < (kind === "area" ? map.areas : map.concepts).length; other++) {
    const to = middleOf(rectOf(map, { kind, at: other }));
    const ahead = (to.y - from.y) * direction;
    const away = ahead + 3 * Math.abs(to.x - from.x);
    if (ahead >= 1 && away < cost) [best, cost] = [other, away];
  }
  return best;
}

/**
 * Where an arrow key leads: left and right read the map like a text, so that they alone reach everything; up and down
 * go to what lies there.
 * @returns the same item at the end of the way, undefined for other keys
 */
export function neighbourOf(map: CourseMap, item: MapItem, key: string): MapItem | undefined {
  const { kind, at } = item;
  const last = (kind === "area" ? map.areas : map.concepts).length - 1;
  switch (key) {
    case "ArrowLeft":
      return { kind, at: Math.max(0, at - 1) };
    case "ArrowRight":
      return { kind, at: Math.min(last, at + 1) };
    case "ArrowUp":
      return { kind, at: acrossRows(map, item, -1) };
    case "ArrowDown":
      return { kind, at: acrossRows(map, item, 1) };
    default:
      return undefined;
  }
}

/** What each concept opens up: what it needs, the other way round. */
export function opensOf({ concepts }: CourseMap): readonly (readonly number[])[] {
  const opens = concepts.map((): number[] => []);
  for (const [at, { needs }] of concepts.entries()) for (const need of needs) opens[need]?.push(at);
  return opens;
}
