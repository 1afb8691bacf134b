/** The steps of a worked example: formulas that end in what they come to. */
import { type InlineFormula, inlineFormulas } from "../../../markdown/inline-formulas.ts";
import { plainDigits, texValue } from "./tex-value.ts";

/** One side of an equals sign, by its place in the text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
  /** Absent for a name, or what has letters in it. */
  readonly value?: number;
}

export interface Step extends InlineFormula {
  /** At least two, the last what it comes to. */
  readonly parts: readonly Part[];
  /** Another formula stands beside it: it is one of several results. */
  readonly goesOn: boolean;
}

/** Between the formulas of "a, b and c". */
const beside = /^[\s,]*(?:and|or)?\s*$/;

const otherRelation =
  /[<>]|\\(?:l[et]|g[et]|leq|geq|ne|neq|to|in|rightarrow|leftarrow|Rightarrow|mapsto|propto|sim|pm|ldots|dots|cdots|text|quad)\b/;
const percentSign = /(?:\\,|\s)*\\%\s*$/;
const opening = "({[";
const closing = ")}]";

/** Cuts at the signs that stand in no bracket; undefined where a comma does, since then it says several things. */
function cutAtEquals({ texStart, tex }: InlineFormula): readonly Part[] | undefined {
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    const sign = tex[i] ?? "";
    if (opening.includes(sign)) depth++;
    if (closing.includes(sign)) depth--;
    if (depth !== 0) continue;
    if (/^[,;:]/.test(sign) && tex[i - 1] !== "\\") return undefined;
    if (sign === "=") cuts.push({ at: i, length: 1 });
    if (tex.startsWith("\\approx", i)) cuts.push({ at: i, length: "\\approx".length });
  }
  const ends = [...cuts.map(({ at }) => at), tex.length];
  const starts = [0, ...cuts.map(({ at, length }) => at + length)];
  return starts.map((from, i) => {
    const whole = tex.slice(from, ends[i]);
    // The sign behind a percentage stays when the number is hidden.
    const text = whole.replace(percentSign, "").trim();
    const at = texStart + from + whole.indexOf(text);
    const value = texValue(text);
    return { start: at, end: at + text.length, tex: text, ...(value === undefined ? {} : { value }) };
  });
}

/** All of a text that equal something, in their order. */
export function findSteps(markdown: string): { readonly source: string; readonly steps: readonly Step[] } {
  const { source, formulas } = inlineFormulas(markdown);
  const steps = formulas.flatMap((formula, i): Step[] => {
    const parts = otherRelation.test(formula.tex) ? undefined : cutAtEquals(formula);
    const next = formulas[i + 1];
    const goesOn = next !== undefined && beside.test(source.slice(formula.end, next.start));
    return parts && parts.length > 1 ? [{ ...formula, parts, goesOn }] : [];
  });
  return { source, steps };
}

/** The numbers that a text shows, percentages also as shares. */
export function shownNumbers(text: string): readonly number[] {
  const plain = plainDigits(text).replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  return [...plain.matchAll(/(\d+(?:\.\d+)?)((?:\\,|\s)*\\?%)?/g)].flatMap(([, digits, percent]) => {
    const number = Number(digits);
    return percent === undefined ? [number] : [number, number / 100];
  });
}
