/** What part of a map is seen: moving and zooming as pure steps. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How little and how much of a map may be seen across. */
export interface WidthLimits {
  readonly smallest: number;
  readonly largest: number;
}

const MARGIN = 90;
const aroundConcept: WidthLimits = { smallest: 240, largest: 8000 };

export function fitViewport(points: readonly { readonly x: number; readonly y: number }[]): Viewport {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - MARGIN;
  const y = Math.min(...ys) - MARGIN / 2;
  return { x, y, width: Math.max(...xs) + MARGIN - x, height: Math.max(...ys) + MARGIN / 2 - y };
}

/** No empty margin where there is more to see; a map with room to spare (negative `room`) is centred. */
export const within = (value: number, from: number, room: number): number =>
  room < 0 ? from + room / 2 : Math.min(from + room, Math.max(from, value));

/** Drawn smaller than this, names can't be read. */
const SMALLEST_SCALE = 0.75;

/**
 * Where a map opens: all of it when that can be read, else its surroundings of `center` at full size.
 * @param box the canvas on screen, in CSS pixels
 */
export function readableViewport(
  fitted: Viewport,
  center: { readonly x: number; readonly y: number },
  box: { readonly width: number; readonly height: number },
): Viewport {
  const scale = Math.min(box.width / fitted.width, box.height / fitted.height);
  if (scale >= SMALLEST_SCALE) return fitted;
  return {
    x: within(center.x - box.width / 2, fitted.x, fitted.width - box.width),
    y: within(center.y - box.height / 2, fitted.y, fitted.height - box.height),
    width: box.width,
    height: box.height,
  };
}

/** `dx`, `dy` in parts of what is seen. */
export const panViewport = (view: Viewport, dx: number, dy: number): Viewport => ({
  ...view,
  x: view.x + dx * view.width,
  y: view.y + dy * view.height,
});

/** `factor` < 1 comes closer; the point at `x`, `y` (in parts of what is seen) stays, by default the middle. */
export function zoomViewport(view: Viewport, factor: number, x = 0.5, y = 0.5, limits = aroundConcept): Viewport {
  const width = Math.min(limits.largest, Math.max(limits.smallest, view.width * factor));
  const height = (view.height * width) / view.width;
  return { x: view.x + (view.width - width) * x, y: view.y + (view.height - height) * y, width, height };
}

/** Two fingers on the canvas: their middle and their distance, in CSS pixels from its corner. */
export interface Pinch {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

export function fingersToPinch(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Pinch {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
}

/** What lay between the fingers stays between them. `box`: the canvas on screen, in CSS pixels. */
export function pinchViewport(
  view: Viewport,
  from: Pinch,
  to: Pinch,
  box: { readonly width: number; readonly height: number },
  limits = aroundConcept,
): Viewport {
  // The drawing keeps its shape and is centred: both directions have the scale of the tighter one.
  const unitsPerPx = Math.max(view.width / box.width, view.height / box.height);
  const partX = (px: number): number => 0.5 + ((px - box.width / 2) * unitsPerPx) / view.width;
  const partY = (px: number): number => 0.5 + ((px - box.height / 2) * unitsPerPx) / view.height;
  const moved = panViewport(view, partX(from.x) - partX(to.x), partY(from.y) - partY(to.y));
  return zoomViewport(moved, from.distance / to.distance, partX(to.x), partY(to.y), limits);
}

export function keyToViewport(key: string, view: Viewport): Viewport | undefined {
  switch (key) {
    case "ArrowLeft":
      return panViewport(view, -0.1, 0);
    case "ArrowRight":
      return panViewport(view, 0.1, 0);
    case "ArrowUp":
      return panViewport(view, 0, -0.1);
    case "ArrowDown":
      return panViewport(view, 0, 0.1);
    case "+":
    case "=":
      return zoomViewport(view, 0.8);
    case "-":
      return zoomViewport(view, 1.25);
    default:
      return undefined;
  }
}
