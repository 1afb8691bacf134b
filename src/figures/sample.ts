/** Made data: seeded, so that a figure shows the same points everywhere. */
import type { Formula } from "./expression.ts";

/** mulberry32: uniform in [0, 1), the same in every browser. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a formula of made data may use: its place from 0, four uniform numbers and two from the standard normal. */
export const sampleVariables = ["i", "u", "v", "p", "q", "z", "w"] as const;

export interface Draw {
  readonly i: number;
  readonly u: number;
  readonly v: number;
  readonly p: number;
  readonly q: number;
  readonly z: number;
  readonly w: number;
}

/** @returns `count` independent draws; normal numbers by Box and Muller (1958) */
export function draws(count: number, seed: number): readonly Draw[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    const uniform = { u: random(), v: random(), p: random(), q: random() };
    return { i, ...uniform, z: radius * Math.cos(angle), w: radius * Math.sin(angle) };
  });
}

export type Point = readonly [x: number, y: number];

/** Follows `next` from a start: the places a method goes through. */
export function iterate(start: number, count: number, next: Formula, y: Formula): readonly Point[] {
  const points: Point[] = [];
  for (let x = start, i = 0; i < count; i++, x = next({ x, i })) points.push([x, y({ x, i })]);
  return points;
}

/** The polynomial closest to the points, by the normal equations. @returns its coefficients, lowest power first */
export function fitPolynomial(points: readonly Point[], degree: number): readonly number[] {
  const size = degree + 1;
  const rows = Array.from({ length: size }, (_, r) => [
    ...Array.from({ length: size }, (_, c) => points.reduce((sum, [x]) => sum + x ** (r + c), 0)),
    points.reduce((sum, [x, y]) => sum + y * x ** r, 0),
  ]);
  return solve(rows);
}

export function meanPoint(points: readonly Point[]): Point {
  const mean = (place: 0 | 1): number => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  return [mean(0), mean(1)];
}

/** The line through the middle along which the points vary most: the first principal component of two features. */
export function principalLine(points: readonly Point[]): (x: number) => number {
  const [mx, my] = meanPoint(points);
  const sum = (of: (dx: number, dy: number) => number): number =>
    points.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const angle =
    Math.atan2(
      2 * sum((dx, dy) => dx * dy),
      sum((dx, dy) => dx * dx - dy * dy),
    ) / 2;
  return (x) => my + Math.tan(angle) * (x - mx);
}

/** Gauss with pivots, on rows that end with the right-hand side. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce(
      (best, row, i) =>
        i > best && i >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? i : best,
      column,
    );
    const [upper, chosen] = [rows[column] ?? [], rows[pivot] ?? []];
    rows[column] = chosen;
    if (pivot !== column) rows[pivot] = upper;
    for (const [r, row] of rows.entries()) {
      if (r === column) continue;
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      rows[r] = row.map((value, c) => value - factor * (chosen[c] ?? 0));
    }
  }
  return rows.map((row, r) => (row[size] ?? 0) / (row[r] ?? 1));
}
