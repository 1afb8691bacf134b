/** A course laid out as a map: topics as areas, concepts in rows inside them. Lengths are the map's own units. */
import type { ConceptId } from "../domain/ids.ts";

/** `tall` is for a phone held upright. */
export type MapShape = "wide" | "tall";

export interface MapArea {
  readonly topic: string;
  /** Absent when the course doesn't name it. */
  readonly title?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its concepts lie one after another in `concepts`: the place of the first, and how many. */
  readonly from: number;
  readonly count: number;
  readonly columns: number;
  readonly cellWidth: number;
}

export interface MapConcept {
  readonly id: ConceptId;
  readonly title: string;
  /** Place in `areas`. */
  readonly area: number;
  /** Of the upper left corner of its cell. */
  readonly x: number;
  readonly y: number;
  /** Places in `concepts` of what it needs, most essential first. */
  readonly needs: readonly number[];
}

export interface CourseMap {
  readonly shape: MapShape;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  /** Area by area, in each what comes first at the start. */
  readonly concepts: readonly MapConcept[];
}

/** Every row of concepts is this high, and an area's heading too. */
export const MAP_ROW = 24;
/** No cell is narrower. */
export const MAP_CELL = 56;
/** Between an area's border and its cells. */
export const MAP_PADDING = 4;
