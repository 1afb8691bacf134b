/** Carries out a plan: the direct answer, then every part in order, from the course's passages alone. Deterministic. */
import type { AnswerSection } from "../domain/answer.ts";
import { tellsOfAskedLibrary } from "./direct/asked-library.ts";
import { type Asked, directAnswer } from "./direct/direct-answer.ts";
import { furtherReading, nextSteps, summary } from "./parts/closing.ts";
import { comparison } from "./parts/comparison.ts";
import { conceptPart } from "./parts/concept-parts.ts";
import type { PartContext } from "./parts/context.ts";
import { list } from "./parts/list.ts";
import { path } from "./parts/path.ts";
import { prerequisites } from "./parts/prerequisites.ts";
import type { AnswerPlan, PlannedPart } from "./plan-answer.ts";

function composePart(context: PartContext, part: PlannedPart): AnswerSection[] {
  switch (part) {
    case "prerequisites":
      return prerequisites(context);
    case "comparison":
      return comparison(context);
    case "list":
      return list(context);
    case "path":
      return path(context);
    case "summary":
      return summary(context);
    case "further-reading":
      return furtherReading(context);
    case "next-steps":
      return nextSteps(context);
    default:
      return conceptPart(context, part);
  }
}

export function composeAnswer(context: PartContext, plan: AnswerPlan, asked: Asked): AnswerSection[] {
  const { parts, sure } = asked;
  const open = new Set(plan.open);
  const compose = (chosen: readonly PlannedPart[]): AnswerSection[] =>
    chosen.flatMap((part) => composePart(context, part));
  const first = plan.parts.filter((part) => plan.first.includes(part));
  // A comparison says in its text what its table can't: that text is the answer, and the table stands below it.
  const before = compose(first.filter((part) => part !== "comparison"));
  const direct = directAnswer(context, asked);
  // Another part of the question may speak of more; that is no side.
  const comparing = parts.find((part) => part.intent === "compare" && part.subjects.length > 1);
  const sides = comparing ? { ...context, primary: comparing.subjects } : context;
  // Of sides that were guessed a table says nothing.
  const compared = sure || parts.some((part) => part.sides?.named === true);
  const table = first.includes("comparison") && compared ? comparison(sides) : [];
  // Told how it is done in the library that was asked for, nobody needs the course's own program first.
  const told = parts.some(
    ({ intent, question }) =>
      intent === "code" &&
      direct.some(({ blocks }) => blocks.some(({ markdown }) => tellsOfAskedLibrary(question, markdown))),
  );
  const after = compose(plan.parts.filter((part) => !plan.first.includes(part)));
  return [...direct, ...table, ...before, ...after].map((made) => ({
    ...made,
    open: made.kind === "answer" || (open.has(made.kind as PlannedPart) && !(told && made.kind === "code")),
  }));
}
