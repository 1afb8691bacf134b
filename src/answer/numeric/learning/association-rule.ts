/** Support, confidence and lift of a rule, from how many transactions hold its sides. */
import { joinNames } from "../../parts/context.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, value as inProse, percent, tex } from "../write-numbers.ts";

const about = ["association-rule-mining"];
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const total = new RegExp(String.raw`${number} (?:transactions|baskets|customers|orders|purchases|receipts)\b`, "i");
const rule = /\b([\p{L}]+)["'”]? ?(?:->|→|=>|⇒|implies) ?["'“]?([\p{L}]+)/iu;
const wanted = { support: /\bsupport\b(?! vector)/i, confidence: /\bconfidence\b(?! interval)/i, lift: /\blift\b/i };

const read = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replace(/,/g, ""));

/** How often a thing, or both, were counted: "bread in 200", "200 with bread". */
function countOf(text: string, thing: string): number | undefined {
  const before = new RegExp(
    String.raw`(?<![\p{L}])${thing}(?: (?:is|are|was|occurs?|appears?|bought))*(?: in|:| =|=)? ?${number}(?!\d|\.\d|\s?%)`,
    "iu",
  );
  const after = new RegExp(
    String.raw`(?<![\d.,])${number}(?: of (?:them|these|those|which))?(?: (?:transactions|customers|baskets|people))?(?: (?:contain(?:ed|s)?|include[sd]?|have|had|with|bought|buy|hold|held|for))? ["'“]?${thing}(?![\p{L}])`,
    "iu",
  );
  return read(before.exec(text)?.[1] ?? after.exec(text)?.[1]);
}

export const associationRule: NumericShape = (question) => {
  const asks = (["support", "confidence", "lift"] as const).filter((one) => wanted[one].test(question));
  const [, left, right] = rule.exec(question) ?? [];
  if (asks.length === 0 || left === undefined || right === undefined) return undefined;
  const n = read(total.exec(question)?.[1]);
  const text = question.replace(rule, ";").replace(total, ";");
  const pair = `(?:both|${left} and ${right}|${right} and ${left}|${left} & ${right}|${left}, ${right})`;
  const both = countOf(text, pair);
  const alone = text.replace(new RegExp(String.raw`${pair}(?: \w+)? ?\d*|\d+(?: \w+){0,3} ${pair}`, "iu"), ";");
  const [a, b] = [countOf(alone, left), countOf(alone, right)];
  if (both === undefined || (asks.includes("support") && n === undefined)) return undefined;
  if (asks.some((one) => one !== "support") && a === undefined) return undefined;
  if (asks.includes("lift") && (b === undefined || n === undefined)) return undefined;
  const known = [n, a, b, both].filter((one) => one !== undefined);
  if (hasMore(question, [], known)) return undefined;
  const [wholes, part] = [[a, b].filter((one) => one !== undefined), both];
  if (wholes.some((one) => one < part || one > (n ?? one)) || part > (n ?? part) || wholes.includes(0))
    return {
      about,
      misfit:
        "These counts don't fit: both together can't be in more transactions than either alone, nor either in more than there are.",
    };
  const values = {
    support: both / (n ?? 1),
    confidence: both / (a ?? 1),
    lift: (both * (n ?? 1)) / ((a ?? 1) * (b ?? 1)),
  };
  const steps = {
    support: `Support: $${tex(both)} / ${tex(n ?? 1)} ${equals(values.support)} ${tex(values.support)}$ of all transactions hold both`,
    confidence: `Confidence: $${tex(both)} / ${tex(a ?? 1)} ${equals(values.confidence)} ${tex(values.confidence)}$ of those with ${left} hold ${right} too`,
    lift: `Lift: confidence over the share of ${right}, $${tex(values.confidence)} / (${tex(b ?? 1)} / ${tex(n ?? 1)}) ${equals(values.lift)} ${tex(values.lift)}$`,
  };
  const said = joinNames(
    asks.map((one) => `${one} is ${inProse(values[one])}${one === "lift" ? "" : ` (${percent(values[one])})`}`),
  );
  return { about, result: `For ${left} → ${right} the ${said}.`, steps: asks.map((one) => steps[one]) };
};
