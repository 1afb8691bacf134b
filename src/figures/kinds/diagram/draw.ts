/** Boxes in rows, arrows between them. */
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { lineHeight, linesHeight, textInBox, textLines, wrapText } from "../../text.ts";
import { type Placement, place } from "./place.ts";
import type { DiagramData } from "./schema.ts";

const head = 7;

const arrowHead = (x: number, y: number, towards: "down" | "left"): SvgNode =>
  svg("polygon", {
    points:
      towards === "down"
        ? `${px(x)},${px(y)} ${px(x - 4.5)},${px(y - head)} ${px(x + 4.5)},${px(y - head)}`
        : `${px(x)},${px(y)} ${px(x + head)},${px(y - 4.5)} ${px(x + head)},${px(y + 4.5)}`,
    class: "arrow-head",
  });

/** Ends of arrows on one side of a box stand apart, in the order of their other ends. */
function portOf(box: { readonly x: number; readonly width: number }, others: readonly number[], own: number): number {
  const place = [...others].sort((a, b) => a - b).indexOf(own);
  const step = Math.min(16, (box.width * 0.6) / Math.max(1, others.length));
  return box.x + (place - (others.length - 1) / 2) * step;
}

/** Down through the gaps of the rows between, upright where it leaves and arrives. */
function downPath(placement: Placement, way: readonly (string | number)[]): { d: string; x: number; y: number } {
  const { rows, ways, middles, tops, heights, boxes } = placement;
  const [first = ""] = way;
  const last = way.at(-1) ?? "";
  const start = rows.findIndex((row) => row.includes(first));
  const [from, to] = [boxes.get(String(first)), boxes.get(String(last))];
  const middle = (i: number): number => middles[start + i]?.get(way[i] ?? "") ?? 0;
  const leaving = [...ways.values()].filter(([id]) => id === first);
  const arriving = [...ways.values()].filter((other) => other.at(-1) === last);
  const besideOf = (other: readonly (string | number)[], at: 1 | -2): number => {
    const row = at === 1 ? start + 1 : start + way.length - 2;
    return middles[row]?.get(other.at(at) ?? "") ?? 0;
  };
  const out = from
    ? portOf(
        from,
        leaving.map((other) => besideOf(other, 1)),
        besideOf(way, 1),
      )
    : 0;
  const end = to
    ? portOf(
        to,
        arriving.map((other) => besideOf(other, -2)),
        besideOf(way, -2),
      )
    : 0;
  let [x, y] = [out, (tops[start] ?? 0) + (heights[start] ?? 0)];
  let d = `M${px(x)} ${px(y)}`;
  for (let i = 1; i < way.length; i++) {
    const isLast = i === way.length - 1;
    const [nextX, nextY] = [isLast ? end : middle(i), (tops[start + i] ?? 0) - (isLast ? head - 1 : 0)];
    const half = (y + nextY) / 2;
    d += `C${px(x)} ${px(half)} ${px(nextX)} ${px(half)} ${px(nextX)} ${px(nextY)}`;
    [x, y] = [nextX, nextY];
    if (isLast) continue;
    y += heights[start + i] ?? 0;
    d += `V${px(y)}`;
  }
  return { d, x, y: y + head - 1 };
}

function arrowNodes({ arrows }: DiagramData, placement: Placement): SvgNode[] {
  const line = (i: number): SvgNode["attributes"] => ({
    class: "arrow",
    ...(arrows[i]?.dashed ? { "stroke-dasharray": "5 4" } : {}),
  });
  const isPlain = (i: number): boolean => arrows[i]?.plain === true;
  const down = [...placement.ways].flatMap(([i, way]) => {
    const { d, x, y } = downPath(placement, way);
    const shaft = svg("path", { d: isPlain(i) ? `${d}V${px(y)}` : d, ...line(i) });
    return isPlain(i) ? [shaft] : [shaft, arrowHead(x, y, "down")];
  });
  const up = placement.back.flatMap((i, place) => {
    const from = placement.boxes.get(arrows[i]?.from ?? "");
    const to = placement.boxes.get(arrows[i]?.to ?? "");
    if (!from || !to) return [];
    const lane = placement.gutter - place * 6;
    const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
    const [below, above] = [from.top + from.height / 2, to.top + to.height / 2 + place * 6];
    return [
      svg("path", {
        d: `M${px(start)} ${px(below)}H${px(lane)}V${px(above)}H${px(isPlain(i) ? end : end + head)}`,
        ...line(i),
      }),
      ...(isPlain(i) ? [] : [arrowHead(end, above, "left")]),
    ];
  });
  return [...down, ...up];
}

export const diagram: FigureKind<DiagramData> = {
  draw(data, { width }) {
    const placement = place(data, width);
    const meaning = data.marked ? wrapText(data.marked, width - 28) : [];
    const below = placement.height + 6;
    return {
      width,
      height: placement.height + (meaning.length > 0 ? linesHeight(meaning) + 8 : 0),
      nodes: [
        ...arrowNodes(data, placement),
        ...data.boxes.flatMap(({ id, marked, round }) => {
          const box = placement.boxes.get(id);
          if (!box) return [];
          const { x, top, width: size, height, lines } = box;
          return [
            svg("rect", {
              x: px(x - size / 2),
              y: px(top),
              width: px(size),
              height: px(height),
              rx: round ? height / 2 : 5,
              class: marked ? "cell-marked" : "cell",
            }),
            ...textInBox(lines, x, top, height),
          ];
        }),
        ...placement.labels.flatMap(({ lines, x, y }) => textLines(lines, { x, y, class: "branch-label" })),
        ...(meaning.length > 0
          ? [svg("rect", { x: 2, y: px(below), width: 16, height: 13, rx: 3, class: "cell-marked" })]
          : []),
        ...textLines(meaning, { x: 26, y: below + lineHeight / 2 - 2, anchor: "start" }),
      ],
    };
  },
  table: ({ boxes, arrows }, { columns }) => {
    const text = new Map(boxes.map((box) => [box.id, box.text]));
    return {
      columns: [columns.part, arrows.every(({ plain }) => plain) ? columns.joinedTo : columns.leadsTo, columns.label],
      rows: arrows.map(({ from, to, label }) => [text.get(from) ?? from, text.get(to) ?? to, label ?? columns.nothing]),
    };
  },
};
