/** A figure in its place: its drawing's code loads with the first one. */
import { useEffect } from "preact/hooks";
import type { Figure } from "../../domain/course.ts";
import { createLazy } from "../lazy.ts";

const figureView = createLazy(() => import("./figure-view.tsx"));

export function LazyFigure({ figure }: { readonly figure: Figure }) {
  // Without its code a figure is left out; the text around it stands for itself.
  useEffect(() => void figureView.load().catch(() => undefined), []);
  const view = figureView.value.value;
  return view ? <view.FigureView figure={figure} /> : null;
}
