/**
 * The widest street between two groups in the plane (Vapnik and Lerner, 1963; Boser, Guyon and Vapnik, 1992), exactly:
 * it is square to the shortest way between the groups' hulls, so it runs square to a line from point to point or along a hull's side.
 */
import type { Point } from "../../../figures/sample.ts";

/** Between what lies furthest forward on either side, along a unit direction from the first group to the second. */
export interface Street {
  readonly direction: Point;
  /** The first group's edge and the second's, as heights along the direction. */
  readonly edges: readonly [number, number];
  /** Negative where the groups overlap along the direction. */
  readonly width: number;
}

export const along = ([x, y]: Point, [dx, dy]: Point): number => x * dx + y * dy;

export function streetAlong(direction: Point, first: readonly Point[], second: readonly Point[]): Street {
  const from = Math.max(...first.map((point) => along(point, direction)));
  const to = Math.min(...second.map((point) => along(point, direction)));
  return { direction, edges: [from, to], width: to - from };
}

const unit = ([x, y]: Point): Point[] => {
  const length = Math.hypot(x, y);
  return length < 1e-9 ? [] : [[x / length, y / length]];
};

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

/** The widest street; where no line parts the groups, the one along which they overlap least. */
export function widestStreet(first: readonly Point[], second: readonly Point[]): Street {
  const between = first.flatMap(([ax, ay]) => second.flatMap(([bx, by]) => unit([bx - ax, by - ay])));
  const sides = [...pairs(first), ...pairs(second)].flatMap(([[ax, ay], [bx, by]]) => [
    ...unit([ay - by, bx - ax]),
    ...unit([by - ay, ax - bx]),
  ]);
  return [...between, ...sides]
    .map((direction) => streetAlong(direction, first, second))
    .reduce((best, street) => (street.width > best.width ? street : best), streetAlong([1, 0], first, second));
}

export function turnedBy([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** The points that touch the street's edges. */
export const touching = ({ direction, edges }: Street, first: readonly Point[], second: readonly Point[]): Point[] => [
  ...first.filter((point) => along(point, direction) > edges[0] - 1e-6),
  ...second.filter((point) => along(point, direction) < edges[1] + 1e-6),
];
