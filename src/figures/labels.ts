/** The names that stand in a figure, where each stands, and the figure with some of them left out. */
import * as v from "valibot";
import type { DiagramData } from "./kinds/diagram/schema.ts";
import type { PlotData } from "./kinds/plot/schema.ts";
import type { TreeNode } from "./kinds/tree/schema.ts";
import { type FigureDataOf, type FigureKindName, figureSchemas, isKnownKind } from "./schemas.ts";

type Path = readonly (string | number)[];

export interface FigureLabel {
  readonly path: Path;
  readonly text: string;
  /** What tells its place from others beside the label: how it looks, or its place in a row. */
  readonly look: string;
}

/** Places of labels, by their numbers in the list. */
export interface LabelLink {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

export interface FigureLabels {
  readonly labels: readonly FigureLabel[];
  readonly links: readonly LabelLink[];
}

const alone = (labels: readonly FigureLabel[]): FigureLabels => ({ labels, links: [] });

/** Things of which each has a place of its own. */
const inARow = (texts: readonly (string | undefined)[], path: (i: number) => Path): FigureLabel[] =>
  texts.flatMap((text, i) => (text === undefined ? [] : [{ path: path(i), text, look: String(path(i)) }]));

function ofDiagram({ boxes, arrows }: DiagramData): FigureLabels {
  const place = new Map(boxes.map(({ id }, i) => [id, i]));
  return {
    labels: boxes.map(({ text, marked, round }, i) => ({
      path: ["boxes", i, "text"],
      text,
      look: `${marked ?? false} ${round ?? false}`,
    })),
    links: arrows.flatMap(({ from, to, label, dashed, back, plain }) => {
      const by = `${label ?? ""} ${dashed ?? false} ${back ?? false}`;
      const link = { from: place.get(from) ?? 0, to: place.get(to) ?? 0, by };
      // An edge of a graph leads both ways.
      return plain ? [link, { from: link.to, to: link.from, by }] : [link];
    }),
  };
}

function ofTree(root: TreeNode): FigureLabels {
  const labels: FigureLabel[] = [];
  const links: LabelLink[] = [];
  const walk = ({ text, marked, children = [] }: TreeNode, path: Path): number => {
    const own = labels.push({ path: [...path, "text"], text, look: String(marked ?? false) }) - 1;
    for (const [i, child] of children.entries())
      links.push({ from: own, to: walk(child, [...path, "children", i]), by: child.branch ?? "" });
    return own;
  };
  walk(root, ["root"]);
  return { labels, links };
}

/** Curves, and points joined by a line: a cloud of points could be anything. */
const ofPlot = ({ curves = [], groups = [] }: PlotData): FigureLabels =>
  alone([
    ...inARow(
      curves.map(({ label }) => label),
      (i) => ["curves", i, "label"],
    ),
    ...inARow(
      groups.map(({ label, joined }) => (joined ? label : undefined)),
      (i) => ["groups", i, "label"],
    ),
  ]);

const readers: { readonly [Kind in FigureKindName]?: (data: FigureDataOf<Kind>) => FigureLabels } = {
  diagram: ofDiagram,
  tree: ({ root }) => ofTree(root),
  plot: ofPlot,
  network: ({ layers }) =>
    alone(
      inARow(
        layers.map(({ label }) => label),
        (i) => ["layers", i, "label"],
      ),
    ),
  steps: ({ steps }) =>
    alone(
      inARow(
        steps.map(({ text }) => text),
        (i) => ["steps", i, "text"],
      ),
    ),
  timeline: ({ events }) =>
    alone(
      inARow(
        events.map(({ text }) => text),
        (i) => ["events", i, "text"],
      ),
    ),
  bars: ({ series = [] }) => alone(inARow(series, (i) => ["series", i])),
};

/** @returns none for a kind whose labels are numbers, or that is not known */
export function labelsOf({ kind, data }: { readonly kind: string; readonly data: unknown }): FigureLabels {
  if (!isKnownKind(kind)) return alone([]);
  const parsed = v.safeParse(figureSchemas[kind], data, { abortEarly: true });
  // Each reader takes what its own schema gives.
  const read = readers[kind] as ((data: unknown) => FigureLabels) | undefined;
  return parsed.success && read ? read(parsed.output) : alone([]);
}

/** A figure's data with another text at a place. */
export function withText(data: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(data)) return data.map((each: unknown, i) => (i === step ? withText(each, rest, text) : each));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, each]) => [key, key === step ? withText(each, rest, text) : each]),
  );
}

/** All text that a figure's data holds, formulas and keys among it. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
