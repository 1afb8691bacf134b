/** Whether two outputs of a block say the same: numbers are compared as numbers, everything else as text. */

const numbers = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/g;

/** A printed number, exactly: `digits` × 10^`exponent`. `1.50` is 150 × 10^-2. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function parseDecimal(text: string): Decimal {
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(`${whole}${fraction}`.replace("+", "")), exponent: Number(power) - fraction.length };
}

const isWhole = (text: string): boolean => /^[-+]?\d+$/.test(text);

/**
 * Equal up to one unit in the last printed place: a value may lie on the edge between two roundings.
 * Whole numbers are counts, labels and places, where one more is another result. Minus zero is zero.
 */
function sameNumber(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  const exponent = Math.min(left.exponent, right.exponent);
  const scaled = (value: Decimal): bigint => value.digits * 10n ** BigInt(value.exponent - exponent);
  const difference = scaled(left) - scaled(right);
  if (isWhole(a) && isWhole(b)) return difference === 0n;
  return difference >= -1n && difference <= 1n;
}

/** The text around the numbers. Spaces may give way where a number's sign or width changed. */
const around = (line: string): string => line.replace(numbers, "#").replace(/\s+/g, "");

function sameLine(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a.match(numbers) ?? [], b.match(numbers) ?? []];
  const moved = left.some((number, i) => number !== right[i]);
  return moved && around(a) === around(b) && left.every((number, i) => sameNumber(number, right[i] ?? ""));
}

export function sameOutput(a: string, b: string): boolean {
  const [left, right] = [a.trimEnd().split("\n"), b.trimEnd().split("\n")];
  return left.length === right.length && left.every((line, i) => sameLine(line.trimEnd(), (right[i] ?? "").trimEnd()));
}
