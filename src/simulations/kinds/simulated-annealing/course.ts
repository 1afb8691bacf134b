/** Height and temperature of an annealing, step by step. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import type { Picture } from "../../simulation.ts";
import { landHeight } from "./model.ts";

interface Cooling {
  readonly heat: number;
  /** What is kept of the temperature after a step. */
  readonly cooling: number;
}

/** Before the step of this number, from 0. */
export const temperatureAt = (step: number, { heat, cooling }: Cooling): number => heat * cooling ** step;

/** So cold that no bump is climbed any more. */
export const writtenTemperature = (temperature: number): string =>
  temperature > 0 && temperature < 0.001 ? "less than 0.001" : shortNumber(temperature);

export function coolingCourse(places: readonly number[], rules: Cooling): Picture {
  const steps = places.length - 1;
  return {
    title: "Height and temperature, step by step",
    alternative: `Two lines over ${counted(steps, "step")}: the height, now ${shortNumber(landHeight(places.at(-1) ?? 0))}, and the temperature, now ${writtenTemperature(temperatureAt(Math.max(0, steps - 1), rules))}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "Step", from: 0, to: Math.max(40, steps) },
          y: { label: "Height, temperature", from: 0, to: 6.5 },
          shape: 0.3,
          layers: [
            {
              draw: "line",
              points: places.map((place, i): Point => [i, landHeight(place)]),
              tone: 1,
              label: "Height",
            },
            {
              draw: "line",
              points: places.map((_, i): Point => [i, temperatureAt(i, rules)]),
              tone: 2,
              label: "Temperature",
            },
          ],
        },
        frame,
      ),
  };
}
