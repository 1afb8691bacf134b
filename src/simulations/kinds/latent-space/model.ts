/** A decoder made by hand in place of a trained one (autoencoders: Kingma and Welling, 2014): two numbers in, a small grey picture out. */
import type { Point } from "../../../figures/sample.ts";

export const pictureColumns = 13;
export const pictureRows = 11;

export interface Disc {
  /** From 0 at the middle of the first column. */
  readonly column: number;
  readonly radius: number;
}

/** The first latent number moves the disc, the second sizes it. Both are used from −3 to 3. */
export const discOf = ([z1, z2]: Point): Disc => ({
  column: (pictureColumns - 1) / 2 + 1.4 * z1,
  radius: 2.3 + 0.5 * z2,
});

/** Rows of grey from 0, bare, to 1, full. */
export type GreyPicture = readonly (readonly number[])[];

export function decode(latent: Point): GreyPicture {
  const { column, radius } = discOf(latent);
  return Array.from({ length: pictureRows }, (_, r) =>
    Array.from({ length: pictureColumns }, (__, c) => {
      const distance = Math.hypot(c - column, r - (pictureRows - 1) / 2);
      // A soft edge: a cell on the rim is half full.
      return 1 / (1 + Math.exp((distance - radius) / 0.25));
    }),
  );
}

export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];

/** Cell by cell. */
export const mixPictures = (a: GreyPicture, b: GreyPicture, share: number): GreyPicture =>
  a.map((row, r) => row.map((cell, c) => (1 - share) * cell + share * (b[r]?.[c] ?? 0)));
