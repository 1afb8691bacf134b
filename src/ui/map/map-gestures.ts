/** Fingers, mouse, wheel and keys on a map, as moves of its viewport. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import {
  fingersToPinch,
  keyToViewport,
  panViewport,
  pinchViewport,
  type Viewport,
  type WidthLimits,
} from "./viewport.ts";

export interface MapMove {
  readonly current: () => Viewport;
  readonly to: (next: Viewport) => void;
  /** Those of a map around a concept when absent. */
  readonly limits?: WidthLimits;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pointer that moves further than this drags the map instead of opening a concept. */
const DRAG_PX = 5;

/** Listeners that browsers would otherwise hold for passive. @param of what is drawn: another map gets them anew */
export function useMapZoomGestures(
  canvas: RefObject<(Element & GlobalEventHandlers) | null>,
  move: MapMove,
  of: object,
): void {
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent): void => {
      // Without Ctrl (or a pinch, which reports it) the wheel scrolls the page, not the map.
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element?.getBoundingClientRect();
      if (!box) return;
      // What lies under the pointer stays there, as between two fingers.
      const at = { x: event.clientX - box.x, y: event.clientY - box.y };
      const from = { ...at, distance: event.deltaY < 0 ? 0.9 : 1.1 };
      move.to(pinchViewport(move.current(), from, { ...at, distance: 1 }, box, move.limits));
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
  }, [of]);
}

/** Two fingers down: zooms and moves by both. */
function usePinch(move: MapMove) {
  const fingers = useRef(new Map<number, Point>());
  return {
    /** @returns how many fingers are down */
    down: (event: PointerEvent): number =>
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY }).size,
    up: (event: PointerEvent): void => void fingers.current.delete(event.pointerId),
    /** @returns false when fewer than two fingers are down */
    moved: (event: PointerEvent, box: DOMRect): boolean => {
      const before = fingers.current.get(event.pointerId);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (!before) return false;
      const now = { x: event.clientX, y: event.clientY };
      fingers.current.set(event.pointerId, now);
      if (!other) return false;
      const inBox = ({ x, y }: Point): Point => ({ x: x - box.x, y: y - box.y });
      const from = fingersToPinch(inBox(before), inBox(other));
      move.to(pinchViewport(move.current(), from, fingersToPinch(inBox(now), inBox(other)), box, move.limits));
      return true;
    },
  };
}

/** @returns handlers for the map's element */
export function useMapGestures(move: MapMove) {
  const drag = useRef<(Point & { readonly moving: boolean }) | undefined>(undefined);
  const pinch = usePinch(move);
  const endDrag = (event: PointerEvent): void => {
    pinch.up(event);
    // A moment later, so that the click that ends a drag still knows it was one.
    const ended = drag.current;
    setTimeout(() => {
      if (drag.current === ended) drag.current = undefined;
    });
  };
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const next = keyToViewport(event.key, move.current());
      if (!next) return;
      event.preventDefault();
      move.to(next);
    },
    onPointerDown: (event: PointerEvent): void => {
      // The second finger turns a press into a pinch: no concept opens when they lift.
      drag.current = { x: event.clientX, y: event.clientY, moving: pinch.down(event) > 1 };
    },
    onPointerMove: (event: PointerEvent): void => {
      if (!(event.currentTarget instanceof Element)) return;
      const box = event.currentTarget.getBoundingClientRect();
      if (pinch.moved(event, box)) return;
      const from = drag.current;
      if (!from) return;
      if (!from.moving && Math.hypot(event.clientX - from.x, event.clientY - from.y) < DRAG_PX) return;
      const view = move.current();
      // The drawing keeps its shape: both directions have the scale of the tighter one.
      const unitsPerPx = Math.max(view.width / box.width, view.height / box.height);
      const shift = (px: number, size: number): number => (px * unitsPerPx) / size;
      move.to(panViewport(view, shift(from.x - event.clientX, view.width), shift(from.y - event.clientY, view.height)));
      drag.current = { x: event.clientX, y: event.clientY, moving: true };
    },
    onPointerUp: endDrag,
    onPointerLeave: endDrag,
    onPointerCancel: endDrag,
    onClickCapture: (event: MouseEvent): void => {
      if (!drag.current?.moving) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
