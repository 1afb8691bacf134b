/** A decoder made by hand. */
import { expect, it } from "vitest";
import type { Point } from "../../../src/figures/sample.ts";
import {
  between,
  decode,
  discOf,
  type GreyPicture,
  mixPictures,
} from "../../../src/simulations/kinds/latent-space/model.ts";

const sum = (picture: GreyPicture, of: (column: number) => number): number =>
  picture.reduce((total, row) => total + row.reduce((part, cell, c) => part + cell * of(c), 0), 0);
const middle = (picture: GreyPicture): number => sum(picture, (c) => c) / sum(picture, () => 1);

it("puts the disc where the first number says, as large as the second says", () => {
  const latent: Point = [1, 0.4];
  const picture = decode(latent);
  expect(middle(picture)).toBeCloseTo(7.4, 1);
  expect(sum(picture, () => 1) / Math.PI).toBeCloseTo(2.5 ** 2, 0);
  expect(discOf(latent)).toEqual({ column: 7.4, radius: 2.5 });
});

it("shows one full disc halfway through the latent space and none as dark when cells are mixed", () => {
  const [a, b]: [Point, Point] = [
    [-2, -1],
    [2, 1],
  ];
  const darkest = (picture: GreyPicture): number => Math.max(...picture.flat());
  expect(darkest(decode(between(a, b, 0.5)))).toBeGreaterThan(0.99);
  expect(darkest(mixPictures(decode(a), decode(b), 0.5))).toBeLessThan(0.51);
});

it("mixes to each end", () => {
  const [a, b] = [decode([0, 0]), decode([1, 1])];
  expect(mixPictures(a, b, 0)).toEqual(a);
  expect(mixPictures(a, b, 1)).toEqual(b);
});
