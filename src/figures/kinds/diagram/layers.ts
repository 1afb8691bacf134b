/**
 * Layered layout after Sugiyama, Tagawa and Toda (1981): arrows point down, boxes stand in rows, and long arrows pass
 * between the boxes of the rows they cross.
 */
import type { DiagramData } from "./schema.ts";

type Arrow = DiagramData["arrows"][number];

export interface Layers {
  /** Ids in each row; a gap that an arrow passes through has the arrow's number instead. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** For each arrow that points down: the rows' members it goes through, ends included. */
  readonly ways: ReadonlyMap<number, readonly (string | number)[]>;
  /** Arrows that point back up. */
  readonly back: readonly number[];
}

/** Arrows that say they lead back, and those that close a circle, found depth first in the order of the boxes. */
function backArrows({ boxes, arrows }: DiagramData): ReadonlySet<number> {
  const back = new Set(arrows.flatMap((arrow, i) => (arrow.back ? [i] : [])));
  const state = new Map<string, "open" | "done">();
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const [i, { from, to }] of arrows.entries()) {
      if (from !== id || back.has(i)) continue;
      if (state.get(to) === "open") back.add(i);
      else if (!state.has(to)) visit(to);
    }
    state.set(id, "done");
  };
  for (const { id } of boxes) if (!state.has(id)) visit(id);
  return back;
}

/** A box's row: one below the lowest box that leads to it. */
function ranks({ boxes }: DiagramData, down: readonly Arrow[]): ReadonlyMap<string, number> {
  const rank = new Map(boxes.map(({ id }) => [id, 0]));
  for (let pass = 0; pass < boxes.length; pass++)
    for (const { from, to } of down) rank.set(to, Math.max(rank.get(to) ?? 0, (rank.get(from) ?? 0) + 1));
  return rank;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Moves each member below the middle of those that lead to it. Ties keep the order of the description. */
function sortRows(rows: (string | number)[][], ways: Iterable<readonly (string | number)[]>): void {
  const links = [...ways].flatMap((way) => way.slice(1).map((to, i) => ({ from: way[i] ?? to, to })));
  const sort = (
    row: (string | number)[] | undefined,
    beside: readonly (string | number)[] | undefined,
    up: boolean,
  ): void => {
    if (!row || !beside) return;
    const place = new Map(
      row.map((member, i) => {
        const near = links
          .filter(({ from, to }) => (up ? to : from) === member)
          .map(({ from, to }) => beside.indexOf(up ? from : to))
          .filter((at) => at >= 0);
        return [member, near.length > 0 ? mean(near) : i];
      }),
    );
    row.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 1; i < rows.length; i++) sort(rows[i], rows[i - 1], true);
    for (let i = rows.length - 2; i >= 0; i--) sort(rows[i], rows[i + 1], false);
  }
}

export function layOut(data: DiagramData): Layers {
  const back = backArrows(data);
  const down = data.arrows.filter((_, i) => !back.has(i));
  const rank = ranks(data, down);
  const rows: (string | number)[][] = Array.from({ length: Math.max(...rank.values()) + 1 }, () => []);
  for (const { id } of data.boxes) rows[rank.get(id) ?? 0]?.push(id);
  const ways = new Map<number, (string | number)[]>();
  for (const [i, { from, to }] of data.arrows.entries()) {
    if (back.has(i)) continue;
    const between: number[] = [];
    for (let row = (rank.get(from) ?? 0) + 1; row < (rank.get(to) ?? 0); row++) {
      rows[row]?.push(i);
      between.push(i);
    }
    ways.set(i, [from, ...between, to]);
  }
  sortRows(rows, ways.values());
  return { rows, ways, back: [...back] };
}
