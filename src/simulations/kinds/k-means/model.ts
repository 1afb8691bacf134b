/** Lloyd's algorithm for k-means (1957, published 1982): points join the nearest centre, centres move to their points' mean. */
import { draws, meanPoint, type Point, seeded } from "../../../figures/sample.ts";

export interface Clusters {
  readonly centers: readonly Point[];
  /** The place of each point's centre. */
  readonly labels: readonly number[];
}

export const squaredDistance = (a: Point, b: Point): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;

/** @returns the place of the nearest, the first of several */
const nearestOf = (point: Point, centers: readonly Point[]): number =>
  centers.reduce(
    (best, center, i) => (squaredDistance(point, center) < squaredDistance(point, centers[best] ?? center) ? i : best),
    0,
  );

export const joinNearest = (points: readonly Point[], centers: readonly Point[]): Clusters => ({
  centers,
  labels: points.map((point) => nearestOf(point, centers)),
});

/** A centre without points stays where it is. */
export const moveToMeans = (points: readonly Point[], { centers, labels }: Clusters): Clusters => ({
  centers: centers.map((center, i) => {
    const own = points.filter((_, place) => labels[place] === i);
    return own.length > 0 ? meanPoint(own) : center;
  }),
  labels,
});

/** What k-means makes small: the sum of squared distances of points from their centres. */
export const totalDistance = (points: readonly Point[], { centers, labels }: Clusters): number =>
  points.reduce((sum, point, i) => sum + squaredDistance(point, centers[labels[i] ?? 0] ?? point), 0);

/** Three clouds that touch. */
export const clouds = (seed: number): Point[] =>
  draws(54, seed).map(({ i, z, w }): Point => {
    const [x, y] = (
      [
        [2.6, 6.6],
        [7.2, 7],
        [5.4, 2.8],
      ] as const
    )[i % 3] ?? [5, 5];
    return [Math.min(9.8, Math.max(0.2, x + z)), Math.min(9.8, Math.max(0.2, y + 0.9 * w))];
  });

/** Different points as first centres. */
export function chooseCenters(points: readonly Point[], k: number, seed: number): Point[] {
  const random = seeded(seed);
  const left = [...points];
  return Array.from({ length: k }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? [5, 5]);
}
