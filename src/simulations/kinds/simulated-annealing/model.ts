/** Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983; the rule by Metropolis and others, 1953) over one number. */
import { type Point, seeded } from "../../../figures/sample.ts";

export const landEdge = 5;

/** A wide bowl with bumps; its lowest place is near −0.51. */
export const landHeight = (x: number): number => 0.12 * x * x + 1.2 * Math.sin(3 * x) + 1.8;

/** How likely a step that changes the height by this much is taken. */
export const acceptance = (rise: number, temperature: number): number =>
  rise <= 0 ? 1 : temperature <= 0 ? 0 : Math.exp(-rise / temperature);

export interface Proposal {
  readonly to: number;
  readonly rise: number;
  readonly chance: number;
  readonly taken: boolean;
}

/** Looks at a place within a reach and goes there, or not. */
export function proposeOnce(from: number, temperature: number, reach: number, seed: number): Proposal {
  const random = seeded(seed);
  const to = Math.min(landEdge, Math.max(-landEdge, from + reach * (2 * random() - 1)));
  const rise = landHeight(to) - landHeight(from);
  const chance = acceptance(rise, temperature);
  return { to, rise, chance, taken: random() < chance };
}

export const landCurve = Array.from({ length: 241 }, (_, i): Point => {
  const x = -landEdge + (2 * landEdge * i) / 240;
  return [x, landHeight(x)];
});
/** Among places a thousandth apart. */
export const lowestPlace: Point = Array.from({ length: 10_001 }, (_, i): Point => {
  const x = -landEdge + i / 1000;
  return [x, landHeight(x)];
}).reduce((best, point) => (point[1] < best[1] ? point : best));
