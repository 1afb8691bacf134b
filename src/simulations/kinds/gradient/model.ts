/** Heights p · x² + q · y²: bowls, valleys, saddles and hilltops, with gradients and contours in closed form. */
import type { Point } from "../../../figures/sample.ts";

export interface Surface {
  readonly p: number;
  readonly q: number;
}

export const heightAt = ({ p, q }: Surface, [x, y]: Point): number => p * x * x + q * y * y;
export const gradientAt = ({ p, q }: Surface, [x, y]: Point): Point => [2 * p * x, 2 * q * y];

/** How fast the height changes in a direction, in degrees: the gradient times the vector of length 1. */
export const slopeTowards = (gradient: Point, direction: number): number => {
  const angle = (direction * Math.PI) / 180;
  return gradient[0] * Math.cos(angle) + gradient[1] * Math.sin(angle);
};

const places = Array.from({ length: 49 }, (_, i) => i / 24 - 1);

/** The places of one height, as lines. */
export function contoursAt({ p, q }: Surface, level: number): readonly (readonly Point[])[] {
  const [width, height] = [Math.sqrt(Math.abs(level / p)), Math.sqrt(Math.abs(level / q))];
  if (p * q > 0) return [places.map((t): Point => [width * Math.cos(Math.PI * t), height * Math.sin(Math.PI * t)])];
  if (level === 0) {
    const steep = Math.sqrt(-p / q);
    return [steep, -steep].map((by) => places.map((t): Point => [8 * t, 8 * t * by]));
  }
  // Two branches of a hyperbola: left and right where the level has the sign of p, else below and above.
  return [1, -1].map((side) =>
    places.map((t): Point => {
      const [far, along] = [side * Math.cosh(2.5 * t), Math.sinh(2.5 * t)];
      return level * p > 0 ? [width * far, height * along] : [width * along, height * far];
    }),
  );
}
