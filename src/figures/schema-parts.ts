/** Pieces of the kinds' schemas. A course may come from anyone: every count and length has a limit. */
import * as v from "valibot";
import { parseFormula } from "./expression.ts";

export const shortText = (most = 60) =>
  v.pipe(
    v.string("must be text"),
    v.trim(),
    v.minLength(1, "is empty"),
    v.maxLength(most, `is longer than ${most} characters`),
  );

export const finiteNumber = v.pipe(v.number("must be a number"), v.finite("is beyond all numbers"));

const value = (text: string): number | undefined => parseFormula(text, [])?.({});
const computed = [v.number("is no formula"), v.finite("gives no number")] as const;

/** A number, or a formula without variables that gives one. */
export const amount = v.union([finiteNumber, v.pipe(v.string(), v.transform(value), ...computed)]);

/** A number, text, or "=" and a formula without variables. */
export const cellOf = (mostCharacters: number) =>
  v.union([
    finiteNumber,
    v.pipe(
      v.string(),
      v.startsWith("="),
      v.transform((text) => value(text.slice(1))),
      ...computed,
    ),
    v.pipe(
      v.string(),
      v.regex(/^(?!=)/, "is no formula"),
      v.maxLength(mostCharacters, `is longer than ${mostCharacters} characters`),
    ),
  ]);

/** A formula of these variables. */
export const formula = (...variables: readonly string[]) =>
  v.pipe(
    v.string("must be a formula"),
    v.check((text) => parseFormula(text, variables) !== undefined, `is no formula of ${variables.join(", ")}`),
  );

/** Counted before the first is looked at. */
export const some = <T>(item: v.GenericSchema<unknown, T>, least: number, most: number) =>
  v.pipe(
    v.custom<readonly unknown[]>(Array.isArray, "is no list"),
    v.minLength(least, `needs at least ${least}`),
    v.maxLength(most, `has more than ${most}`),
    v.array(item),
  );

/** From lower to higher. */
export const span = v.pipe(
  v.tuple([amount, amount]),
  v.check(([from, to]) => from < to, "must go from lower to higher"),
);

export const integer = (least: number, most: number) =>
  v.pipe(v.number(), v.integer("must be whole"), v.minValue(least), v.maxValue(most));

export const tone = v.picklist([1, 2, 3, 4]);
export type Tone = v.InferOutput<typeof tone>;
