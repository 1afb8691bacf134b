/** Numbers as an answer shows them, in TeX. */

const places = 4;
/** Below this four decimals would leave too few digits. */
const small = 1e-2;

const atPlaces = (value: number, digits: number): boolean =>
  Math.abs(value - Number(value.toFixed(digits))) <= 1e-12 * Math.max(1e-6, Math.abs(value));

/** Below this a number is what rounding left of 0. */
const nothing = 1e-15;

const isExact = (value: number): boolean =>
  Math.abs(value) < nothing || atPlaces(value, Math.abs(value) < small ? 6 : places);

/** Small numbers keep three significant digits: 0.0000123 is 1.23·10⁻⁵. */
function scientific(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(2).split("e");
  return String.raw`${Number(mantissa)}\cdot 10^{${Number(exponent)}}`;
}

const grouped = (whole: string): string =>
  whole.replace("-", "").length < 5 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, "{,}");

/** A number alone: exact where four decimals suffice, else rounded to them. Thousands are grouped. */
export function tex(value: number): string {
  const size = Math.abs(value);
  if (size < nothing) return "0";
  const exact = isExact(value);
  if (size >= 1e15 || (size < 1e-3 && !exact)) return scientific(value);
  if (size < small) return exact ? value.toFixed(6).replace(/0+$/, "") : value.toPrecision(3);
  const fixed = exact ? String(Number(value.toFixed(places))) : value.toFixed(places);
  const [whole = "", decimals] = fixed.split(".");
  return decimals === undefined ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

/** "= 0.75" or "≈ 0.3333": says whether it was rounded. */
export const equals = (...values: readonly number[]): string =>
  values.every((value) => isExact(value)) ? "=" : String.raw`\approx`;

/** A result in prose: "0.75", "about 0.3333". */
export const value = (number: number): string => `${isExact(number) ? "" : "about "}$${tex(number)}$`;

/** A vector of results in prose. */
export const valuesInProse = (numbers: readonly number[]): string =>
  `${numbers.every((number) => isExact(number)) ? "" : "about "}$${vector(numbers)}$`;

/** A factor inside a product or a power: negative numbers in brackets. */
export const factor = (value: number): string => (value < 0 ? `(${tex(value)})` : tex(value));

/** The longest list written out. */
const longest = 8;

/** "a, b, c", cut in the middle when it is long. */
export function listed(parts: readonly string[], separator = ", "): string {
  if (parts.length <= longest) return parts.join(separator);
  return [...parts.slice(0, longest - 2), String.raw`\dots`, ...parts.slice(-1)].join(separator);
}

/** Formulas beside each other, apart so that a line can break between them. */
export const formulas = (parts: readonly string[]): string =>
  listed(parts.map((part) => `$${part}$`)).replaceAll(String.raw`, \dots,`, ", …,");

/** A vector: "(1, 2, 3)". */
export const vector = (values: readonly number[]): string => `(${listed(values.map(tex))})`;

/** At most four terms of a sum; the rest is dots. */
export function sum(terms: readonly string[]): string {
  const shown = terms.length <= 4 ? terms : [...terms.slice(0, 3), String.raw`\dots`];
  return shown.join(" + ").replaceAll("+ -", "- ");
}

/** "95.2 %", for prose. */
export const percent = (value: number): string => `${Number((100 * value).toPrecision(3))} %`;

/** A matrix with its brackets. */
export const matrix = (rows: readonly (readonly number[])[]): string =>
  String.raw`\begin{bmatrix} ${rows.map((row) => row.map(tex).join(" & ")).join(String.raw` \\ `)} \end{bmatrix}`;
