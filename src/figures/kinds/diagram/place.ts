/** Where the boxes and the labels of arrows stand. */
import { labelSize, lineHeight, linesHeight, textWidth, wrapText } from "../../text.ts";
import { type Layers, layOut } from "./layers.ts";
import type { DiagramData } from "./schema.ts";

export interface PlacedBox {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface Placement extends Layers {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** Middle of each member of each row: boxes, and the gaps of long arrows. */
  readonly middles: readonly ReadonlyMap<string | number, number>[];
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly labels: readonly PlacedLabel[];
  /** Arrows back up run here. */
  readonly gutter: number;
  readonly height: number;
}

const gapWidth = 20;
const between = 10;
const padding = 14;
const widest = 190;
const rowGap = 30;

/** @returns middles and the width that each box may have */
function spread(
  row: readonly (string | number)[],
  width: number,
): { middles: Map<string | number, number>; slot: number } {
  const gaps = row.filter((member) => typeof member === "number").length;
  const boxes = row.length - gaps;
  const whole = (width - gaps * gapWidth) / Math.max(1, boxes);
  // What passes a box passes close by it.
  const slot = gaps > 0 ? Math.min(whole, widest + between) : whole;
  const middles = new Map<string | number, number>();
  let x = (width - gaps * gapWidth - boxes * slot) / 2;
  for (const member of row) {
    const size = typeof member === "number" ? gapWidth : slot;
    middles.set(member, x + size / 2);
    x += size;
  }
  return { middles, slot: slot - between };
}

interface Wanted {
  readonly x: number;
  readonly lines: readonly string[];
}

/** Labels of one gap between rows: each in the highest line in which it touches no other. */
function stack(wanted: readonly Wanted[], top: number, width: number): { labels: PlacedLabel[]; height: number } {
  const ends: number[] = [];
  const tall = Math.max(0, ...wanted.map(({ lines }) => linesHeight(lines)));
  const labels = [...wanted]
    .sort((a, b) => a.x - b.x)
    .map(({ x: at, lines }) => {
      const half = Math.max(...lines.map((line) => textWidth(line, labelSize))) / 2 + 2;
      const x = Math.min(Math.max(at, half), width - half);
      const free = ends.findIndex((end) => end + 4 < x - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + half;
      return { lines, x, y: top + 14 + row * (tall + 2) + lineHeight / 2 };
    });
  return { labels, height: ends.length * (tall + 2) };
}

export function place(data: DiagramData, width: number): Placement {
  const layers = layOut(data);
  const gutter = width - 4;
  const room = width - (layers.back.length > 0 ? 16 + layers.back.length * 6 : 0);
  const spreads = layers.rows.map((row) => spread(row, room));
  const middles = spreads.map((row) => row.middles);
  const textOf = new Map(data.boxes.map(({ id, text }) => [id, text]));
  const boxes = new Map<string, PlacedBox>();
  const labels: PlacedLabel[] = [];
  const tops: number[] = [];
  const heights: number[] = [];
  let y = 2;
  for (const [r, row] of layers.rows.entries()) {
    const most = Math.min(widest, spreads[r]?.slot ?? widest);
    const texts = row.flatMap((id) =>
      typeof id === "string" ? [{ id, lines: wrapText(textOf.get(id) ?? "", most - padding) }] : [],
    );
    const height = Math.max(0, ...texts.map(({ lines }) => linesHeight(lines))) + 14;
    tops.push(y);
    heights.push(height);
    for (const { id, lines } of texts) {
      const size = Math.max(34, ...lines.map((line) => textWidth(line))) + padding;
      boxes.set(id, { id, lines, x: middles[r]?.get(id) ?? 0, top: y, width: Math.min(size, most), height });
    }
    y += height;
    const stacked = stack(labelsBelow(data, layers, middles, r, room), y, width);
    labels.push(...stacked.labels);
    if (r + 1 < layers.rows.length) y += rowGap + stacked.height;
  }
  return { ...layers, boxes, middles, tops, heights, labels, gutter, height: y + 4 };
}

/** What is written between a row and the next: on arrows that end there, and on those that go back up from there. */
function labelsBelow(
  data: DiagramData,
  { rows, ways, back }: Layers,
  middles: Placement["middles"],
  r: number,
  room: number,
): Wanted[] {
  const rowOf = (id: string): number => rows.findIndex((row) => row.includes(id));
  const ending = [...ways].flatMap(([i, way]) => {
    const arrow = data.arrows[i];
    return arrow?.label && rowOf(arrow.to) === r + 1
      ? [{ label: arrow.label, from: way.at(-2) ?? arrow.from, to: arrow.to }]
      : [];
  });
  const rising = back.flatMap((i) => {
    const arrow = data.arrows[i];
    return arrow?.label && rowOf(arrow.from) === r + 1 ? [arrow.label] : [];
  });
  const most = Math.max(60, room / Math.max(1, ending.length + rising.length) - 8);
  return [
    ...ending.map(({ label, from, to }) => ({
      x: ((middles[r]?.get(from) ?? 0) + (middles[r + 1]?.get(to) ?? 0)) / 2,
      lines: wrapText(label, most),
    })),
    ...rising.map((label) => ({ x: room, lines: wrapText(label, most) })),
  ];
}
