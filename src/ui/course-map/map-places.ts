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

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const middleOf = ({ x, y, width, height }: MapRect): Point => ({ x: x + width / 2, y: y + height / 2 });

/**
 * Where an arrow key leads: to what lies nearest in its direction, straight ahead before aside.
 * @returns the same item at the edge of the map, undefined for other keys
 */
export function neighbourOf(map: CourseMap, item: MapItem, key: string): MapItem | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const from = middleOf(rectOf(map, item));
  let [best, cost] = [item.at, Number.POSITIVE_INFINITY];
  const others = item.kind === "area" ? map.areas : map.concepts;
  for (let at = 0; at < others.length; at++) {
    const to = middleOf(rectOf(map, { kind: item.kind, at }));
    const ahead = (to.x - from.x) * direction.x + (to.y - from.y) * direction.y;
    const aside = Math.abs((to.x - from.x) * direction.y) + Math.abs((to.y - from.y) * direction.x);
    if (at === item.at || ahead < 1 || ahead + 3 * aside >= cost) continue;
    [best, cost] = [at, ahead + 3 * aside];
  }
  return { kind: item.kind, at: best };
}

/** What each concept opens up: what it needs, the other way round. */
export function opensOf({ concepts }: CourseMap): readonly (readonly number[])[] {
  const opens = concepts.map((): number[] => []);
  for (const [at, { needs }] of concepts.entries()) for (const need of needs) opens[need]?.push(at);
  return opens;
}
