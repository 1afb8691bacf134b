/** The umbrella world of Russell and Norvig, whose numbers stand in their chapter on time. */
import { describe, expect, it } from "vitest";
import {
  likeliestWeather,
  nextWeatherDay,
  type WeatherDay,
} from "../../../src/simulations/kinds/hidden-markov-model/model.ts";

const umbrellas = { stay: 0.7, whenRain: 0.9, whenDry: 0.2 };
const run = (seen: readonly boolean[], model = umbrellas): readonly WeatherDay[] => {
  const days: WeatherDay[] = [];
  for (const umbrella of seen) days.push(nextWeatherDay(days.at(-1), umbrella, model));
  return days;
};

describe("a hidden Markov model", () => {
  it("filters two umbrellas to 0.818 and 0.883", () => {
    const [first, second] = run([true, true]);
    expect(first?.filtered).toBeCloseTo(0.818, 3);
    expect(second?.predicted).toBeCloseTo(0.627, 3);
    expect(second?.filtered).toBeCloseTo(0.883, 3);
  });

  it("finds the likeliest weather of five days", () => {
    expect(likeliestWeather(run([true, true, false, true, true]))).toEqual([0, 0, 1, 0, 0]);
  });

  it("agrees with trying every path and with summing over all", () => {
    const model = { stay: 0.8, whenRain: 0.75, whenDry: 0.35 };
    const seen = [true, false, false, true, false, true];
    const chance = (path: readonly number[]): number =>
      path.reduce((product, weather, i) => {
        const umbrella = weather === 0 ? model.whenRain : model.whenDry;
        const moved = i === 0 ? 0.5 : weather === path[i - 1] ? model.stay : 1 - model.stay;
        return product * moved * (seen[i] ? umbrella : 1 - umbrella);
      }, 1);
    const paths = Array.from({ length: 64 }, (_, n) => seen.map((_day, i) => (n >> i) & 1));
    const best = paths.reduce((a, b) => (chance(b) > chance(a) ? b : a));
    const sum = (some: readonly (readonly number[])[]): number => some.reduce((total, path) => total + chance(path), 0);
    expect(likeliestWeather(run(seen, model))).toEqual(best);
    expect(run(seen, model).at(-1)?.filtered).toBeCloseTo(sum(paths.filter((path) => path[5] === 0)) / sum(paths), 10);
  });
});
