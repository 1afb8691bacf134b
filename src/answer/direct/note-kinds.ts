/** Which kinds of answer note answer a question, by its intent and by its wording. */
import type { Intent } from "../../domain/answer.ts";
import type { NoteKind } from "../../domain/course.ts";
import { differing } from "../../language/english/differing.ts";

export const kindsOfIntent: Readonly<Record<Intent, readonly NoteKind[]>> = {
  define: ["what"],
  explain: ["what", "how"],
  why: ["why", "debug"],
  how: ["how", "debug"],
  compare: ["which", "confusion", "when"],
  apply: ["example", "when"],
  code: ["how"],
  math: ["how-many", "how", "what"],
  prerequisites: [],
  path: [],
  list: ["what", "which"],
  example: ["example", "how-many"],
  smalltalk: [],
};

const byWording: readonly (readonly [RegExp, readonly NoteKind[]])[] = [
  [/\bhow (?:many|much|long|large|big|small|deep|often|high|low)\b/i, ["how-many"]],
  [/\b(?:typical|default|good|best) (?:value|number|size|rate)\b/i, ["how-many"]],
  // What the asker chooses, not what a method does.
  [/(?<!\bwhy\b.*)\b(?:to|i|you|we|one) (?:\w+ly )?(?:choose|chose|pick|set|tune)\b/i, ["how-many", "which"]],
  [/\bwhich\b|\bshould i (?:use|take|pick|choose|prefer)\b|\bbetter\b/i, ["which", "when"]],
  [/\bwhen\b|\badvantages?\b|\bpros\b|\bdrawbacks?\b|\blimit(?:s|ations?)?\b|\bworth\b/i, ["when"]],
  [
    /(?<!\bwhy\b.*)\bused\b|\buse (?:cases?|of)\b|\bapplications?\b|\bexamples?\b|\bin practice\b|\breal[- ](?:life|world)\b/i,
    ["example"],
  ],
  [/\bwhat (?:happens|if)\b|\bhappens (?:if|when)\b/i, ["what-if"]],
  [
    /^(?:and |but |so )?(?:is|are|does|do|did|can|could|should|will|must|isn't|aren't|doesn't|don't|can't)\b|\b(?:true|really)\b/i,
    ["is-it-true", "confusion", "when"],
  ],
  [
    new RegExp(
      String.raw`\bthe same (?:as|thing)\b|\b(?:is|are)\b.*\bthe same\b|${differing}|\bconfus|\brelat(?:ed|es?|ion)\b|\bvs\b|\bversus\b`,
      "i",
    ),
    ["confusion"],
  ],
  [/\bmy\b|\berrors?\b|\bnan\b|\bwrong\b|\bstuck\b|\bfail(?:s|ed|ing)?\b|\bnot work|\bdoesn't\b/i, ["debug"]],
];

/** What the wording itself asks for: "how many", "which", "can I". */
export const kindsOfWording = (question: string): ReadonlySet<NoteKind> =>
  new Set(byWording.flatMap(([pattern, kinds]) => (pattern.test(question) ? kinds : [])));
