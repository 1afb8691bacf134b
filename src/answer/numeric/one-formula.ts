/** Shapes that put named numbers into a formula. */
import { readFields } from "./reading/read-named.ts";
import { findNumbers } from "./reading/read-numbers.ts";
import type { NumericShape } from "./shape.ts";

export interface OneFormula<Key extends string> {
  readonly about: readonly string[];
  /** What the question must name. */
  readonly named: RegExp;
  /** What makes it another question. */
  readonly another?: RegExp;
  /** Key → source of a regular expression that names it. */
  readonly fields: Readonly<Record<Key, string>>;
  /** What is taken where nothing is said. */
  readonly usual?: Readonly<Partial<Record<NoInfer<Key>, number>>>;
  /** Numbers inside of names: "95 % confidence interval". */
  readonly aside?: RegExp;
  /** Wordings that readFields reads with a name: "19 of 20" → "hits 19, all 20". */
  readonly rewrite?: (question: string) => string;
  readonly misfit?: (given: Readonly<Record<NoInfer<Key>, number>>) => string | false | undefined;
  readonly work: (
    given: Readonly<Record<NoInfer<Key>, number>>,
    question: string,
  ) => { readonly result: string; readonly steps: readonly string[] } | undefined;
}

/** Computes when every field has its number and no number is left over. */
export const oneFormula =
  <Key extends string>({
    about,
    named,
    another,
    fields,
    usual,
    aside,
    rewrite,
    misfit,
    work,
  }: OneFormula<Key>): NumericShape =>
  (question) => {
    if (!named.test(question) || another?.test(question)) return undefined;
    const plain = aside ? question.replace(aside, " ") : question;
    const text = rewrite ? rewrite(plain) : plain;
    const read = readFields(text, fields);
    const keys = Object.keys(fields) as Key[];
    if (keys.some((key) => read[key] === undefined && usual?.[key] === undefined)) return undefined;
    if (findNumbers(text).length !== Object.keys(read).length) return undefined;
    const given = { ...usual, ...read } as Record<Key, number>;
    const wrong = misfit?.(given);
    if (wrong) return { about, misfit: wrong };
    const worked = work(given, question);
    return worked && { about, ...worked };
  };

/** The first of them that lies outside of 0 and 1, as a sentence. */
export const outsideUnit = (
  name: string,
  tex: (value: number) => string,
  ...values: readonly number[]
): string | undefined => {
  const odd = values.find((value) => value < 0 || value > 1);
  return odd === undefined ? undefined : `${name} lies between 0 and 1, and $${tex(odd)}$ does not.`;
};

export const wholeFrom = (least: number, ...values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= least);
