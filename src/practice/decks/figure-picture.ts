/** A figure as a picture that a deck takes along. */
import type { Figure } from "../../domain/course.ts";
import type { ItemPrompt } from "../../domain/practice-item.ts";
import { withAskedRing } from "../../figures/asked-mark.ts";
import { drawFigure, figureTable } from "../../figures/draw-figure.ts";
import { svgFile } from "../../figures/svg-file.ts";
import type { FigureWords } from "../../language/words/en/figure.ts";
import { hashOf } from "../items/chance.ts";

/** Wide enough for labels, narrow enough for a phone. */
const WIDTH = 480;

export interface CardPicture {
  /** Of its file: another content has another name, since Anki keeps the file it has. */
  readonly name: string;
  readonly svg: string;
}

function pictureOf(figure: Pick<Figure, "id" | "kind" | "data">): CardPicture | undefined {
  const drawing = drawFigure(figure, { width: WIDTH, id: "f" });
  if (!drawing) return undefined;
  const svg = svgFile(withAskedRing(drawing));
  const base = figure.id.replace(/[^a-z0-9]+/gi, "-").slice(0, 60);
  return { name: `erica-${base}-${hashOf(svg).toString(36)}.svg`, svg };
}

type FigurePiece =
  | { readonly type: "figure"; readonly picture: CardPicture; readonly alternative: string }
  | { readonly type: "words"; readonly text: string };

/** A figure, or its words where it can't be drawn. */
export function figureSide(figure: Figure): readonly FigurePiece[] {
  const picture = pictureOf(figure);
  const { alternative } = figure;
  return [picture ? { type: "figure", picture, alternative } : { type: "words", text: alternative }];
}

/** A figure with a label left out; its words are its table, since its own would say the label. */
export function askedSide(
  { figure, asked }: Extract<ItemPrompt, { type: "labelled" }>,
  words: FigureWords,
): readonly FigurePiece[] {
  const masked = { ...figure, data: asked };
  const rows = figureTable(masked, words)?.rows ?? [];
  const alternative = [`${figure.title}.`, ...rows.map((row) => `${row.join(", ")}.`)].join(" ");
  const picture = pictureOf(masked);
  return [picture ? { type: "figure", picture, alternative } : { type: "words", text: alternative }];
}
