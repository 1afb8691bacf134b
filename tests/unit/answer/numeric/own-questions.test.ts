/** Questions with numbers as students ask them: what is computed must be right, and what isn't read is left alone. */
import fs from "node:fs";
import { expect, it } from "vitest";
import { askAll, close, numbersOf, wrongFormulas } from "./ask.ts";

interface OwnQuestion {
  readonly question: string;
  readonly answer: readonly (number | string)[];
}

const read = (name: string): OwnQuestion[] =>
  fs
    .readFileSync(`tests/eval/questions/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as OwnQuestion);

function judge({ question, answer }: OwnQuestion): "right" | "not computed" | "wrong" {
  const found = askAll(question);
  if (found.length === 0) return "not computed";
  const text = found.map((computed) => ("misfit" in computed ? computed.misfit : computed.result)).join(" ");
  const shown = numbersOf(text);
  const holds = (one: number | string): boolean =>
    typeof one === "string"
      ? new RegExp(`(?<![\\p{L}\\d])${one}(?![\\p{L}\\d])`, "u").test(text)
      : shown.some((number) => close(number, one));
  return answer.every(holds) ? "right" : "wrong";
}

it.each(read("numeric"))("$question", (asked) => {
  expect(judge(asked)).toBe("right");
  for (const computed of askAll(asked.question))
    if (!("misfit" in computed)) expect(wrongFormulas(computed)).toEqual([]);
});

it("of questions not fitted to, four in five are right and none is wrong", () => {
  const judged = read("held-out-numeric").map(judge);
  expect(judged.filter((one) => one === "wrong")).toEqual([]);
  expect(judged.filter((one) => one === "right").length).toBeGreaterThanOrEqual(32);
});
