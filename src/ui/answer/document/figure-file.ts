/** An answer's figure as a picture that a document holds within its text. */
import type { Answer } from "../../../domain/answer.ts";
import { courseId } from "../../../domain/ids.ts";
import { drawFigure } from "../../../figures/draw-figure.ts";
import { svgFile } from "../../../figures/svg-file.ts";
import type { TutorApi } from "../../../protocol/tutor-api.ts";
import type { DocumentFigure } from "./answer-document.ts";

/** As wide as a page's text. */
const WIDTH = 560;

/** Brackets would end a Markdown picture. */
const dataUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** @returns undefined where its course lacks it now, or it can't be drawn: its words stand for it */
export async function drawnFigure(
  { figure, course }: Answer,
  tutor: Pick<TutorApi, "figure">,
): Promise<DocumentFigure["drawn"]> {
  const found = figure && (await tutor.figure(figure.id, courseId(course.id)));
  if (!found?.ok) return undefined;
  const drawing = drawFigure(found.value, { width: WIDTH, id: "f" });
  return drawing && { caption: found.value.caption, url: dataUrl(svgFile(drawing)) };
}
