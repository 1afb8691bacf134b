/** The parts that show a concept's own sections: intuition, workings, math, example, code, … */
import type { AnswerSection, AnswerSectionKind } from "../../domain/answer.ts";
import type { HeadingPart } from "../../domain/answer-reasons.ts";
import type { SectionKind } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import {
  conceptLink,
  definitionOf,
  type PartContext,
  passageBlock,
  section,
  unshown,
  writtenBlock,
} from "./context.ts";

interface ConceptPart {
  readonly kind: AnswerSectionKind;
  readonly sources: readonly SectionKind[];
  /** The heading names its concept even where it is the only one. */
  readonly named?: true;
}

const conceptParts = {
  "why-it-matters": { kind: "why-it-matters", sources: ["why-it-matters"] },
  concept: { kind: "concept", sources: ["intuition"], named: true },
  "how-it-works": { kind: "how-it-works", sources: ["how-it-works", "architecture"] },
  training: { kind: "training", sources: ["training"] },
  math: { kind: "math", sources: ["math"] },
  example: { kind: "example", sources: ["worked-example"] },
  code: { kind: "code", sources: ["code"] },
  deeper: { kind: "deeper", sources: ["deeper"] },
  applications: { kind: "applications", sources: ["applications"] },
  misconceptions: { kind: "misconceptions", sources: ["misconceptions"] },
} as const satisfies { readonly [Kind in AnswerSectionKind & HeadingPart]?: ConceptPart & { readonly kind: Kind } };

export type ConceptPartName = keyof typeof conceptParts;

/** A concept's own sections under one heading, for each concept asked about. */
export function conceptPart(context: PartContext, name: ConceptPartName): AnswerSection[] {
  const part: ConceptPart = conceptParts[name];
  const isNamed = part.named || context.primary.length > 1;
  const made = context.primary.flatMap((concept) => {
    const blocks = part.sources
      .flatMap((kind) => unshown(context, concept, kind))
      .map((passage) => passageBlock(context, passage));
    const heading = { part: name, ...(isNamed ? { concept: context.graph.nameInText(concept) } : {}) };
    return section(part.kind, heading, blocks, concept);
  });
  return name === "code" && made.length === 0 && context.intent === "code" ? codeNearby(context) : made;
}

/** Code was asked for and the concept has none: that is said, and the nearest code offered. */
function codeNearby(context: PartContext): AnswerSection[] {
  const [subject] = context.primary;
  if (!subject) return [];
  const nearby = [...context.order]
    .reverse()
    .find(({ id }) => id !== subject && context.graph.sectionOf(id, "code").length > 0);
  const missing = `The course has no code for ${context.graph.nameInText(subject)}.`;
  if (!nearby) return section("code", { part: "code" }, [{ markdown: missing, citations: [] }], subject);
  const lead = writtenBlock(
    context,
    `${missing} The closest it has is code for ${conceptLink(context, nearby.id)}:`,
    definitionOf(context, nearby.id),
  );
  const code = unshown(context, nearby.id, "code").map((passage) => passageBlock(context, passage));
  return section("code", { part: "code" }, [lead, ...code], nearby.id as ConceptId);
}
