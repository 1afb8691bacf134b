/** Layers as columns, from the input at the left to the output at the right. */
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { lineHeight, linesHeight, textLine, textLines, wrapText } from "../../text.ts";
import type { NetworkData } from "./schema.ts";

const radius = 13;
const apart = 36;

type Layer = NetworkData["layers"][number];
const isOff = ({ off = [] }: Layer, unit: number): boolean => off.includes(unit);

function unitNodes(layer: Layer, unit: number, x: number, y: number): SvgNode[] {
  const name = layer.names?.[unit];
  const off = isOff(layer, unit);
  return [
    svg("circle", { cx: px(x), cy: px(y), r: radius, class: off ? "unit-off" : "unit" }),
    ...(off ? [svg("path", { d: `M${px(x - 9)} ${px(y - 9)}l18 18m0 -18l-18 18`, class: "strike" })] : []),
    ...(name && !off ? [textLine(name, { x, y })] : []),
  ];
}

export const network: FigureKind<NetworkData> = {
  draw({ layers }, { width }) {
    const column = width / layers.length;
    const tallest = Math.max(...layers.map(({ units }) => units)) * apart;
    const x = (place: number): number => column * (place + 0.5);
    const y = ({ units }: Layer, unit: number): number => (tallest - units * apart) / 2 + (unit + 0.5) * apart;
    const unitsOf = ({ units }: Layer): number[] => Array.from({ length: units }, (_, unit) => unit);
    const edges = layers.slice(1).flatMap((layer, place) => {
      const before = layers[place];
      if (!before) return [];
      return unitsOf(before).flatMap((from) =>
        unitsOf(layer)
          .filter((to) => !isOff(before, from) && !isOff(layer, to))
          .map((to) =>
            svg("line", {
              x1: px(x(place) + radius),
              y1: px(y(before, from)),
              x2: px(x(place + 1) - radius),
              y2: px(y(layer, to)),
              class: "link",
            }),
          ),
      );
    });
    const labels = layers.map(({ label, of }) => [
      ...wrapText(label, column - 2),
      ...(of ? wrapText(of, column - 2) : []),
    ]);
    return {
      width,
      height: tallest + 8 + Math.max(...labels.map(linesHeight)),
      nodes: [
        ...edges,
        ...layers.flatMap((layer, place) =>
          unitsOf(layer).flatMap((unit) => unitNodes(layer, unit, x(place), y(layer, unit))),
        ),
        ...labels.flatMap((lines, place) => textLines(lines, { x: x(place), y: tallest + 6 + lineHeight / 2 })),
      ],
    };
  },
  table: ({ layers }, { columns }) => ({
    columns: [columns.layer, columns.units],
    rows: layers.map(({ label, units, of, off = [] }) => [
      label,
      of ?? (off.length > 0 ? `${units} − ${off.length}` : String(units)),
    ]),
  }),
};
