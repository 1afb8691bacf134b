/** The drawn map of the course: what is in sight of the camera, in the detail that its distance allows. */
import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { courseMap as english } from "../../language/words/en/course-map.ts";
import { useMapGestures, useMapZoomGestures } from "../map/map-gestures.ts";
import { useWords } from "../words.ts";
import { AreaBars, AreaHeadings, AreaNames, AreaShapes } from "./area-shapes.tsx";
import { cameraToView, detailAt } from "./camera.ts";
import { ConceptMarks, MarkNames } from "./concept-marks.tsx";
import styles from "./course-map.module.css";
import { CurrentItem, ItemLabel } from "./current-item.tsx";
import { enterArea, pressOnMap } from "./map-keys.ts";
import type { MapKnowledge } from "./map-knowledge.ts";
import { LinksAround, PathLines, type PathOnMap } from "./map-links.tsx";
import { conceptsIn, itemAt, type MapItem, tilesAround } from "./map-places.ts";
import type { MapState } from "./map-state.ts";
import { placedAt } from "./placed.ts";
import { StagePatterns } from "./stage-mark.tsx";
import { useFew } from "./use-few.ts";

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
    // What is current already is a link, followed as such.
    if (!item || (event.target instanceof Element && event.target.closest("a"))) return;
    if (item.kind === "area") enterArea(state, item.at, false);
    else if (current.peek()?.kind === "concept" && current.peek()?.at === item.at) open(item.at);
    else choose(item, { camera: control.camera.peek() });
  };
  return (
    <>
      <p id="course-map-keys" class={styles.hidden}>
        {words.keys}
      </p>
      <div
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
        {size.value.width > 0 && <Scene {...props} hovered={hovered.value} />}
      </div>
    </>
  );
}

interface Drawn {
  /** Tiles that decide what is drawn: few concepts more than are in sight, and the same ones for many frames. */
  readonly tiles: readonly [number, number];
  /** New ones that a frame takes up. */
  readonly most: number;
}

const MARKS: Drawn = { tiles: [4, 5], most: 64 };
const NAMES: Drawn = { tiles: [2, 2], most: 10 };
const nothing: readonly number[] = [];

/** Concepts in whole tiles around the view: the same list as long as the tiles are the same. */
function usePlaces(state: MapState, { tiles: [columns, rows], most }: Drawn, isDrawn: boolean): readonly number[] {
  const { map, control } = state;
  const tiles = useComputed(() => {
    const { x, y, width, height } = tilesAround(cameraToView(control.camera.value, control.size.value), columns, rows);
    return `${x} ${y} ${width} ${height}`;
  });
  const wanted = useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = tiles.value.split(" ").map(Number);
    return isDrawn ? conceptsIn(map, { x, y, width, height }) : nothing;
  }, [map, tiles.value, isDrawn]);
  return useFew(wanted, most);
}

function Scene({ state, knowledge, found, path, href, hovered }: Props & { readonly hovered: number | undefined }) {
  const { map, control, current, wantsFocus, opens, choose } = state;
  const camera = control.camera.value;
  const { scale } = camera;
  const textScale = control.textScale.value;
  const view = cameraToView(camera, control.size.value);
  const detail = detailAt(scale, textScale);
  const marked = usePlaces(state, MARKS, detail !== "areas");
  const named = usePlaces(state, NAMES, detail === "names");
  const lit = useMemo(() => (path ? new Set(path.steps.map(({ at }) => at)) : found), [path, found]);
  const counts = useMemo(() => found && countByArea(state, found), [state.map, found]);
  const item = current.value ?? { kind: "area", at: 0 };
  const [left, top] = [-view.x * scale, -view.y * scale];
  const moved = `translate(${left.toFixed(2)} ${top.toFixed(2)})`;
  const shared = { map, scale, textScale };
  return (
    <>
      <svg class={styles.drawing} aria-hidden="true" focusable="false">
        <StagePatterns />
        <g transform={`${moved} scale(${scale.toFixed(5)})`}>
          <AreaShapes areas={map.areas} />
          {detail !== "areas" && <ConceptMarks map={map} places={marked} knowledge={knowledge} lit={lit} />}
        </g>
        <g transform={moved}>
          {detail === "areas" && <AreaBars {...shared} knowledge={knowledge} />}
          {path ? (
            <PathLines map={map} path={path} knowledge={knowledge} scale={scale} />
          ) : (
            current.value?.kind === "concept" && (
              <LinksAround map={map} at={item.at} opens={opens[item.at] ?? []} knowledge={knowledge} scale={scale} />
            )
          )}
        </g>
      </svg>
      <div class={styles.texts} style={placedAt(left, top)}>
        <div aria-hidden="true">
          {detail === "areas" ? (
            <AreaNames {...shared} knowledge={knowledge} found={counts} />
          ) : (
            <AreaHeadings {...shared} view={view} />
          )}
          {detail === "names" && <MarkNames {...shared} places={named} lit={lit} />}
          {hovered !== undefined && hovered !== item.at && detail === "marks" && (
            <ItemLabel map={map} at={hovered} scale={scale} middle={camera.x} />
          )}
        </div>
        <CurrentItem
          key={`${item.kind} ${item.at}`}
          {...shared}
          item={item}
          chosen={current.value !== undefined}
          middle={camera.x}
          knowledge={knowledge}
          opens={opens}
          href={href(item.at)}
          wantsFocus={wantsFocus}
          // Reached by Tab it may lie out of sight; on its way by keys the camera is told already.
          onFocus={() => wantsFocus.current || choose(item, current.peek() ? {} : { camera })}
          onEnter={() => enterArea(state, item.at, true)}
        />
      </div>
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
