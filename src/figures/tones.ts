/** What tells series apart beside their colour: dashes, shapes of points, hatching. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { Tone } from "./schema-parts.ts";
import { type Frame, px, type SvgNode, svg } from "./svg.ts";

/** The tone of the i-th series, unless it names its own. */
export const toneOf = (place: number, own?: Tone): Tone => own ?? (((place % 4) + 1) as Tone);

const dashes: Readonly<Record<Tone, string>> = { 1: "none", 2: "7 4", 3: "2 4", 4: "9 3 2 3" };
const shapes = { 1: symbolCircle, 2: symbolSquare, 3: symbolTriangle, 4: symbolDiamond } as const;

export const strokeOf = (tone: Tone): SvgNode["attributes"] => ({
  class: `stroke-${tone}`,
  "stroke-dasharray": dashes[tone],
});

/** @param size area of the shape, in square pixels */
export const pointShape = (tone: Tone, x: number, y: number, size = 44): SvgNode =>
  svg("path", {
    d: symbol(shapes[tone], size)() ?? "",
    transform: `translate(${px(x)} ${px(y)})`,
    class: tone === 1 ? "point-1" : `point-${tone}`,
  });

const hatches: Readonly<Record<Tone, readonly string[]>> = {
  1: [],
  2: ["M0 6 L6 0"],
  3: ["M3 0 V6"],
  4: ["M0 0 L6 6", "M0 6 L6 0"],
};

const patternId = ({ id }: Frame, tone: Tone): string => `${id}-hatch-${tone}`;

/** The patterns that `fillOf` points to. */
export const hatchings = (frame: Frame, tones: readonly Tone[]): SvgNode =>
  svg(
    "defs",
    {},
    ...[...new Set(tones)].map((tone) =>
      svg(
        "pattern",
        { id: patternId(frame, tone), width: 6, height: 6, patternUnits: "userSpaceOnUse" },
        svg("rect", { width: 6, height: 6, class: `area-${tone}` }),
        ...hatches[tone].map((d) => svg("path", { d, class: "hatch" })),
      ),
    ),
  );

export const fillOf = (frame: Frame, tone: Tone): SvgNode["attributes"] => ({
  fill: `url(#${patternId(frame, tone)})`,
  class: `edge-${tone}`,
});
