/** A drawing as data: what becomes SVG elements in the page. Nothing in it can hold a script or a style. */

type SvgTag =
  | "g"
  | "rect"
  | "circle"
  | "line"
  | "path"
  | "text"
  | "tspan"
  | "defs"
  | "pattern"
  | "marker"
  | "polygon"
  | "title";

export interface SvgNode {
  readonly tag: SvgTag;
  /** Presentation attributes and `class`, whose names are those of the figure's style sheet. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Lengths are in CSS pixels at the normal text size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** What a drawing is made for. */
export interface Frame {
  readonly width: number;
  /** Begins the ids of patterns and arrowheads: unique in the page. */
  readonly id: string;
}

export const svg = (
  tag: SvgTag,
  attributes: SvgNode["attributes"] = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attributes, children });

/** Half pixels say nothing and cost bytes. */
export const px = (length: number): number => Math.round(length * 10) / 10;

/** Whether every number in it is one: a description may hold what can't be drawn. */
export function hasRealNumbers({ width, height, nodes }: Drawing): boolean {
  const fine = ({ attributes, children }: SvgNode): boolean =>
    Object.values(attributes).every((value) =>
      typeof value === "number" ? Number.isFinite(value) : !/NaN|Infinity/.test(value),
    ) && children.every((child) => typeof child === "string" || fine(child));
  return Number.isFinite(width) && Number.isFinite(height) && nodes.every(fine);
}
