/**
 * Fourier series (Fourier 1822) of three waves of period 1 between −1 and 1, and the height beside a jump that stays
 * (Wilbraham 1848, Gibbs 1899).
 */

export interface Term {
  /** Times as fast as the wave. */
  readonly frequency: number;
  readonly amplitude: number;
}

export interface Wave {
  readonly of: (x: number) => number;
  /** The i-th sine wave, from 0. */
  readonly term: (i: number) => Term;
  readonly meanSquare: number;
  /** Where the sum of so many terms is highest beside the jump at 0; none where nothing jumps. */
  readonly peak?: (terms: number) => number;
}

/** Place within a period, from 0 up to 1. */
const phase = (x: number): number => x - Math.floor(x);

export const waves = {
  square: {
    of: (x) => (phase(x) === 0 || phase(x) === 0.5 ? 0 : phase(x) < 0.5 ? 1 : -1),
    term: (i) => ({ frequency: 2 * i + 1, amplitude: 4 / (Math.PI * (2 * i + 1)) }),
    meanSquare: 1,
    peak: (terms) => 1 / (4 * terms),
  },
  sawtooth: {
    of: (x) => (phase(x) === 0 ? 0 : 1 - 2 * phase(x)),
    term: (i) => ({ frequency: i + 1, amplitude: 2 / (Math.PI * (i + 1)) }),
    meanSquare: 1 / 3,
    peak: (terms) => 1 / (2 * (terms + 1)),
  },
  triangle: {
    of: (x) => 1 - 4 * Math.abs(phase(x + 0.25) - 0.5),
    term: (i) => ({ frequency: 2 * i + 1, amplitude: ((i % 2 === 0 ? 1 : -1) * 8) / (Math.PI * (2 * i + 1)) ** 2 }),
    meanSquare: 1 / 3,
  },
} as const satisfies Record<string, Wave>;

export const sineTerms = ({ term }: Wave, count: number): Term[] => Array.from({ length: count }, (_, i) => term(i));

export const sumAt = (terms: readonly Term[], x: number): number =>
  terms.reduce((sum, { frequency, amplitude }) => sum + amplitude * Math.sin(2 * Math.PI * frequency * x), 0);

/** By Parseval: each sine wave takes half the square of its amplitude off the wave's mean square. */
export const errorOf = ({ meanSquare }: Wave, terms: readonly Term[]): number =>
  terms.reduce((error, { amplitude }) => error - amplitude ** 2 / 2, meanSquare);
