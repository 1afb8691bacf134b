/** Weather that is hidden and an umbrella that is seen: filtering (Baum and others, 1970) and the likeliest path (Viterbi, 1967). */

interface Umbrellas {
  /** Chance that tomorrow's weather is today's. */
  readonly stay: number;
  /** Chances of an umbrella on a rainy and on a dry day. */
  readonly whenRain: number;
  readonly whenDry: number;
}

/** 0 stands for rain, 1 for dry. */
export type Weather = 0 | 1;

export interface WeatherDay {
  /** Chance of rain before and after the umbrella is looked for. */
  readonly predicted: number;
  readonly filtered: number;
  /** Of the best path that ends here in rain and in dry weather, shares of both. */
  readonly scores: readonly [rain: number, dry: number];
  /** Where those paths come from. */
  readonly from: readonly [rain: Weather, dry: Weather];
}

/** One more day: from its neighbour, or from even chances. */
export function nextWeatherDay(
  before: WeatherDay | undefined,
  umbrella: boolean,
  { stay, whenRain, whenDry }: Umbrellas,
): WeatherDay {
  const seen = (chance: number): number => (umbrella ? chance : 1 - chance);
  const [ifRain, ifDry] = [seen(whenRain), seen(whenDry)];
  const predicted = before ? before.filtered * stay + (1 - before.filtered) * (1 - stay) : 0.5;
  const rain = predicted * ifRain;
  const filtered = rain / (rain + (1 - predicted) * ifDry);
  const arriving = (to: Weather): readonly [score: number, from: Weather] => {
    if (!before) return [0.5, to];
    const [fromRain, fromDry] = before.scores.map((score, i) => score * (i === to ? stay : 1 - stay)) as [
      number,
      number,
    ];
    return fromRain >= fromDry ? [fromRain, 0] : [fromDry, 1];
  };
  const [toRain, toDry] = [arriving(0), arriving(1)];
  const scores = [toRain[0] * ifRain, toDry[0] * ifDry] as const;
  const sum = scores[0] + scores[1];
  return { predicted, filtered, scores: [scores[0] / sum, scores[1] / sum], from: [toRain[1], toDry[1]] };
}

/** Walks back from the better end. */
export function likeliestWeather(days: readonly WeatherDay[]): readonly Weather[] {
  const path: Weather[] = [];
  const last = days.at(-1);
  let state: Weather = last && last.scores[0] < last.scores[1] ? 1 : 0;
  for (const day of [...days].reverse()) {
    path.unshift(state);
    state = day.from[state];
  }
  return path;
}
