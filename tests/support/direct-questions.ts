/** Questions of which is known what a good tutor's first screen would say. */
import fs from "node:fs";

export interface DirectQuestion {
  readonly question: string;
  /** A fact is said when at least `min` (1) of its patterns occur. */
  readonly facts: readonly { readonly any: readonly string[]; readonly min?: number }[];
  /** How many facts must be said. */
  readonly need: number;
}

export const readDirectQuestions = (file: string): DirectQuestion[] =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as DirectQuestion);

export const saysEnough = ({ facts, need }: DirectQuestion, text: string): boolean =>
  facts.filter(({ any, min = 1 }) => any.filter((pattern) => new RegExp(pattern, "i").test(text)).length >= min)
    .length >= need;
