/** Keys on the map: arrows move from one thing to the next, Enter goes in, Escape comes out. */
import { cameraInto, wholeMap } from "./camera.ts";
import { type MapItem, neighbourOf, rectOf } from "./map-places.ts";
import type { MapState } from "./map-state.ts";

/** Of one press on plus, minus or their buttons. */
export const ZOOM_STEP = 1.5;

const areaAround = ({ map }: MapState, item: MapItem): MapItem =>
  item.kind === "area" ? item : { kind: "area", at: map.concepts[item.at]?.area ?? 0 };

/** Goes into an area: its first concept is current then. */
export function enterArea({ map, control, choose }: MapState, at: number, focus: boolean): void {
  const area = map.areas[at];
  if (!area) return;
  const camera = cameraInto(area, control.size.peek(), control.textScale.peek());
  choose({ kind: "concept", at: area.from }, { camera, focus });
}

/** @returns whether the key is the map's */
function press(state: MapState, key: string): boolean {
  const { map, control, current, choose } = state;
  const item = current.peek() ?? { kind: "area", at: 0 };
  const now = control.camera.peek();
  const zoom = (factor: number): void => {
    const { x, y, width, height } = rectOf(map, item);
    control.flyTo({ x: x + width / 2, y: y + height / 2, scale: now.scale * factor });
  };
  const next = neighbourOf(map, item, key);
  if (next) {
    choose(next, { focus: true });
    return true;
  }
  switch (key) {
    case "Enter":
    case " ":
      // On a concept Enter is the link's own.
      if (item.kind === "area") enterArea(state, item.at, true);
      return item.kind === "area";
    case "Escape":
      if (item.kind === "concept") choose(areaAround(state, item), { camera: now, focus: true });
      return item.kind === "concept";
    case "Home": {
      const camera = wholeMap(map, control.size.peek(), control.textScale.peek());
      choose(areaAround(state, item), { camera, focus: true });
      return true;
    }
    case "+":
    case "=":
      zoom(ZOOM_STEP);
      return true;
    case "-":
      zoom(1 / ZOOM_STEP);
      return true;
    default:
      return false;
  }
}

export const pressOnMap =
  (state: MapState) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(state, event.key)) event.preventDefault();
  };
