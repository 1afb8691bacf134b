/** Carries out a plan: every part in order, from the course's passages alone. Deterministic. */
import type { AnswerSection } from "../domain/answer.ts";
import { furtherReading, nextSteps, summary } from "./parts/closing.ts";
import { comparison } from "./parts/comparison.ts";
import { conceptPart } from "./parts/concept-parts.ts";
import type { PartContext } from "./parts/context.ts";
import { introduction } from "./parts/introduction.ts";
import { list } from "./parts/list.ts";
import { path } from "./parts/path.ts";
import { prerequisites, prerequisitesExplained } from "./parts/prerequisites.ts";
import type { PlannedPart } from "./plan-answer.ts";

function composePart(context: PartContext, part: PlannedPart): AnswerSection[] {
  switch (part) {
    case "introduction":
      return introduction(context);
    case "prerequisites":
      return prerequisites(context);
    case "prerequisites-explained":
      return prerequisitesExplained(context);
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

export const composeAnswer = (context: PartContext, plan: readonly PlannedPart[]): AnswerSection[] =>
  plan.flatMap((part) => composePart(context, part));
