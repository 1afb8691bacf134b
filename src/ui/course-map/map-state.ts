/** What the parts of the course's map share while it is shown. */
import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import type { CourseMap } from "../../protocol/course-map.ts";
import { type Camera, cameraWith, detailAt, scaleForMarks } from "./camera.ts";
import { type MapItem, opensOf, rectOf } from "./map-places.ts";
import { type CameraControl, useCamera } from "./use-camera.ts";

/** What is remembered while other views show. */
export interface KeptMap {
  readonly camera: Signal<Camera | undefined>;
  readonly chosen: Signal<ConceptId | undefined>;
}

export interface MapState {
  readonly map: CourseMap;
  readonly control: CameraControl;
  /** What has the focus or was pressed last. */
  readonly current: ReadonlySignal<MapItem | undefined>;
  /** What is to be current next also takes the focus. */
  readonly wantsFocus: RefObject<boolean>;
  /** Where each concept stands in the map's list. */
  readonly places: ReadonlyMap<ConceptId, number>;
  /** What each concept opens up, by place. */
  readonly opens: readonly (readonly number[])[];
  /** Makes something current; the camera moves as far as it takes to see it, or as told. */
  choose(item: MapItem, how?: { readonly camera?: Camera | undefined; readonly focus?: boolean }): void;
}

export function useMapState(map: CourseMap, kept: KeptMap): MapState {
  const places = useMemo(() => new Map(map.concepts.map(({ id }, at) => [id, at])), [map]);
  const opens = useMemo(() => opensOf(map), [map]);
  const control = useCamera(map, kept.camera);
  const wantsFocus = useRef(false);
  const chosen = kept.chosen.peek();
  const at = chosen && places.get(chosen);
  const current = useSignal<MapItem | undefined>(at === undefined ? undefined : { kind: "concept", at });
  return {
    map,
    control,
    current,
    wantsFocus,
    places,
    opens,
    choose: (item, { camera = cameraFor(map, control, item), focus = false } = {}) => {
      wantsFocus.current = focus;
      current.value = item;
      kept.chosen.value = item.kind === "concept" ? map.concepts[item.at]?.id : undefined;
      control.flyTo(camera);
    },
  };
}

/** No further than it takes to see something, and a concept with its mark. */
function cameraFor(map: CourseMap, { camera, size, textScale }: CameraControl, item: MapItem): Camera {
  const now = camera.peek();
  const part = rectOf(map, item);
  if (item.kind === "area" || detailAt(now.scale, textScale.peek()) !== "areas")
    return cameraWith(now, part, size.peek());
  return { x: part.x + part.width / 2, y: part.y + part.height / 2, scale: scaleForMarks(textScale.peek()) };
}
