/** The mean of a measure over classes, each counted the same. */
import { findLists, onlyList } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, sum, tex, value } from "../write-numbers.ts";

export const macroAverage: NumericShape = (question): Computed | undefined => {
  const [, name] = /\bmacro[- ](?:averaged? )?(f1|precision|recall)\b/i.exec(question) ?? [];
  const list = name === undefined ? undefined : onlyList(question);
  if (name === undefined || !list || findLists(question).length > 1 || list.values.some((one) => one < 0 || one > 1))
    return undefined;
  if (/\b(?:tp|counts|sizes|weighted|micro)\b/i.test(question)) return undefined;
  const result = list.values.reduce((a, b) => a + b, 0) / list.values.length;
  return {
    about: [name.toLowerCase() === "f1" ? "f1-score" : name.toLowerCase()],
    result: `The macro average is ${value(result)} (${percent(result)}).`,
    steps: [
      `Every class counts the same: $(${sum(list.values.map(tex))}) / ${list.values.length} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
