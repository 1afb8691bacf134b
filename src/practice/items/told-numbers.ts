/** Whether a line of numbers can be told from what stands beside it, by a pattern that needs no program. */

const aNumber = /-?\d+(?:\.\d+)?/g;
/** What rounding may be off, as a share. */
const ROUNDED = 0.011;
/** Lines of one form that show how it goes on. */
const SERIES = 2;
const WHOLES = [1, 100];

const numbersIn = (line: string): readonly number[] => [...line.matchAll(aNumber)].map(([text]) => Number(text));
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDED * Math.max(Math.abs(a), Math.abs(b));

/** What a line says beside its numbers. */
const formOf = (line: string): string => line.replace(aNumber, "#").replace(/\s+/g, " ").trim();

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

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
    return isNear(a + b, c + d) || isNear(a * b, c * d) || isNear(a * d, b * c);
  });

/** @param shown the other lines of the output */
export function isTold(line: string, shown: readonly string[]): boolean {
  const numbers = numbersIn(line);
  const alike = shown.filter((other) => formOf(other) === formOf(line));
  return (
    alike.length >= SERIES ||
    fitTogether(numbers) ||
    isRow(numbers) ||
    alike.some((other) => keepsRelation(numbers, numbersIn(other)))
  );
}

/** Only it lies between numbers that are shown, or only it lies beyond them all: what was narrowed down already. */
export function standsOutByRange(line: string, others: readonly string[], shown: readonly string[]): boolean {
  const around = shown.flatMap(numbersIn);
  if (around.length < 2) return false;
  const [least, most] = [Math.min(...around), Math.max(...around)];
  const isWithin = (of: string): boolean => numbersIn(of).every((number) => number >= least && number <= most);
  return others.every((other) => isWithin(other) !== isWithin(line));
}
