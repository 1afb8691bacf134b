/** Whether a line of numbers can be told from what stands beside it, by a pattern that needs no program. */

const aNumber = /-?\d+(?:\.\d+)?/g;
/** What rounding may be off, as a share. */
const ROUNDED = 0.011;
/** Lines of one form that show how it goes on. */
const SERIES = 2;
const WHOLES = [1, 100];
/** Of smaller numbers there are so many that two are close by chance. */
const LARGE = 20;

const numbersIn = (line: string): readonly number[] => [...line.matchAll(aNumber)].map(([text]) => Number(text));
/** A product of two rounded numbers is off by more. */
const isRoughly = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 6 * ROUNDED * Math.max(Math.abs(a), Math.abs(b));
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDED * Math.max(Math.abs(a), Math.abs(b));

/** What a line says beside its numbers. */
const formOf = (line: string): string => line.replace(aNumber, "0").replace(/\s+/g, " ").trim();

/** The share of the shorter form with which two lines of one row begin or end alike, whatever word is another. */
const ALIKE = 0.6;

/** What two texts have alike from their beginning on. */
function sharedStart(a: string, b: string): string {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return a.slice(0, shared);
}

const reversed = (text: string): string => [...text].reverse().join("");

function areOfOneForm(a: string, b: string): boolean {
  const [first, second] = [formOf(a), formOf(b)];
  if (first === second) return true;
  const enough = ALIKE * Math.min(first.length, second.length);
  const ends = [sharedStart(first, second), sharedStart(reversed(first), reversed(second))];
  return ends.some((end) => end.includes("0") && end.length >= enough);
}

/** "86 to 91": only the right ends have the middle between them, and the lesser first. */
const interval = /\d\S* to -?\d/;

/** Two numbers that nearly agree, as a prediction and what is true. */
const agree = (numbers: readonly number[]): boolean =>
  pairsOf(numbers.filter((number) => !Number.isInteger(number))).some(([a, b]) => isNear(a, b));

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

/** Counts so few that a share of them is a plain fraction: "0.667" of three. */
const PARTS = 6;
/** Of smaller numbers many are roots of others by chance. */
const FEW = 12;

/** What one number comes to from another, or from two: a share, a product, a power. */
const fromTwo = (a: number, b: number): readonly number[] => [a * b, a / b, a / (a + b)];
const fromOne = (a: number): readonly number[] => [Math.exp(a), Math.exp(-a), a * a, 1 / a];

/** Numbers that are rounded results of others in the line: "950 right and 4950 wrong, 16% right". */
function comesFromOthers(numbers: readonly number[]): boolean {
  const telling = numbers.filter((number) => Math.abs(number) > 2 || !Number.isInteger(number));
  const isFound = (results: readonly number[], number: number): boolean =>
    results.some((result) => WHOLES.some((whole) => Math.abs(result) > 1e-9 && isNear(result * whole, number)));
  return telling.some((number, i) => {
    const others = telling.filter((_, k) => k !== i);
    if (!Number.isInteger(number) && others.some((other) => fromOne(other).some((result) => isNear(result, number))))
      return true;
    if (number > FEW && others.includes(number * number)) return true;
    return others.some((a, k) => others.some((b, l) => k !== l && isFound(fromTwo(a, b), number)));
  });
}

/** Two shares of a whole, or one number that is the sum of two others: only the right ones fit together. */
function fitTogether(numbers: readonly number[]): boolean {
  const pairs = pairsOf(numbers.filter((number) => number !== 0));
  return pairs.some(
    ([a, b]) =>
      WHOLES.some((whole) => a + b === whole || isNear(a + b, whole)) ||
      numbers.some((sum) => sum !== a && sum !== b && isNear(a + b, sum)),
  );
}

/** "1, 2, 4, 8" and "7, 7, 7": whoever sees the beginning knows the rest. */
const isRow = (numbers: readonly number[]): boolean =>
  numbers.some((first, i) => {
    const [second, third] = numbers.slice(i + 1);
    if (second === undefined || third === undefined) return false;
    return isNear(third - second, second - first) || (first * second !== 0 && isNear(third / second, second / first));
  });

/** Two numbers that add up, or multiply, to the same in another line. */
const keepsRelation = (numbers: readonly number[], others: readonly number[]): boolean =>
  numbers.length === others.length &&
  pairsOf([...numbers.keys()]).some(([i, j]) => {
    const [a = 0, b = 0, c = 0, d = 0] = [numbers[i], numbers[j], others[i], others[j]];
    if (a === c || b === d) return false;
    return isNear(a + b, c + d) || isRoughly(a * b, c * d) || isRoughly(a * d, b * c);
  });

/** "3 water damage.": the one number of a line is how many words or signs it has. */
const countsItself = (line: string, numbers: readonly number[]): boolean =>
  numbers.length === 1 && numbers[0] === line.replace(aNumber, "").trim().split(/\s+/).length;

/** @param shown the other lines of the output */
export function isTold(line: string, shown: readonly string[]): boolean {
  const numbers = numbersIn(line);
  const alike = shown.filter((other) => areOfOneForm(other, line));
  return (
    alike.length >= SERIES ||
    interval.test(line) ||
    countsItself(line, numbers) ||
    agree(numbers) ||
    fitTogether(numbers) ||
    comesFromOthers(numbers) ||
    isRow(numbers) ||
    alike.some((other) => keepsRelation(numbers, numbersIn(other)))
  );
}

/** As near as results of one kind are, as a share. */
const CLOSE = 0.1;
const isClose = (number: number, around: readonly number[]): boolean =>
  around.some((shown) => Math.abs(number - shown) <= CLOSE * Math.abs(shown));

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;
/** Of how many at least it is a share; none of a few is far off. */
function wholeOf(text: string): number {
  const [value, digits] = [Math.abs(Number(text)), decimalsOf(text)];
  if (digits <= 2) return Number.POSITIVE_INFINITY;
  const wholes = Array.from({ length: PARTS }, (_, i) => i + 1);
  const isShareOf = (of: number): boolean => (Math.round(value * of) / of).toFixed(digits) === value.toFixed(digits);
  return wholes.find(isShareOf) ?? Number.POSITIVE_INFINITY;
}

/**
 * A number that is the only one on its side of a number that is shown, that is the plainest fraction, or that alone is
 * what a shown number rounds.
 */
export function standsApart(line: string, others: readonly string[], shown: readonly string[]): boolean {
  const textsIn = (text: string): readonly string[] => text.match(aNumber) ?? [];
  const around = shown.flatMap(textsIn);
  return textsIn(line).some((own, i) => {
    const instead = others.map((other) => textsIn(other)[i] ?? own).filter((other) => other !== own);
    if (instead.length === 0) return false;
    const isAlone = (is: (text: string) => boolean): boolean => is(own) && !instead.some(is);
    return (
      instead.every((other) => wholeOf(own) < wholeOf(other)) ||
      around.some((each) => {
        const isAbove = (text: string): boolean => Number(text) > Number(each);
        const rounds = (text: string): boolean =>
          decimalsOf(text) > decimalsOf(each) && Number(each) !== 0 && Number(text).toFixed(decimalsOf(each)) === each;
        return isAlone(isAbove) || isAlone((text) => !isAbove(text)) || isAlone(rounds);
      })
    );
  });
}

/**
 * Only it lies between numbers that are shown, or only it lies beyond them all: what was narrowed down already. Or only
 * it has a large number near to one that is shown, as a position after a short way.
 */
export function standsOutByRange(line: string, others: readonly string[], shown: readonly string[]): boolean {
  const around = shown.flatMap(numbersIn);
  if (around.length < 2) return false;
  const [least, most] = [Math.min(...around), Math.max(...around)];
  const isWithin = (of: string): boolean => numbersIn(of).every((number) => number >= least && number <= most);
  if (others.every((other) => isWithin(other) !== isWithin(line))) return true;
  return numbersIn(line).some((number, i) => {
    const instead = others.map((other) => numbersIn(other)[i] ?? number).filter((other) => other !== number);
    const isFar = instead.length > 0 && !instead.some((other) => isClose(other, around));
    return (Math.abs(number) >= LARGE || !Number.isInteger(number)) && isClose(number, around) && isFar;
  });
}
