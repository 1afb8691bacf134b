/** Intersection over union of two boxes, given by corners or by areas. */
import { readFields } from "../reading/read-named.ts";
import { findBracketed, findNumbers, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex, value, vector } from "../write-numbers.ts";

const about = ["intersection-over-union"];
const named = /\biou\b|\bintersection over union\b|\bintersection[- ]over[- ]union\b/i;
const another = /\b(?:threshold|giou|diou|mean|nms|map|masks?|sets?|classes)\b/i;
/** Not two corners. */
const otherwise = /\b(?:width|height|w|h|xywh|cent(?:er|re)|cx|size)\b/i;

function fromAreas(question: string): Computed | undefined {
  const text = question.replace(named, ";");
  const { intersection, union } = readFields(text, {
    intersection: "(?:area of (?:the )?)?(?:intersection|overlap)(?: area)?",
    union: "(?:area of (?:the )?)?union(?: area)?",
  });
  if (intersection === undefined || union === undefined || findNumbers(text).length !== 2) return undefined;
  if (intersection < 0 || union <= 0 || intersection > union)
    return { about, misfit: "An intersection is part of its union: it can't be larger, and neither is negative." };
  const result = intersection / union;
  return {
    about,
    result: `The intersection over union is ${value(result)}.`,
    steps: [`Put in: $${tex(intersection)} / ${tex(union)} ${equals(result)} ${tex(result)}$`],
  };
}

export const boxOverlap: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const boxes = findBracketed(question).filter(({ values }) => values.length === 4);
  const [first, second] = boxes;
  if (!first || !second) return boxes.length === 0 ? fromAreas(question) : undefined;
  if (boxes.length > 2 || otherwise.test(question) || hasMore(question, boxes)) return undefined;
  const [ax1 = 0, ay1 = 0, ax2 = 0, ay2 = 0] = first.values;
  const [bx1 = 0, by1 = 0, bx2 = 0, by2 = 0] = second.values;
  if (ax2 <= ax1 || ay2 <= ay1 || bx2 <= bx1 || by2 <= by1)
    return {
      about,
      misfit: "Boxes are read as two corners $(x_1, y_1, x_2, y_2)$, and the second corner must lie beyond the first.",
    };
  const [width, height] = [
    Math.max(0, Math.min(ax2, bx2) - Math.max(ax1, bx1)),
    Math.max(0, Math.min(ay2, by2) - Math.max(ay1, by1)),
  ];
  const [a, b, shared] = [(ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1), width * height];
  const union = a + b - shared;
  const result = shared / union;
  return {
    about,
    result: `The intersection over union of $${vector(first.values)}$ and $${vector(second.values)}$ is ${value(result)}.`,
    steps: [
      "Each box is read as two corners, $(x_1, y_1, x_2, y_2)$.",
      `Intersection: $${tex(width)} \\cdot ${tex(height)} = ${tex(shared)}$`,
      `Union: $${tex(a)} + ${tex(b)} - ${tex(shared)} = ${tex(union)}$`,
      `Put in: $${tex(shared)} / ${tex(union)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
