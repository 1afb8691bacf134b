/**
 * Numbers as values. The same are 1,000, 1 000 and 1000; 50 %, 0.5 and "half"; 3 million and 3,000,000.
 * A sign is ignored: "from -3" and "minus 3" are one.
 */

export interface NumberMention {
  /** As written. */
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** Said to be rounded: "about 28". */
  readonly rough: boolean;
}

const pattern =
  /(?<![\p{L}\p{N}_]|[\p{L}_][-–.])(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d])|\d+)(\.\d+)?(?:e([-+]?\d+)\b)?(?:\s?(%|percent\b)|\s(thousand|million|billion|trillion)s?\b)?(?![\p{L}_])/giu;
const factors: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const roughly = /\b(?:about|around|roughly|approximately|nearly|almost|some|over|under|~|≈)\s*$/i;

const words: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  twice: 2,
  both: 2,
  double: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  half: 0.5,
  halve: 0.5,
  third: 1 / 3,
  quarter: 0.25,
};

export const numberWord = (word: string): number | undefined => words[word] ?? words[word.replace(/s$/, "")];

export function numbersIn(text: string): NumberMention[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, integer = "", fraction = "", exponent, percent, factor] = match;
    const digits = Number(integer.replace(/[^\d]/g, "") + fraction);
    const scale = 10 ** Number(exponent ?? 0) * (factor ? (factors[factor.toLowerCase()] ?? 1) : 1);
    return {
      text: whole.trim(),
      value: digits * scale,
      percent: percent !== undefined,
      rough: roughly.test(text.slice(Math.max(0, match.index - 16), match.index)),
    };
  });
}

/** Equal up to float noise. */
const key = (value: number): string => value.toPrecision(9);

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100;

/** Half a unit of the last digit that isn't a zero: 28 may round 28.4, and 1,200 may round 1,234. */
const roundingOf = (value: number): number => {
  const digits = value
    .toExponential()
    .replace(/^-?(\d)(?:\.(\d+))?e([-+]\d+)$/, (_all, _first, decimals = "", exponent) =>
      String(Number(exponent) - String(decimals).length),
    );
  return 0.5 * 10 ** Number(digits);
};

/** The values that sources state. */
export class NumberSet {
  private readonly values = new Set<string>();
  private readonly all: number[] = [];

  addFrom(text: string): void {
    for (const { text: written, value, percent } of numbersIn(text)) {
      this.add(value);
      if (percent) this.add(value / 100);
      // "175 billion" also states 175, for whoever writes "175B" or only the figure.
      const figure = Number.parseFloat(written.replace(/,/g, ""));
      if (figure !== value) this.add(figure);
    }
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
      const value = numberWord(word);
      if (value !== undefined) this.add(value);
    }
  }

  private add(value: number): void {
    this.values.add(key(value));
    this.all.push(value);
  }

  has({ value, percent, rough }: NumberMention): boolean {
    if (this.values.has(key(value)) || (percent && this.values.has(key(value / 100)))) return true;
    return rough && !isYear(value) && this.all.some((stated) => Math.abs(stated - value) <= roundingOf(value));
  }
}
