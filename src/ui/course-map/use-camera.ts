/** The camera over a canvas: follows the canvas's size, moves at once or in a short flight. */
import { type ReadonlySignal, type Signal, useComputed, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { CourseMap } from "../../protocol/course-map.ts";
import type { MapMove } from "../map/map-gestures.ts";
import { type Camera, cameraBetween, cameraToView, keepInside, type Size, viewToCamera, wholeMap } from "./camera.ts";

export interface CameraControl {
  readonly canvas: RefObject<HTMLDivElement | null>;
  /** Of the canvas in pixels; nothing before it is laid out. */
  readonly size: ReadonlySignal<Size>;
  /** How much larger than usual the reader wants text. */
  readonly textScale: ReadonlySignal<number>;
  readonly camera: ReadonlySignal<Camera>;
  /** For gestures, which know viewports. */
  readonly move: MapMove;
  flyTo(camera: Camera): void;
}

const FLIGHT_MS = 320;
/** The gestures' own limits stay out of the way: `keepInside` has the map's. */
const limits = { smallest: 1, largest: 1e6 };

const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const easeInOut = (part: number): number => (part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2);

/** @param kept where the camera was left, for when one comes back */
export function useCamera(map: CourseMap, kept: Signal<Camera | undefined>): CameraControl {
  const canvas = useRef<HTMLDivElement>(null);
  const size = useSignal<Size>({ width: 0, height: 0 });
  const textScale = useSignal(1);
  const flight = useRef(0);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      textScale.value = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (width !== size.peek().width || height !== size.peek().height) size.value = { width, height };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => () => cancelAnimationFrame(flight.current), []);
  const inside = (camera: Camera): Camera => keepInside(camera, map, size.peek(), textScale.peek());
  const camera = useComputed(() =>
    kept.value ? keepInside(kept.value, map, size.value, textScale.value) : wholeMap(map, size.value, textScale.value),
  );
  const setTo = (next: Camera): void => {
    cancelAnimationFrame(flight.current);
    kept.value = inside(next);
  };
  const fly = (to: Camera): void => {
    if (prefersStillness()) {
      setTo(to);
      return;
    }
    cancelAnimationFrame(flight.current);
    const [from, target, began] = [camera.peek(), inside(to), performance.now()];
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - began) / FLIGHT_MS));
      kept.value = part === 1 ? target : cameraBetween(from, target, easeInOut(part));
      if (part < 1) flight.current = requestAnimationFrame(step);
    };
    flight.current = requestAnimationFrame(step);
  };
  const move: MapMove = {
    current: () => cameraToView(camera.peek(), size.peek()),
    to: (view) => {
      const [now, next] = [camera.peek(), viewToCamera(view, size.peek())];
      // At the end of the zoom the map stays where it is.
      const zooms = Math.abs(next.scale - now.scale) > 1e-6 * now.scale;
      if (!zooms || Math.abs(inside(next).scale - now.scale) > 1e-6 * now.scale) setTo(next);
    },
    limits,
  };
  return { canvas, size, textScale, camera, move, flyTo: fly };
}
