/** A course → its map. The same course gives the same map. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import { pathLengths } from "../../domain/graph.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { ConceptId } from "../../domain/ids.ts";
import {
  type CourseMap,
  MAP_CELL,
  MAP_PADDING,
  MAP_ROW,
  type MapArea,
  type MapConcept,
  type MapShape,
} from "../../protocol/course-map.ts";
import { type AreaLink, arrangeShelves } from "./arrange-shelves.ts";
import { fillShelves, type Shelf, shelfHeight } from "./fill-shelves.ts";

interface Topic {
  readonly topic: string;
  readonly title?: string;
  /** What comes first at the start. */
  readonly concepts: readonly ConceptId[];
}

/** Width to height, and how many areas stand beside each other at most. */
const shapes = { wide: { aspect: 1.7, beside: 7 }, tall: { aspect: 0.64, beside: 2 } } as const satisfies Record<
  MapShape,
  object
>;
/** Between areas. */
const GAP = 8;
/** Without these few columns the name of even a small course's topic would be cut. */
const FEWEST_COLUMNS = 3;
/** Areas are stretched to fill their shelf, but not beyond this. */
const MOST_STRETCHED = 1.6;
/** Factors on the estimated width that are tried. */
const widths = [0.75, 0.85, 0.92, 1, 1.08, 1.18, 1.3];

const spare = 2 * MAP_PADDING + GAP;
/** An area has a heading, and room around it. */
const roomFor = (columns: number, shape: MapShape) => ({
  columns,
  narrowest: Math.max(FEWEST_COLUMNS, Math.floor(columns / shapes[shape].beside)),
  row: MAP_ROW,
  beside: MAP_ROW + spare,
  column: MAP_CELL,
});

/** The topics that have concepts, in the course's order: what comes first stands at the top of the map. */
function topicsOf(graph: CourseGraph): Topic[] {
  const { concepts, meta } = graph.course;
  const lengths = pathLengths(graph.prerequisites);
  const byTopic = groupBy(concepts, ({ topic }) => topic);
  const titles = new Map(meta.topics.map(({ id, title }) => [id, title]));
  const listed = new Set([...titles.keys(), ...byTopic.keys()]);
  return [...listed].flatMap((topic): Topic[] => {
    const members = byTopic.get(topic);
    if (!members) return [];
    const title = titles.get(topic) ?? topic;
    const sorted = members.toSorted((a, b) => (lengths.get(a.id) ?? 0) - (lengths.get(b.id) ?? 0));
    return [{ topic, ...(title !== "" && { title }), concepts: sorted.map(({ id }) => id) }];
  });
}

function linksBetween(graph: CourseGraph, topics: readonly Topic[]): AreaLink[] {
  const topicOf = new Map(topics.flatMap(({ concepts }, i) => concepts.map((id) => [id, i] as const)));
  const weights = new Map<string, AreaLink>();
  for (const target of topicOf.keys())
    for (const { source, weight } of graph.prerequisitesOf(target)) {
      const [from, to] = [topicOf.get(source), topicOf.get(target)];
      if (from === undefined || to === undefined || from === to) continue;
      const key = `${from} ${to}`;
      weights.set(key, { from, to, weight: (weights.get(key)?.weight ?? 0) + weight });
    }
  return [...weights.values()];
}

/** Of several widths, the one whose map comes nearest to its shape. */
function chooseShelves(counts: readonly number[], shape: MapShape): { columns: number; shelves: readonly Shelf[] } {
  const { aspect } = shapes[shape];
  const cells = counts.reduce((sum, count) => sum + Math.max(count, FEWEST_COLUMNS), 0);
  const estimate = Math.sqrt((cells * 1.4 * aspect * MAP_ROW) / MAP_CELL);
  const tried = widths.map((factor) => {
    const columns = Math.max(FEWEST_COLUMNS, Math.round(estimate * factor));
    const room = roomFor(columns, shape);
    const shelves = fillShelves(counts, room);
    const height = shelves.reduce((sum, shelf) => sum + shelfHeight(shelf, room), 0);
    const off = Math.abs(Math.log((columns * MAP_CELL) / height / aspect));
    return { columns, shelves, off };
  });
  return tried.reduce((best, other) => (other.off < best.off ? other : best));
}

export function placeCourse(graph: CourseGraph, shape: MapShape): CourseMap {
  const listed = topicsOf(graph);
  if (listed.length === 0) return { shape, width: 0, height: 0, areas: [], concepts: [] };
  const { columns, shelves } = chooseShelves(
    listed.map(({ concepts }) => concepts.length),
    shape,
  );
  const order = arrangeShelves(shelves, linksBetween(graph, listed), { column: MAP_CELL, row: MAP_ROW, beside: spare });
  const topics = order.flat().flatMap((place) => listed[place] ?? []);
  const columnsOf = shelves.flatMap((shelf) => shelf.columns);
  const most = Math.max(...order.map(({ length }) => length));
  const width = columns * MAP_CELL + most * spare - GAP;
  const areas: MapArea[] = [];
  let [y, from] = [0, 0];
  for (const [i, { rows, columns: needed }] of shelves.entries()) {
    const free = width - needed.length * spare + GAP;
    const stretched = free / (needed.reduce((sum, each) => sum + each, 0) * MAP_CELL);
    const cellWidth = MAP_CELL * Math.min(MOST_STRETCHED, Math.max(1, stretched));
    const height = (rows + 1) * MAP_ROW + 2 * MAP_PADDING;
    let x = 0;
    for (const place of order[i] ?? []) {
      const { topic = "", title, concepts = [] } = topics[areas.length] ?? {};
      const cells = { from, count: concepts.length, columns: columnsOf[place] ?? 1, cellWidth };
      const size = { x, y, width: cells.columns * cellWidth + 2 * MAP_PADDING, height };
      areas.push({ topic, ...(title !== undefined && { title }), ...size, ...cells });
      from += concepts.length;
      x += size.width + GAP;
    }
    y += height + GAP;
  }
  const right = Math.max(...areas.map((area) => area.x + area.width));
  return { shape, width: right, height: y - GAP, areas, concepts: placeConcepts(graph, topics, areas) };
}

function placeConcepts(graph: CourseGraph, topics: readonly Topic[], areas: readonly MapArea[]): MapConcept[] {
  const places = new Map(topics.flatMap(({ concepts }) => concepts).map((id, place) => [id, place]));
  return topics.flatMap(({ concepts }, area) => {
    const { x = 0, y = 0, columns = 1, cellWidth = MAP_CELL } = areas[area] ?? {};
    return concepts.map((id, i) => ({
      id,
      title: graph.title(id),
      area,
      x: x + MAP_PADDING + (i % columns) * cellWidth,
      y: y + MAP_PADDING + MAP_ROW + Math.floor(i / columns) * MAP_ROW,
      needs: graph.prerequisitesOf(id).flatMap(({ source }) => places.get(source) ?? []),
    }));
  });
}
