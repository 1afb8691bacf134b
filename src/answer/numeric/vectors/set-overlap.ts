/** How much two sets overlap (Jaccard), and in how many places two strings differ (Hamming). */
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const sets = /[{[(]([^{}[\]()]{1,120})[}\])]/g;

/** The sets of a question, each entry once. */
const readSets = (question: string): string[][] =>
  [...question.matchAll(sets)].map(([, inner = ""]) => [
    ...new Set(
      inner
        .split(/[,;]/)
        .map((entry) =>
          entry
            .trim()
            .replace(/^["'“‘]|["'”’]$/g, "")
            .toLowerCase(),
        )
        .filter((entry) => entry !== ""),
    ),
  ]);

export const jaccard: NumericShape = (question) => {
  if (
    !/\bjaccard\b/i.test(question) ||
    /\b(?:weighted|minhash|shingles?|bigrams?|boxes|iou|generali[sz]ed)\b/i.test(question)
  )
    return undefined;
  const [a, b, ...more] = readSets(question);
  if (!a || !b || more.length > 0) return undefined;
  const about = ["set"];
  const shared = a.filter((entry) => b.includes(entry));
  const union = a.length + b.length - shared.length;
  if (union === 0) return undefined;
  const result = shared.length / union;
  const distance = /\bdistance\b|\bdissimilarity\b/i.test(question);
  return {
    about,
    result: distance ? `The Jaccard distance is ${value(1 - result)}.` : `The Jaccard similarity is ${value(result)}.`,
    steps: [
      String.raw`Formula: $J = |A \cap B| / |A \cup B|$`,
      `In both: ${shared.length === 0 ? "nothing" : shared.join(", ")}, so $${shared.length}$; in one or the other: $${a.length} + ${b.length} - ${shared.length} = ${union}$`,
      `Put in: $${shared.length} / ${union} ${equals(result)} ${tex(result)}$`,
      ...(distance ? [`Distance: $1 - ${tex(result)} ${equals(1 - result)} ${tex(1 - result)}$`] : []),
    ],
  };
};

const string = String.raw`["'“‘]?([\p{L}]{2,20}|[01]{2,32})["'”’]?`;
const two = new RegExp(
  String.raw`\b(?:distance|between|of|from|for)\s*[:(]?\s*${string}\s*(?:,|and|to|&|vs\.?)\s*${string}(?![\p{L}\d]|\s*(?:,|and)\s+[01]{2})`,
  "iu",
);

export const hamming: NumericShape = (question) => {
  if (!/\bhamming\b/i.test(question) || /\b(?:code|loss|window|ball|weight|multi-?label)\b/i.test(question))
    return undefined;
  const lists = readSetsInOrder(question);
  const [, word, other] = two.exec(question) ?? [];
  const [a, b] = lists ?? [
    word === undefined ? undefined : [...word.toLowerCase()],
    other === undefined ? undefined : [...other.toLowerCase()],
  ];
  if (!a || !b) return undefined;
  const about = ["distance-metric"];
  if (a.length !== b.length)
    return {
      about,
      misfit: `The Hamming distance compares place by place, so both need the same length; here are ${a.length} and ${b.length}.`,
    };
  const places = a.flatMap((entry, i) => (entry === b[i] ? [] : [i + 1]));
  return {
    about,
    result: `The Hamming distance is $${places.length}$.`,
    steps: [
      places.length === 0
        ? "They are the same in every place."
        : `Different in ${places.length === 1 ? "place" : "places"} ${places.join(", ")}; each counts 1.`,
    ],
  };
};

/** Two lists in brackets, entry by entry. */
function readSetsInOrder(question: string): readonly [string[], string[]] | undefined {
  const lists = [...question.matchAll(sets)].map(([, inner = ""]) =>
    inner.split(/[,;\s]+/).filter((entry) => entry !== ""),
  );
  const [a, b, ...more] = lists;
  return a && b && more.length === 0 && a.length > 1 ? [a, b] : undefined;
}
