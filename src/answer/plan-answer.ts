/** Which parts an answer has below the direct answer, in which order, and which of them start open: decided before any text is made. */
import type { AnswerSectionKind, Intent } from "../domain/answer.ts";
import type { Level } from "../domain/settings.ts";

/** A part of an answer; concept parts are made once for each concept asked about. */
export type PlannedPart = Exclude<
  AnswerSectionKind,
  "answer" | "introduction" | "refusal" | "smalltalk" | "prerequisite"
>;

export interface AnswerPlan {
  readonly parts: readonly PlannedPart[];
  /** Parts that are themselves what was asked for: they are made before the direct answer takes its passages (but for a comparison), and stand open. */
  readonly first: readonly PlannedPart[];
  readonly open: readonly PlannedPart[];
}

const explainFully: readonly PlannedPart[] = [
  "why-it-matters",
  "prerequisites",
  "concept",
  "how-it-works",
  "training",
  "math",
  "example",
  "code",
  "applications",
  "misconceptions",
  "summary",
  "deeper",
  "further-reading",
  "next-steps",
];

/** `explainFully` with some parts moved to the front. */
const leadWith = (...parts: readonly PlannedPart[]): readonly PlannedPart[] => [
  ...parts,
  ...explainFully.filter((part) => !parts.includes(part)),
];

type Shown = readonly [parts: readonly PlannedPart[], first: readonly PlannedPart[]];

const plans: Readonly<Record<Exclude<Intent, "smalltalk">, Shown>> = {
  define: [explainFully, []],
  explain: [explainFully, []],
  why: [leadWith("why-it-matters", "concept"), []],
  how: [leadWith("how-it-works", "training"), []],
  apply: [leadWith("applications", "why-it-matters"), []],
  code: [leadWith("code", "how-it-works"), ["code"]],
  math: [leadWith("math", "example"), ["math"]],
  example: [leadWith("example", "code"), ["example"]],
  compare: [
    [
      "comparison",
      "concept",
      "how-it-works",
      "example",
      "code",
      "applications",
      "prerequisites",
      "summary",
      "further-reading",
      "next-steps",
    ],
    ["comparison"],
  ],
  prerequisites: [["path", "prerequisites", "concept", "summary", "next-steps", "further-reading"], ["path"]],
  path: [
    ["path", "prerequisites", "concept", "how-it-works", "example", "code", "summary", "next-steps", "further-reading"],
    ["path"],
  ],
  list: [["list", "why-it-matters", "concept", "applications", "summary", "further-reading", "next-steps"], ["list"]],
};

/** Parts a level leaves out: beginners are spared formulas unless they asked for them, and only the deep level goes on. */
const omitted: Readonly<Record<Level, readonly PlannedPart[]>> = {
  beginner: ["math", "training", "deeper"],
  standard: ["deeper"],
  deep: [],
};

/** @param intent not small talk: that needs no plan */
export function planAnswer(intent: Exclude<Intent, "smalltalk">, level: Level): AnswerPlan {
  const [parts, first] = plans[intent];
  const leading = parts.slice(0, 2);
  return {
    parts: parts.filter((part) => leading.includes(part) || !omitted[level].includes(part)),
    first,
    open: first,
  };
}
