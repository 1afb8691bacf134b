/** A drawn map: drag or arrow keys move it; buttons, + and −, Ctrl + wheel or two fingers zoom. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import controls from "../styles/controls.module.css";
import styles from "./concept-map.module.css";
import type { PlacedMap } from "./map-layout.ts";
import { MapEdges, MapNodes } from "./map-shapes.tsx";
import {
  fingersToPinch,
  fitViewport,
  keyToViewport,
  panViewport,
  pinchViewport,
  readableViewport,
  type Viewport,
  zoomViewport,
} from "./viewport.ts";

interface Props {
  /** Names the region. */
  readonly name: string;
  readonly map: PlacedMap;
  /** In the middle at first, when the whole map would be too small to read. */
  readonly focus: ConceptId;
  readonly known: ReadonlySet<ConceptId>;
  readonly href: (id: ConceptId) => string;
  /** What a plain click does instead of following the link. */
  readonly onOpen?: (id: ConceptId) => void;
  readonly legend: ComponentChildren;
}

/** A pointer that moves further than this drags the map instead of opening a concept. */
const DRAG_PX = 5;

export function MapCanvas({ name, map, focus, known, href, onOpen, legend }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const fitted = useMemo(() => fitViewport(map.nodes), [map]);
  const moved = useSignal<Viewport | undefined>(undefined);
  const view = moved.value ?? fitted;
  const drag = useRef<{ x: number; y: number; moving: boolean } | undefined>(undefined);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  useLayoutEffect(() => {
    const center = map.nodes.find(({ id }) => id === focus);
    if (!svg.current || !center) return;
    const { width, height } = svg.current.getBoundingClientRect();
    moved.value = readableViewport(fitted, center, { width, height });
  }, [fitted, focus]);
  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent): void => {
      // Without Ctrl (or a pinch, which reports it) the wheel scrolls the page, not the map.
      if (!event.ctrlKey) return;
      event.preventDefault();
      moved.value = zoomViewport(moved.peek() ?? fitted, event.deltaY < 0 ? 0.9 : 1.1);
    };
    // One finger scrolls the page; two belong to the map.
    const onTouch = (event: TouchEvent): void => {
      if (event.touches.length > 1) event.preventDefault();
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    element?.addEventListener("touchstart", onTouch, { passive: false });
    return () => {
      element?.removeEventListener("wheel", onWheel);
      element?.removeEventListener("touchstart", onTouch);
    };
  }, [fitted]);

  const onPointerDown = (event: PointerEvent): void => {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    // The second finger turns a press into a pinch: no concept opens when they lift.
    drag.current = { x: event.clientX, y: event.clientY, moving: fingers.current.size > 1 };
  };
  /** @returns false when fewer than two fingers are down */
  const pinch = (event: PointerEvent, box: DOMRect): boolean => {
    const before = fingers.current.get(event.pointerId);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (!before) return false;
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    if (!other) return false;
    const inBox = ({ x, y }: { x: number; y: number }) => ({ x: x - box.x, y: y - box.y });
    const from = fingersToPinch(inBox(before), inBox(other));
    moved.value = pinchViewport(moved.peek() ?? fitted, from, fingersToPinch(inBox(now), inBox(other)), box);
    return true;
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element && pinch(event, event.currentTarget.getBoundingClientRect())) return;
    const from = drag.current;
    if (!from || !(event.currentTarget instanceof Element)) return;
    if (!from.moving && Math.hypot(event.clientX - from.x, event.clientY - from.y) < DRAG_PX) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    // The drawing keeps its shape: both directions have the scale of the tighter one.
    const unitsPerPx = Math.max(view.width / width, view.height / height);
    moved.value = panViewport(
      view,
      ((from.x - event.clientX) * unitsPerPx) / view.width,
      ((from.y - event.clientY) * unitsPerPx) / view.height,
    );
    drag.current = { x: event.clientX, y: event.clientY, moving: true };
  };
  const endDrag = (event: PointerEvent): void => {
    fingers.current.delete(event.pointerId);
    // A moment later, so that the click that ends a drag still knows it was one.
    const ended = drag.current;
    setTimeout(() => {
      if (drag.current === ended) drag.current = undefined;
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyToViewport(event.key, view);
    if (!next) return;
    event.preventDefault();
    moved.value = next;
  };
  const small = `${controls.button} ${controls.small}`;
  return (
    <section class={styles.map} aria-label={name} data-screen>
      <div class={styles.bar}>
        <h3 class={styles.title}>Map</h3>
        <button
          type="button"
          class={small}
          aria-label="Zoom in"
          onClick={() => (moved.value = zoomViewport(view, 0.8))}
        >
          +
        </button>
        <button
          type="button"
          class={small}
          aria-label="Zoom out"
          onClick={() => (moved.value = zoomViewport(view, 1.25))}
        >
          −
        </button>
        <button type="button" class={small} onClick={() => (moved.value = fitted)}>
          Show all
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; as a group its links stay reachable */}
      <svg
        ref={svg}
        class={styles.canvas}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="group"
        aria-label="Concept map. Arrow keys move it, plus and minus zoom. The page has the same concepts as a list."
        // It moves by keys, so it takes focus. In lower case: on SVG elements Preact sets attributes as written.
        tabindex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={endDrag}
        onPointerLeave={endDrag}
        onPointerCancel={endDrag}
        onDragStart={(event) => event.preventDefault()}
        onClickCapture={(event) => {
          if (!drag.current?.moving) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <MapEdges map={map} />
        <MapNodes map={map} known={known} href={href} {...(onOpen && { onOpen })} />
      </svg>
      <p class={styles.legend}>{legend}</p>
    </section>
  );
}
