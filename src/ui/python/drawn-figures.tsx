/** What a program drew, checked and drawn as the course's own figures are. */
import { useMemo } from "preact/hooks";
import { programFigure as english } from "../../language/words/en/program-figure.ts";
import { describeFigure } from "../../python/describe-figure.ts";
import { readProgramFigure } from "../../python/program-figure.ts";
import { FigureView, type ViewedFigure } from "../figures/figure-view.tsx";
import type { CellOutput } from "../view-models/python-cells.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";

function viewed(line: string, place: number, words: typeof english): ViewedFigure | undefined {
  const read = readProgramFigure(line);
  if (!read) return undefined;
  const { drawn, title, notes } = read;
  return {
    ...drawn,
    title: title === "" ? words.title(place) : title,
    caption: notes.map(words.note).join(" "),
    alternative: words.facts(describeFigure(drawn)),
  };
}

interface Props {
  readonly line: string;
  /** From 1. */
  readonly place: number;
}

function DrawnFigure({ line, place }: Props) {
  const words = useWords(english);
  const figure = useMemo(() => viewed(line, place, words), [line, place, words]);
  return figure ? <FigureView figure={figure} /> : <p class={styles.technical}>{words.unreadable}</p>;
}

export function DrawnFigures({ output: { figures, drawn } }: { readonly output: CellOutput }) {
  const words = useWords(english);
  return (
    <div class={styles.figures}>
      {figures.map((line, i) => (
        <DrawnFigure key={i} line={line} place={i + 1} />
      ))}
      {drawn > figures.length && <p class={styles.technical}>{words.more(figures.length, drawn)}</p>}
    </div>
  );
}
