/** Asks the shapes a question as a learner types it, and reads the numbers of the answer. */
import temml from "temml";
import { compute } from "../../../../src/answer/numeric/compute.ts";
import { cleanText } from "../../../../src/language/clean-text.ts";

export const askAll = (question: string) => compute(cleanText(question));

/** The one result; several are an error where a test expects one. */
export function ask(question: string) {
  const [computed, ...more] = askAll(question);
  if (more.length > 0) throw new Error(`more than one result: ${question}`);
  return computed;
}

export function worked(question: string) {
  const computed = ask(question);
  if (!computed || "misfit" in computed)
    throw new Error(`not computed: ${question} (${computed?.misfit ?? "nothing"})`);
  return computed;
}

export function misfit(question: string): string {
  const computed = ask(question);
  if (!computed || !("misfit" in computed)) throw new Error(`no misfit: ${question}`);
  return computed.misfit;
}

/** The numbers of a text, TeX powers of ten included. */
export function numbersOf(text: string): number[] {
  const plain = text.replaceAll("{,}", "").replace(/\\cdot 10\^\{(-?\d+)\}/g, "e$1");
  return [...plain.matchAll(/-?(?<![\w.])\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([number]) => Number(number));
}

/** The numbers of the result: those behind its last "is". */
export function results(question: string): number[] {
  const { result } = worked(question);
  return numbersOf(result.slice(result.lastIndexOf(" is ")));
}

/** How much rounding to four decimals, or three digits below 0.01, may change a number. */
export const rounding = (value: number): number =>
  Math.max(Math.abs(value) < 0.01 ? 0.006 * Math.abs(value) : 5.1e-5, 1e-12);

export const close = (shown: number | undefined, value: number): boolean =>
  shown !== undefined && Math.abs(shown - value) <= rounding(value);

/** @returns the formulas of an answer that Temml can't draw */
export function wrongFormulas({
  result,
  steps,
}: {
  readonly result: string;
  readonly steps: readonly string[];
}): string[] {
  const formulas = [result, ...steps].flatMap((line) => [...line.matchAll(/\$([^$]+)\$/g)].map(([, tex = ""]) => tex));
  return formulas.filter((tex) => {
    try {
      temml.renderToString(tex, { throwOnError: true });
      return tex.length > 390;
    } catch {
      return true;
    }
  });
}
