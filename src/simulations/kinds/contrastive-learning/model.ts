/**
 * A contrastive loss on the unit circle: each point is to find its partner among all others, by a softmax of cosine similarities
 * over a temperature (NT-Xent; Chen and others, 2020, after van den Oord and others, 2018).
 */
import { seeded } from "../../../figures/sample.ts";

/** Angles of the points; partners stand next to each other: 0 with 1, 2 with 3. */
export type Angles = readonly number[];

export const partnerOf = (i: number): number => (i % 2 === 0 ? i + 1 : i - 1);

export const similarity = (a: number, b: number): number => Math.cos(a - b);

/** Of one point with each other; nought with itself. */
function shares(angles: Angles, i: number, temperature: number): number[] {
  const own = angles[i] ?? 0;
  // Similarities are at most 1: taking that off first keeps the powers small.
  const powers = angles.map((other, k) => (k === i ? 0 : Math.exp((similarity(own, other) - 1) / temperature)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** @param push false leaves only the pull between partners */
export function contrastiveLoss(angles: Angles, temperature: number, push: boolean): number {
  const losses = angles.map((own, i) => {
    const partner = partnerOf(i);
    if (!push) return -similarity(own, angles[partner] ?? 0) / temperature;
    return -Math.log(shares(angles, i, temperature)[partner] ?? 1);
  });
  return losses.reduce((a, b) => a + b, 0) / angles.length;
}

export function contrastiveGradient(angles: Angles, temperature: number, push: boolean): number[] {
  const gradient = angles.map(() => 0);
  for (const [i, own] of angles.entries()) {
    const found = push ? shares(angles, i, temperature) : angles.map(() => 0);
    for (const [k, other] of angles.entries()) {
      const weight = ((found[k] ?? 0) - (k === partnerOf(i) ? 1 : 0)) / (temperature * angles.length);
      const slope = k === i ? 0 : weight * Math.sin(own - other);
      gradient[i] = (gradient[i] ?? 0) - slope;
      gradient[k] = (gradient[k] ?? 0) + slope;
    }
  }
  return gradient;
}

/** Mean similarities. */
export interface Likeness {
  readonly partners: number;
  readonly others: number;
}

export function likenessOf(angles: Angles): Likeness {
  const sums = { partners: 0, others: 0 };
  const counts = { partners: 0, others: 0 };
  for (const [i, a] of angles.entries())
    for (const [k, b] of angles.entries()) {
      if (i === k) continue;
      const kind = k === partnerOf(i) ? "partners" : "others";
      sums[kind] += similarity(a, b);
      counts[kind]++;
    }
  return { partners: sums.partners / counts.partners, others: sums.others / counts.others };
}

/** A small step down; its length does not depend on temperature and count as such. */
export const contrastiveStep = (angles: Angles, temperature: number, push: boolean): Angles => {
  const rate = 0.12 * temperature * angles.length;
  const gradient = contrastiveGradient(angles, temperature, push);
  return angles.map((angle, i) => angle - rate * (gradient[i] ?? 0));
};

/** Evenly around the circle in an order of chance, each a little off its place. */
export function scatterPairs(pairs: number, seed: number): Angles {
  const random = seeded(seed);
  const slots = Array.from({ length: 2 * pairs }, (_, i) => i);
  for (let i = slots.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [slots[i], slots[j]] = [slots[j] ?? 0, slots[i] ?? 0];
  }
  return slots.map((slot) => ((slot + 0.4 * (random() - 0.5)) * Math.PI) / pairs);
}
