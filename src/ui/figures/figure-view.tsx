/** A figure: its drawing as wide as its place, what to see in it, and its numbers for those who would rather read. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Figure } from "../../domain/course.ts";
import { drawFigure, mostWidth } from "../../figures/draw-figure.ts";
import { figure as english } from "../../language/words/en/figure.ts";
import { Boundary } from "../components/boundary.tsx";
import { useWords } from "../words.ts";
import styles from "./figure.module.css";
import { FigureTable } from "./figure-table.tsx";
import { SvgDrawing } from "./svg-drawing.tsx";

export function FigureView({ figure }: { readonly figure: Figure }) {
  const words = useWords(english);
  const { title, caption, alternative } = figure;
  const inWords = (
    <p class={styles.words}>
      <span class={styles.wordsTitle}>{words.inWords}:</span> {alternative}
    </p>
  );
  return (
    <figure class={styles.figure}>
      <figcaption class={styles.caption}>
        <strong class={styles.title}>{title}</strong>
        {caption}
      </figcaption>
      <Boundary of={figure} instead={() => inWords}>
        <FittedDrawing figure={figure} instead={inWords} />
        <FigureTable figure={figure} />
      </Boundary>
    </figure>
  );
}

/** How large text is on this page, where 1 is the browser's own size. */
const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

interface Room {
  /** CSS pixels. */
  readonly width: number;
  readonly scale: number;
}

function FittedDrawing({ figure, instead }: { readonly figure: Figure; readonly instead: preact.ComponentChildren }) {
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
  const drawing = drawFigure(figure, { width: width / scale, id });
  if (!drawing) return instead;
  return (
    <div ref={place} class={styles.drawing}>
      <SvgDrawing drawing={drawing} scale={scale} label={figure.alternative} />
    </div>
  );
}
