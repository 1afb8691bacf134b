/** A drawing as wide as its place and as large as the page's text, drawn anew when either changes. */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { mostWidth } from "../../figures/draw-figure.ts";
import type { Drawing, Frame } from "../../figures/svg.ts";
import styles from "./figure.module.css";
import { SvgDrawing } from "./svg-drawing.tsx";

/** How large text is on this page, where 1 is the browser's own size. */
const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

interface Room {
  /** CSS pixels. */
  readonly width: number;
  readonly scale: number;
}

interface Props<D extends Drawing> {
  readonly draw: (frame: Frame) => D | undefined;
  /** What it shows, for those who can't see it. */
  readonly label: string;
  /** Where it can't be drawn. */
  readonly instead: ComponentChildren;
  /** Lies upon the drawing, as large as it. */
  readonly over?: (drawing: D) => ComponentChildren;
}

export function FittedDrawing<D extends Drawing>({ draw, label, instead, over }: Props<D>) {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const [room, setRoom] = useState<Room | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const measure = (): void => {
      const width = Math.floor(current.clientWidth);
      // A closed part of the page has no width: what was drawn stays.
      if (width > 0) setRoom((known) => (known?.width === width ? known : { width, scale: textScale() }));
    };
    measure();
    let frame = 0;
    // Drawn anew, it changes sizes just reported: in the frame after, or the browser calls it a loop.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, []);
  const { width, scale } = room ?? { width: mostWidth, scale: 1 };
  const drawing = draw({ width: width / scale, id });
  if (!drawing) return instead;
  const shown = <SvgDrawing drawing={drawing} scale={scale} label={label} />;
  const upon = over?.(drawing);
  return (
    <div ref={place} class={styles.drawing}>
      {upon ? (
        <div class={styles.layers}>
          {shown}
          {upon}
        </div>
      ) : (
        shown
      )}
    </div>
  );
}
