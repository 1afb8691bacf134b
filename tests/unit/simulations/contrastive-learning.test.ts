/** The contrastive loss on the circle. */
import { expect, it } from "vitest";
import {
  contrastiveGradient,
  contrastiveLoss,
  contrastiveStep,
  scatterPairs,
  similarity,
} from "../../../src/simulations/kinds/contrastive-learning/model.ts";

it("is the loss worked out by hand for two pairs at opposite ends", () => {
  // Each point: similarity 1 with its partner, −1 with both others.
  const temperature = 0.5;
  const expected = -Math.log(Math.exp(2) / (Math.exp(2) + 2 * Math.exp(-2)));
  expect(contrastiveLoss([0, 0, Math.PI, Math.PI], temperature, true)).toBeCloseTo(expected, 12);
});

it("has the gradient that differences of the loss give", () => {
  const angles = scatterPairs(4, 5);
  for (const push of [true, false]) {
    const gradient = contrastiveGradient(angles, 0.4, push);
    for (const i of angles.keys()) {
      const at = (by: number): number =>
        contrastiveLoss(
          angles.map((angle, k) => (k === i ? angle + by : angle)),
          0.4,
          push,
        );
      expect(gradient[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 7);
    }
  }
});

it("brings pairs together and keeps the pairs apart, from every start it offers", () => {
  for (const pairs of [4, 5, 6])
    for (const temperature of [0.2, 1])
      for (let seed = 1; seed <= 20; seed++) {
        let angles = scatterPairs(pairs, seed);
        for (let i = 0; i < 150; i++) angles = contrastiveStep(angles, temperature, true);
        for (let pair = 0; pair < pairs; pair++) {
          expect(similarity(angles[2 * pair] ?? 0, angles[2 * pair + 1] ?? 0)).toBeGreaterThan(0.98);
          for (let other = 0; other < pair; other++)
            expect(similarity(angles[2 * pair] ?? 0, angles[2 * other] ?? 0)).toBeLessThan(0.75);
        }
      }
});
