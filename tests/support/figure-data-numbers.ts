/** The numbers that a figure's data state without computing them, and where those can be held against something. */
import { parseFormula } from "../../src/figures/expression.ts";
import { sampleVariables } from "../../src/figures/sample.ts";
import { isRounded, numbersStated, type StatedNumber } from "./figure-numbers.ts";

/** Where something stands, how it looks, how much of it is made: nothing that a reader takes for a result. */
const layout = new Set([
  ...["range", "ticks", "to", "tone", "marks", "marked", "breaks", "off", "units", "bins"],
  ...["seed", "count", "group", "fit", "principal", "means", "id", "from"],
]);

/** Text that is read; elsewhere a text is a formula or a number. */
const read = new Set([
  "text",
  "label",
  "branch",
  "when",
  "measure",
  "rowTitle",
  "columnTitle",
  "rows",
  "columns",
  "names",
]);

const isFormula = (text: string): boolean =>
  parseFormula(text.replace(/^=/, ""), [...sampleVariables, "x", "y", "r", "c"]) !== undefined;

/** Counts and places below eleven are seen at a glance. */
const isSmall = ({ value }: StatedNumber): boolean => Number.isInteger(value) && Math.abs(value) <= 10;

const plain = (value: number): StatedNumber => {
  const written = String(value);
  return { written, value, grace: 10 ** -(written.split(".")[1]?.length ?? 0) / 2, isPercent: false };
};

/** @param key the name that the data stand under */
export function uncomputed(data: unknown, key = ""): StatedNumber[] {
  if (layout.has(key)) return [];
  if (typeof data === "number") return [plain(data)].filter((number) => !isSmall(number));
  if (typeof data === "string") {
    const isNumber = data.trim() !== "" && Number.isFinite(Number(data));
    if (!read.has(key) && !isNumber && isFormula(data)) return [];
    return numbersStated(data).filter((number) => !isSmall(number));
  }
  if (Array.isArray(data)) return data.flatMap((item) => uncomputed(item, key));
  if (typeof data !== "object" || data === null) return [];
  // A note's place is where there is room for it.
  return Object.entries(data).flatMap(([name, value]) =>
    key === "notes" && name === "at" ? [] : uncomputed(value, name),
  );
}

/** Whether a text has a number that is this one, rounded as this one is written. */
export const standsIn = (stated: StatedNumber, numbers: readonly StatedNumber[]): boolean =>
  numbers.some(({ value }) =>
    [value, 100 * value].some((held) => isRounded({ ...stated, value: Math.abs(stated.value) }, Math.abs(held))),
  );

interface Equation {
  readonly written: string;
  /** In the language of figures. */
  readonly sum: string;
  readonly result: StatedNumber;
}

const term = String.raw`\(?[−-]?\d[\d,]*(?:\.\d+)?\)?`;
/** Two numbers or more with signs between them, and what they make. A letter or a bracket before them would belong to them. */
const equation = new RegExp(
  String.raw`(?<![\wα-ωΑ-Ω.,)^·×/+−-]\s?)(?<![\d.])(${term}(?:\s?[+−·×/-]\s?${term})+)\s?=\s?(−?\d[\d,]*(?:\.\d+)?)(?!\s?[\d·×/^+−(%])`,
  "g",
);

/** Sums that are written out: "0.9 · 2.0 = 1.8". */
export function equationsIn(data: unknown): Equation[] {
  if (typeof data === "string")
    return [...data.matchAll(equation)].flatMap(([written, left = "", right = ""]) => {
      const [result] = numbersStated(right);
      const isWhole = left.split("(").length === left.split(")").length;
      const sum = left
        .replace(/,(?=\d{3})/g, "")
        .replace(/−/g, "-")
        .replace(/[·×]/g, "*")
        .replace(/\s/g, "");
      return result && isWhole ? [{ written, sum, result }] : [];
    });
  return typeof data === "object" && data ? Object.values(data).flatMap(equationsIn) : [];
}
