/**
 * Convolution as in convolutional networks (LeCun et al. 1989): the kernel slides without being turned over, which is
 * cross-correlation in signal processing.
 */

export type Grid = readonly (readonly number[])[];

/** Zeros around an image. */
export function padded(image: Grid, by: number): Grid {
  const columns = (image[0]?.length ?? 0) + 2 * by;
  const edge = Array.from({ length: by }, () => Array.from({ length: columns }, () => 0));
  const sides = Array.from({ length: by }, () => 0);
  return [...edge, ...image.map((row) => [...sides, ...row, ...sides]), ...edge];
}

export interface WindowPlace {
  /** In the image, of the window's upper left corner, from 0. */
  readonly top: number;
  readonly left: number;
  /** In the result. */
  readonly row: number;
  readonly column: number;
}

/** Where a window of some size stands as it slides, row by row. */
export function placesOf({ length, 0: first }: Grid, size: number, stride: number): WindowPlace[] {
  const count = (side: number): number => Math.floor((side - size) / stride) + 1;
  const columns = count(first?.length ?? 0);
  return Array.from({ length: count(length) * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return { row, column, top: row * stride, left: column * stride };
  });
}

/** What lies under the window, row by row. */
export const windowAt = (image: Grid, { top, left }: WindowPlace, size: number): number[] =>
  image.slice(top, top + size).flatMap((row) => row.slice(left, left + size));

export const weightedSum = (pixels: readonly number[], weights: readonly number[]): number =>
  pixels.reduce((sum, pixel, i) => sum + pixel * (weights[i] ?? 0), 0);
