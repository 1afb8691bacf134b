/** Which parts an answer has, in which order: decided by the intent, before any text is made. */
import type { AnswerSectionKind, Intent } from "../domain/answer.ts";
import type { Level } from "../domain/settings.ts";

/** A part of an answer; `concept-*` parts are made once for each concept asked about. */
export type PlannedPart =
  | Exclude<AnswerSectionKind, "refusal" | "smalltalk" | "prerequisite">
  | "prerequisites-explained";

const explainFully: readonly PlannedPart[] = [
  "introduction",
  "why-it-matters",
  "prerequisites",
  "prerequisites-explained",
  "concept",
  "how-it-works",
  "training",
  "math",
  "example",
  "code",
  "applications",
  "misconceptions",
  "summary",
  "further-reading",
  "next-steps",
];

/** `explainFully` with some parts moved to the front, after the introduction. */
const leadWith = (...parts: readonly PlannedPart[]): readonly PlannedPart[] => [
  "introduction",
  ...parts,
  ...explainFully.filter((part) => part !== "introduction" && !parts.includes(part)),
];

const plans: Readonly<Record<Exclude<Intent, "smalltalk">, readonly PlannedPart[]>> = {
  define: explainFully,
  explain: explainFully,
  why: leadWith("why-it-matters", "concept"),
  how: leadWith("how-it-works", "training"),
  apply: leadWith("applications", "why-it-matters"),
  code: leadWith("code", "how-it-works"),
  math: leadWith("math", "example"),
  example: leadWith("example", "code"),
  compare: [
    "introduction",
    "comparison",
    "concept",
    "how-it-works",
    "example",
    "code",
    "applications",
    "prerequisites",
    "prerequisites-explained",
    "summary",
    "further-reading",
    "next-steps",
  ],
  prerequisites: [
    "introduction",
    "path",
    "prerequisites-explained",
    "concept",
    "summary",
    "next-steps",
    "further-reading",
  ],
  path: [
    "introduction",
    "path",
    "prerequisites-explained",
    "concept",
    "how-it-works",
    "example",
    "code",
    "summary",
    "next-steps",
    "further-reading",
  ],
  list: [
    "introduction",
    "list",
    "why-it-matters",
    "concept",
    "applications",
    "summary",
    "further-reading",
    "next-steps",
  ],
};

/** Parts a level leaves out: beginners are spared formulas unless they asked for them. */
const omitted: Readonly<Record<Level, readonly PlannedPart[]>> = {
  beginner: ["math", "training"],
  standard: [],
  deep: [],
};

/** @param intent not small talk: that needs no plan */
export function planAnswer(intent: Exclude<Intent, "smalltalk">, level: Level): readonly PlannedPart[] {
  const leading = plans[intent].slice(0, 3);
  return plans[intent].filter((part) => leading.includes(part) || !omitted[level].includes(part));
}
