/** A page of every figure of the bundled course, from its authored files, checked like the compiler does. */
import { render } from "preact";
import { parse } from "yaml";
import type { Figure } from "../../src/domain/course.ts";
import { conceptId, figureId } from "../../src/domain/ids.ts";
import { checkFigureData } from "../../src/figures/check-figure.ts";
import { FigureView } from "../../src/ui/figures/figure-view.tsx";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";

interface Authored extends Pick<Figure, "title" | "caption" | "alternative" | "kind" | "data"> {
  readonly id: string;
}

const files = import.meta.glob<string>("../../src/courses/introduction-to-ai/figures/**/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const courseFigures: readonly Figure[] = Object.entries(files).flatMap(([path, text]) => {
  const concept = /([^/]+)\.yaml$/.exec(path)?.[1] ?? path;
  return (parse(text) as readonly Authored[]).map((figure) => {
    const checked = checkFigureData(figure.kind, figure.data);
    if ("fault" in checked) throw new Error(`${path} ${figure.id}: ${checked.place} ${checked.fault}`);
    const id = figureId(`${concept}/${figure.id}`);
    return { ...figure, id, concept: conceptId(concept), with: [], data: checked.data };
  });
});

/** Draws them below each other. @returns the way to take them away */
export function showFigures(root: HTMLElement, figures: readonly Figure[]): () => void {
  render(
    figures.map((figure) => (
      <article key={figure.id} data-figure={figure.id} aria-label={figure.title}>
        <FigureView figure={figure} />
      </article>
    )),
    root,
  );
  return () => render(null, root);
}
