/** Classes of the places of a plane: decision regions. */
import type { Plane } from "./axes.ts";
import type { Tone } from "./schema-parts.ts";
import { type Frame, px, type SvgNode, svg } from "./svg.ts";
import { fillOf } from "./tones.ts";

/** A grid of places; `at` gives a tone, or undefined for bare paper. */
export interface Regions {
  readonly at: (x: number, y: number) => Tone | undefined;
  readonly columns: number;
  readonly rows: number;
}

interface Extents {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** Cells of one tone in a row are one rectangle: a tenth of the elements. */
export function regionNodes({ at, columns, rows }: Regions, extents: Extents, plane: Plane, frame: Frame): SvgNode[] {
  const width = (plane.right - plane.left) / columns;
  const height = (plane.bottom - plane.top) / rows;
  const place = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share;
  const nodes: SvgNode[] = [];
  for (let r = 0; r < rows; r++) {
    const y = place(extents.y, 1 - (r + 0.5) / rows);
    let start = 0;
    let tone: Tone | undefined;
    for (let c = 0; c <= columns; c++) {
      const here = c < columns ? at(place(extents.x, (c + 0.5) / columns), y) : undefined;
      if (c > 0 && here === tone && c < columns) continue;
      if (tone !== undefined) {
        const { class: _, ...fill } = fillOf(frame, tone);
        nodes.push(
          svg("rect", {
            x: px(plane.left + start * width),
            y: px(plane.top + r * height),
            width: px((c - start) * width) + 0.5,
            height: px(height) + 0.5,
            ...fill,
          }),
        );
      }
      [start, tone] = [c, here];
    }
  }
  return nodes;
}
