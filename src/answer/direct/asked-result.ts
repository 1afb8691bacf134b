/** A result of the learner's own numbers is asked for, which no shape computes: another example's is not the answer. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";

const number = /(?<![\p{L}\d.])\d+(?:[.,]\d+)?/gu;
const asksNumber =
  /\bhow (?:many|much|likely|big|large|long|far)\b|\b(?:calculate|compute|work out)\b|\b(?:is|are) (?:that|this|it) fair\b|\bwhat(?:['’]?s| is| are)? (?:the |my |its )?(?:[\w-]+ ){0,3}(?:probability|chances?|values?|odds|fraction|share|total|average|expected \w+|output)\b/i;
const tellsHow = /\b(?:calculat\w+|comput\w+|work out|by hand|formula|step)\b/i;
/** "Layer 3" and "one of 2" are hardly an exercise. */
const fewestNumbers = 2;
/** A note with so many of the learner's numbers works the same example. */
const sameExample = 0.6;

const numbersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(number)].map(([found]) => found.replace(",", "."))),
];

export const asksResult = (question: string): boolean =>
  asksNumber.test(question) && numbersIn(question).length >= fewestNumbers;

/** Its own numbers are others than the learner's. */
export function isOtherExample(graph: CourseGraph, question: string, { passage }: AnswerNote): boolean {
  const asked = numbersIn(question);
  const held = new Set(numbersIn(graph.passage(passage)?.markdown ?? ""));
  return held.size > 0 && asked.filter((one) => held.has(one)).length < sameExample * asked.length;
}

/** Says how such a result is worked out. */
export const tellsWay = ({ question, kind }: AnswerNote): boolean => tellsHow.test(question) || kind === "how";
