/** Boxes at places of their own, joined by lines: maps as graphs, states and what leads from one to another. */
import type { Point } from "../figures/sample.ts";
import { type Drawing, type Frame, px, svg } from "../figures/svg.ts";
import { lineHeight, linesHeight, textInBox, textLines, textWidth, wrapText } from "../figures/text.ts";

export interface SceneBox {
  /** Shares of the drawing's width and height, at its middle. */
  readonly at: Point;
  readonly lines: readonly string[];
  readonly marked?: boolean;
  /** Struck out. */
  readonly off?: boolean;
}

export interface BoxScene {
  readonly boxes: readonly SceneBox[];
  /** Places of boxes, from 0. */
  readonly lines: readonly { readonly between: readonly [number, number]; readonly strong?: boolean }[];
  readonly height: number;
  /** What a marked box is. */
  readonly marked?: string;
}

const widest = 460;

export function drawBoxes({ boxes, lines, height, marked }: BoxScene, frame: Frame): Drawing {
  const width = Math.min(widest, frame.width);
  const meaning = marked ? wrapText(marked, frame.width - 28) : [];
  const placed = boxes.map((box) => {
    const [w, h] = [Math.max(...box.lines.map((line) => textWidth(line)), 30) + 12, linesHeight(box.lines) + 8];
    // A box near the edge stays inside it.
    const x = Math.min(Math.max(box.at[0] * width, w / 2 + 1), width - w / 2 - 1);
    const y = Math.min(Math.max(box.at[1] * height, h / 2 + 1), height - h / 2 - 1);
    return { ...box, x, y, w, h };
  });
  return {
    width: frame.width,
    height: height + (meaning.length > 0 ? linesHeight(meaning) + 10 : 2),
    nodes: [
      ...lines.flatMap(({ between: [a, b], strong }) => {
        const [from, to] = [placed[a], placed[b]];
        if (!from || !to) return [];
        return [
          svg("line", {
            x1: px(from.x),
            y1: px(from.y),
            x2: px(to.x),
            y2: px(to.y),
            class: strong ? "mark" : "leader",
          }),
        ];
      }),
      ...placed.flatMap(({ x, y, w, h, ...box }) => [
        svg("rect", {
          x: px(x - w / 2),
          y: px(y - h / 2),
          width: px(w),
          height: px(h),
          rx: 5,
          class: box.marked ? "cell-marked" : "cell",
        }),
        ...(box.off
          ? [
              svg("line", {
                x1: px(x - w / 2),
                y1: px(y + h / 2),
                x2: px(x + w / 2),
                y2: px(y - h / 2),
                class: "strike",
              }),
            ]
          : []),
        ...textInBox(box.lines, x, y - h / 2, h),
      ]),
      ...(meaning.length > 0
        ? [svg("rect", { x: 2, y: px(height + 7), width: 16, height: 13, rx: 3, class: "cell-marked" })]
        : []),
      ...textLines(meaning, { x: 26, y: height + 5 + lineHeight / 2, anchor: "start" }),
    ],
  };
}
