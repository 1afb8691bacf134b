/** A figure with a label left out: its drawing with a ring around the question mark, and its table for those who'd rather read. */
import type { Figure } from "../../domain/course.ts";
import { withAskedRing } from "../../figures/asked-mark.ts";
import { drawFigure, figureTable } from "../../figures/draw-figure.ts";
import { figure as figureWords } from "../../language/words/en/figure.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { Boundary } from "../components/boundary.tsx";
import { useWords } from "../words.ts";
import { DataDisclosure } from "./data-disclosure.tsx";
import styles from "./figure.module.css";
import { FittedDrawing } from "./fitted-drawing.tsx";

interface Props {
  readonly title: string;
  readonly figure: Pick<Figure, "kind" | "data">;
}

export function AskedFigure({ title, figure }: Props) {
  const { askedFigure, askedFigureData } = useWords(english);
  const words = useWords(figureWords);
  return (
    <figure class={styles.figure}>
      <figcaption class={styles.caption}>
        <strong class={styles.title}>{title}</strong>
      </figcaption>
      <Boundary of={figure} instead={() => null}>
        <FittedDrawing
          draw={(frame) => {
            const drawing = drawFigure(figure, frame);
            return drawing && withAskedRing(drawing);
          }}
          label={askedFigure(title)}
          instead={null}
        />
        <DataDisclosure summary={askedFigureData} label={title} table={() => figureTable(figure, words)} />
      </Boundary>
    </figure>
  );
}
