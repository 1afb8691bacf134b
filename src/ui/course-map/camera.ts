/** What part of the course's map is seen, and how large: pure steps. Its viewports have the shape of the canvas. */
import { MAP_ROW } from "../../protocol/course-map.ts";
import { type Viewport, within } from "../map/viewport.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Camera {
  /** The point in the middle, in the map's units. */
  readonly x: number;
  readonly y: number;
  /** Pixels a unit. */
  readonly scale: number;
}

/** A part of the map. */
export interface MapRect extends Size {
  readonly x: number;
  readonly y: number;
}

/** What is drawn of concepts, by how large they are: nothing, a mark, a mark with a name. */
export type Detail = "areas" | "marks" | "names";

/** A row is then as high as a finger's target has to be (WCAG 2.5.8). */
const MARKS_FROM = MAP_ROW / 24;
/** A name of two lines then fits under its mark. */
const NAMES_FROM = 1.75;
const CLOSEST = 2.6;
/** Pixels around the whole map. */
const EDGE = 8;

/** @param textScale how much larger than usual the reader wants text: names need more room then */
export function detailAt(scale: number, textScale: number): Detail {
  if (scale >= scaleForNames(textScale)) return "names";
  return scale >= scaleForMarks(textScale) ? "marks" : "areas";
}

export const scaleForNames = (textScale: number): number => NAMES_FROM * textScale;
/** An area's heading has to fit above its first row. */
export const scaleForMarks = (textScale: number): number => MARKS_FROM * Math.max(1, 0.8 * textScale);

export const cameraToView = ({ x, y, scale }: Camera, size: Size): Viewport => {
  const [width, height] = [size.width / scale, size.height / scale];
  return { x: x - width / 2, y: y - height / 2, width, height };
};

export const viewToCamera = ({ x, y, width, height }: Viewport, size: Size): Camera => ({
  x: x + width / 2,
  y: y + height / 2,
  scale: size.width / width,
});

/** Shows a part of the map as large as it fits, no closer than what can be read well. */
export const cameraOn = (part: MapRect, size: Size, textScale: number): Camera => ({
  x: part.x + part.width / 2,
  y: part.y + part.height / 2,
  scale: Math.min(
    CLOSEST * textScale,
    Math.max(1, size.width - 2 * EDGE) / Math.max(1, part.width),
    Math.max(1, size.height - 2 * EDGE) / Math.max(1, part.height),
  ),
});

export const wholeMap = (map: Size, size: Size, textScale: number): Camera =>
  cameraOn({ x: 0, y: 0, ...map }, size, textScale);

/** Goes into an area: all of it if its marks can be drawn then, else where it starts. */
export function cameraInto(area: MapRect, size: Size, textScale: number): Camera {
  const whole = cameraOn(area, size, textScale);
  const scale = Math.max(whole.scale, scaleForMarks(textScale));
  const [width, height, edge] = [size.width / scale, size.height / scale, EDGE / scale];
  return {
    scale,
    x: Math.min(whole.x, area.x - edge + width / 2),
    y: Math.min(whole.y, area.y - edge + height / 2),
  };
}

/** No further away than the whole map, no closer than can be read, and no more empty margin than needed. */
export function keepInside(camera: Camera, map: Size, size: Size, textScale: number): Camera {
  const whole = wholeMap(map, size, textScale);
  const scale = Math.min(CLOSEST * textScale, Math.max(whole.scale, camera.scale));
  const [width, height, edge] = [size.width / scale, size.height / scale, EDGE / scale];
  return {
    scale,
    x: within(camera.x - width / 2, -edge, map.width + 2 * edge - width) + width / 2,
    y: within(camera.y - height / 2, -edge, map.height + 2 * edge - height) + height / 2,
  };
}

/** Moves no more than it takes to see a part whole, with some of what lies around it. */
export function cameraWith(camera: Camera, part: MapRect, size: Size): Camera {
  const room = 40 / camera.scale;
  const view = cameraToView(camera, size);
  const moved = (from: number, length: number, start: number, extent: number): number => {
    if (extent + 2 * room > length) return start + extent / 2 - length / 2;
    return Math.min(start - room, Math.max(start + extent + room - length, from));
  };
  return viewToCamera(
    {
      ...view,
      x: moved(view.x, view.width, part.x, part.width),
      y: moved(view.y, view.height, part.y, part.height),
    },
    size,
  );
}

/** On the way from one camera to another: coming closer, the target moves steadily towards the middle. */
export function cameraBetween(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part;
  const zoomed = 1 / to.scale - 1 / from.scale;
  const way = Math.abs(zoomed) < 1e-6 ? part : (1 / scale - 1 / from.scale) / zoomed;
  return { scale, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}
