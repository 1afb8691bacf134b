/** The drawn map of the course: what is in sight of the camera, in the detail that its distance allows. */
import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import { useMapGestures, useMapZoomGestures } from "../map/map-gestures.ts";
import { useWords } from "../words.ts";
import { AreaHeadings, AreaNames, AreaShapes } from "./area-shapes.tsx";
import { cameraToView, detailAt } from "./camera.ts";
import { ConceptMarks, ConceptNames } from "./concept-marks.tsx";
import styles from "./course-map.module.css";
import { CurrentItem, ItemLabel } from "./current-item.tsx";
import { enterArea, pressOnMap } from "./map-keys.ts";
import type { MapKnowledge } from "./map-knowledge.ts";
import { LinksAround, PathLinks, type PathOnMap } from "./map-links.tsx";
import { conceptsIn, itemAt, type MapItem, tilesAround } from "./map-places.ts";
import type { MapState } from "./map-state.ts";
import { StagePatterns } from "./stage-mark.tsx";

interface Props {
  readonly name: string;
  readonly state: MapState;
  readonly knowledge: MapKnowledge;
  /** What is looked for; absent when nothing is. */
  readonly found: ReadonlySet<number> | undefined;
  readonly path: PathOnMap | undefined;
  readonly href: (at: number) => string;
  readonly open: (at: number) => void;
}

export function CourseCanvas(props: Props) {
  const { name, state, open } = props;
  const words = useWords(english);
  const { map, control, current, choose } = state;
  const { canvas, size, move } = control;
  const hovered = useSignal<number | undefined>(undefined);
  useMapZoomGestures(canvas, move, map);
  const gestures = useMapGestures(move);
  const under = ({ clientX, clientY, currentTarget }: MouseEvent): MapItem | undefined => {
    if (!(currentTarget instanceof Element)) return undefined;
    const box = currentTarget.getBoundingClientRect();
    const view = move.current();
    const { scale } = control.camera.peek();
    const item = itemAt(map, { x: view.x + (clientX - box.x) / scale, y: view.y + (clientY - box.y) / scale });
    if (item?.kind !== "concept" || detailAt(scale, control.textScale.peek()) !== "areas") return item;
    // From afar areas are pressed, not what can't be seen in them.
    return { kind: "area", at: map.concepts[item.at]?.area ?? 0 };
  };
  const press = (event: MouseEvent): void => {
    const item = under(event);
    if (!item) return;
    if (item.kind === "area") enterArea(state, item.at, false);
    else if (current.peek()?.kind === "concept" && current.peek()?.at === item.at) open(item.at);
    else choose(item, { camera: control.camera.peek() });
  };
  return (
    <>
      <p id="course-map-keys" class={styles.hidden}>
        {words.keys}
      </p>
      <svg
        ref={canvas}
        class={styles.canvas}
        role="application"
        aria-label={name}
        aria-roledescription={words.role}
        aria-describedby="course-map-keys"
        data-hovers={hovered.value !== undefined}
        onDragStart={(event) => event.preventDefault()}
        {...gestures}
        onKeyDown={pressOnMap(state)}
        onClick={press}
        onPointerMove={(event) => {
          gestures.onPointerMove(event);
          const item = event.pointerType === "mouse" && event.buttons === 0 ? under(event) : undefined;
          hovered.value = item?.kind === "concept" ? item.at : undefined;
        }}
        onPointerLeave={(event) => {
          gestures.onPointerLeave(event);
          hovered.value = undefined;
        }}
      >
        <StagePatterns />
        {size.value.width > 0 && <Scene {...props} hovered={hovered.value} />}
      </svg>
    </>
  );
}

/** Tiles that decide what is drawn: few concepts more than are in sight, and the same ones for many frames. */
const MARK_TILES = [4, 5] as const;
const NAME_TILES = [2, 2] as const;

/** Concepts in whole tiles around the view: the same list as long as the tiles are the same. */
function usePlaces(state: MapState, [columns, rows]: readonly [number, number]): readonly number[] {
  const { map, control } = state;
  const tiles = useComputed(() => {
    const { x, y, width, height } = tilesAround(cameraToView(control.camera.value, control.size.value), columns, rows);
    return `${x} ${y} ${width} ${height}`;
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = tiles.value.split(" ").map(Number);
    return conceptsIn(map, { x, y, width, height });
  }, [map, tiles.value]);
}

function Scene({
  state,
  knowledge,
  found,
  path,
  href,
  open,
  hovered,
}: Props & { readonly hovered: number | undefined }) {
  const { map, control, current, wantsFocus, opens, choose } = state;
  const camera = control.camera.value;
  const { scale } = camera;
  const textScale = control.textScale.value;
  const view = cameraToView(camera, control.size.value);
  const detail = detailAt(scale, textScale);
  const marked = usePlaces(state, MARK_TILES);
  const named = usePlaces(state, NAME_TILES);
  const lit = useMemo(() => (path ? new Set(path.steps.map(({ at }) => at)) : found), [path, found]);
  const counts = useMemo(() => found && countByArea(state, found), [state.map, found]);
  const item = current.value ?? { kind: "area", at: 0 };
  const moved = `translate(${(-view.x * scale).toFixed(2)} ${(-view.y * scale).toFixed(2)})`;
  const shared = { map, scale, textScale };
  return (
    <>
      <g transform={`${moved} scale(${scale.toFixed(5)})`}>
        <AreaShapes areas={map.areas} />
        {detail !== "areas" && <ConceptMarks map={map} places={marked} knowledge={knowledge} lit={lit} />}
      </g>
      <g transform={moved}>
        {detail === "areas" ? (
          <AreaNames {...shared} knowledge={knowledge} found={counts} />
        ) : (
          <AreaHeadings {...shared} view={view} />
        )}
        {path ? (
          <PathLinks map={map} path={path} knowledge={knowledge} scale={scale} />
        ) : (
          current.value?.kind === "concept" && (
            <LinksAround map={map} at={item.at} opens={opens[item.at] ?? []} knowledge={knowledge} scale={scale} />
          )
        )}
        {detail === "names" && <ConceptNames {...shared} places={named} lit={lit} />}
        {hovered !== undefined && hovered !== item.at && detail === "marks" && (
          <ItemLabel map={map} at={hovered} scale={scale} />
        )}
        <CurrentItem
          key={`${item.kind} ${item.at}`}
          {...shared}
          item={item}
          chosen={current.value !== undefined}
          knowledge={knowledge}
          opens={opens}
          href={href(item.at)}
          wantsFocus={wantsFocus}
          onFocus={() => current.peek() ?? choose(item, { camera })}
          onOpen={() => open(item.at)}
        />
      </g>
    </>
  );
}

function countByArea({ map }: MapState, found: ReadonlySet<number>): readonly number[] {
  const counts = map.areas.map(() => 0);
  for (const at of found) {
    const area = map.concepts[at]?.area ?? 0;
    counts[area] = (counts[area] ?? 0) + 1;
  }
  return counts;
}
