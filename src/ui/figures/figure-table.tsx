/** A figure's numbers and words as a table, opened on wish. */
import type { Figure } from "../../domain/course.ts";
import { figureTable } from "../../figures/draw-figure.ts";
import { figure as english } from "../../language/words/en/figure.ts";
import { useWords } from "../words.ts";
import { DataDisclosure } from "./data-disclosure.tsx";

export function FigureTable({ figure }: { readonly figure: Pick<Figure, "title" | "kind" | "data"> }) {
  const words = useWords(english);
  return <DataDisclosure summary={words.showData} label={figure.title} table={() => figureTable(figure, words)} />;
}
