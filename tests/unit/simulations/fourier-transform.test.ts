import { describe, expect, it } from "vitest";
import { errorOf, sineTerms, sumAt, type Wave, waves } from "../../../src/simulations/kinds/fourier-transform/model.ts";

const all: readonly Wave[] = Object.values(waves);
/** Middles of so many equal parts of a period. */
const places = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);
const mean = (of: (x: number) => number): number => places.reduce((sum, x) => sum + of(x), 0) / places.length;

describe("Fourier series", () => {
  it("have the amplitudes that the integral with each sine wave gives", () => {
    for (const { of, term } of all)
      for (const i of [0, 1, 4]) {
        const { frequency, amplitude } = term(i);
        expect(2 * mean((x) => of(x) * Math.sin(2 * Math.PI * frequency * x))).toBeCloseTo(amplitude, 4);
      }
  });

  it("have the error that Parseval gives, and it falls with every term", () => {
    for (const wave of all) {
      const terms = sineTerms(wave, 5);
      expect(errorOf(wave, terms)).toBeCloseTo(
        mean((x) => (wave.of(x) - sumAt(terms, x)) ** 2),
        4,
      );
      expect(errorOf(wave, sineTerms(wave, 6))).toBeLessThan(errorOf(wave, terms));
    }
  });

  it("are highest beside the jump where they say, by about 9 % of the jump in the end", () => {
    for (const name of ["square", "sawtooth"] as const) {
      const wave = waves[name];
      for (const count of [1, 3, 30]) {
        const terms = sineTerms(wave, count);
        const top = sumAt(terms, wave.peak(count));
        expect(Math.max(...places.map((x) => sumAt(terms, x)))).toBeCloseTo(top, 3);
      }
      const [terms, at] = [sineTerms(wave, 300), wave.peak(300)];
      // Half of 2/π · Si(π) − 1.
      expect((sumAt(terms, at) - wave.of(at)) / 2).toBeCloseTo(0.08949, 3);
    }
  });
});
