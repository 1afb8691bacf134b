/** The parts that show a concept's own sections: intuition, workings, math, example, code, … */
import type { AnswerSection, AnswerSectionKind } from "../../domain/answer.ts";
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
  heading(name: string, alone: boolean): string;
}

/** With one concept asked about the heading needn't name it. */
const plain = (text: string, ofConcept: (name: string) => string) => (name: string, alone: boolean) =>
  alone ? text : ofConcept(name);

const conceptParts = {
  "why-it-matters": {
    kind: "why-it-matters",
    sources: ["why-it-matters"],
    heading: plain("Why it matters", (name) => `Why it matters: ${name}`),
  },
  concept: { kind: "concept", sources: ["intuition"], heading: (name) => `Introducing ${name}` },
  "how-it-works": {
    kind: "how-it-works",
    sources: ["how-it-works", "architecture"],
    heading: plain("How it works", (name) => `How it works: ${name}`),
  },
  training: {
    kind: "training",
    sources: ["training"],
    heading: plain("How it is trained", (name) => `Training: ${name}`),
  },
  math: { kind: "math", sources: ["math"], heading: plain("The mathematics", (name) => `The mathematics: ${name}`) },
  example: {
    kind: "example",
    sources: ["worked-example"],
    heading: plain("A worked example", (name) => `A worked example: ${name}`),
  },
  code: { kind: "code", sources: ["code"], heading: plain("Example in code", (name) => `Code: ${name}`) },
  deeper: { kind: "deeper", sources: ["deeper"], heading: plain("Deeper", (name) => `Deeper: ${name}`) },
  applications: {
    kind: "applications",
    sources: ["applications"],
    heading: plain("Applications", (name) => `Applications: ${name}`),
  },
  misconceptions: {
    kind: "misconceptions",
    sources: ["misconceptions"],
    heading: plain("Common misconceptions", (name) => `Misconceptions: ${name}`),
  },
} as const satisfies Record<string, ConceptPart>;

export type ConceptPartName = keyof typeof conceptParts;

/** A concept's own sections under one heading, for each concept asked about. */
export function conceptPart(context: PartContext, name: ConceptPartName): AnswerSection[] {
  const part: ConceptPart = conceptParts[name];
  const alone = context.primary.length === 1;
  const made = context.primary.flatMap((concept) => {
    const blocks = part.sources
      .flatMap((kind) => unshown(context, concept, kind))
      .map((passage) => passageBlock(context, passage));
    return section(part.kind, part.heading(context.graph.nameInText(concept), alone), blocks, concept);
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
  if (!nearby) return section("code", "Example in code", [{ markdown: missing, citations: [] }], subject);
  const lead = writtenBlock(
    context,
    `${missing} The closest it has is code for ${conceptLink(context, nearby.id)}:`,
    definitionOf(context, nearby.id),
  );
  const code = unshown(context, nearby.id, "code").map((passage) => passageBlock(context, passage));
  return section("code", "Example in code", [lead, ...code], nearby.id as ConceptId);
}
