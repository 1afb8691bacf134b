/** A figure in which a label is asked for; once answered, the whole of it. */
import { useEffect } from "preact/hooks";
import type { ItemPrompt } from "../../domain/practice-item.ts";
import { LazyFigure } from "../figures/lazy-figure.tsx";
import { createLazy } from "../lazy.ts";

const askedFigure = createLazy(() => import("../figures/asked-figure.tsx"));

interface Props {
  readonly prompt: Extract<ItemPrompt, { type: "labelled" }>;
  readonly answered: boolean;
}

export function LabelQuestion({ prompt: { figure, asked }, answered }: Props) {
  useEffect(() => void askedFigure.load().catch(() => undefined), []);
  if (answered) return <LazyFigure figure={figure} />;
  const view = askedFigure.value.value;
  return view ? <view.AskedFigure title={figure.title} figure={{ kind: figure.kind, data: asked }} /> : null;
}
