/** The path to a concept, drawn over the map: its essential steps, as on the path's own page. */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { LearningPath, TutorApi } from "../../protocol/tutor-api.ts";
import { withoutDetours } from "../map/path-layout.ts";
import { essentialPath } from "../path/essential-path.ts";
import { cameraOn } from "./camera.ts";
import type { PathOnMap } from "./map-links.tsx";
import { type MapItem, rectOf } from "./map-places.ts";
import type { MapState } from "./map-state.ts";

interface ShownPath extends PathOnMap {
  readonly path: LearningPath;
}

export interface MapPath {
  readonly shown: ReadonlySignal<ShownPath | undefined>;
  readonly error: ReadonlySignal<AppError | undefined>;
  show(goal: ConceptId): Promise<void>;
  hide(): void;
}

export function useMapPath(
  state: MapState,
  tutor: Pick<TutorApi, "learningPath">,
  known: readonly ConceptId[],
): MapPath {
  const shown = useSignal<ShownPath | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const load = async (goal: ConceptId): Promise<ShownPath | undefined> => {
    const outcome = await tutor.learningPath(goal, known);
    error.value = outcome.ok ? undefined : outcome.error;
    return outcome.ok ? pathOnMap(state, essentialPath(outcome.value)) : undefined;
  };
  // What was just marked as known shortens the path that is shown.
  useEffect(() => {
    const goal = shown.peek()?.path.goal.id;
    if (goal !== undefined)
      void load(goal).then((path) => {
        if (path && shown.peek()?.path.goal.id === goal) shown.value = path;
      });
  }, [known]);
  return {
    shown,
    error,
    show: async (goal) => {
      const path = await load(goal);
      if (!path) return;
      shown.value = path;
      showWhole(state, path);
    },
    hide: () => {
      shown.value = undefined;
    },
  };
}

function pathOnMap({ places }: MapState, path: LearningPath): ShownPath {
  const placeOf = (id: ConceptId): number => places.get(id) ?? 0;
  return {
    path,
    goal: placeOf(path.goal.id),
    steps: path.steps.flatMap((group, i) => group.map(({ id }) => ({ step: i + 1, at: placeOf(id) }))),
    links: withoutDetours(path).map(({ source, target }) => ({ from: placeOf(source), to: placeOf(target) })),
  };
}

/** As close as all steps can be seen. */
function showWhole({ map, control }: MapState, { steps }: PathOnMap): void {
  const rects = steps.map(({ at }) => rectOf(map, { kind: "concept", at } satisfies MapItem));
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  const part = { x: left, y: top, width: right - left, height: bottom - top };
  control.flyTo(cameraOn(part, control.size.peek(), control.textScale.peek()));
}
