/** A figure: its drawing as wide as its place, what to see in it, and its numbers for those who would rather read. */
import type { Figure } from "../../domain/course.ts";
import { drawFigure } from "../../figures/draw-figure.ts";
import { figure as english } from "../../language/words/en/figure.ts";
import { Boundary } from "../components/boundary.tsx";
import { useWords } from "../words.ts";
import styles from "./figure.module.css";
import { FigureTable } from "./figure-table.tsx";
import { FittedDrawing } from "./fitted-drawing.tsx";

/** What of a figure is shown: a course's or one that a program drew. */
export type ViewedFigure = Pick<Figure, "title" | "caption" | "alternative" | "kind" | "data">;

export function FigureView({ figure }: { readonly figure: ViewedFigure }) {
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
        <FittedDrawing draw={(frame) => drawFigure(figure, frame)} label={alternative} instead={inWords} />
        <FigureTable figure={figure} />
      </Boundary>
    </figure>
  );
}
