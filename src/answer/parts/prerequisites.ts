/** What is needed first, and an explanation of each, so that no idea is met unexplained. */
import type { AnswerBlock, AnswerSection, OrderedConcept } from "../../domain/answer.ts";
import type { Passage } from "../../domain/course.ts";
import {
  conceptLink,
  definitionOf,
  joinNames,
  type PartContext,
  passageBlock,
  section,
  unshown,
  writtenBlock,
} from "./context.ts";

/** Selected concepts that something asked about builds on. */
function needed({ graph, primary, order }: PartContext): OrderedConcept[] {
  return order.filter(({ id }) => !primary.includes(id) && primary.some((root) => graph.ancestorsOf(root).has(id)));
}

export function prerequisites(context: PartContext): AnswerSection[] {
  const all = needed(context);
  if (all.length === 0) return [];
  const fresh = all.filter(({ role }) => role !== "known");
  const known = all.filter(({ role }) => role === "known");
  const blocks: AnswerBlock[] = [];
  if (fresh.length > 0) {
    const lines = fresh.map((concept) => `- **${conceptLink(context, concept.id)}**: ${concept.reason}`);
    const sources = fresh.flatMap(({ id }) => definitionOf(context, id));
    blocks.push(
      writtenBlock(context, `These ideas come first, from simple to advanced:\n\n${lines.join("\n")}`, sources),
    );
  }
  if (known.length > 0) {
    const links = joinNames(known.map(({ id }) => conceptLink(context, id)));
    blocks.push(
      writtenBlock(
        context,
        `You marked as known: ${links}.`,
        known.flatMap(({ id }) => definitionOf(context, id)),
      ),
    );
  }
  for (const group of context.groups) {
    const links = joinNames(group.map((id) => conceptLink(context, id)));
    blocks.push(
      writtenBlock(
        context,
        `Learn together, since each needs the other: ${links}.`,
        group.flatMap((id) => definitionOf(context, id)),
      ),
    );
  }
  return section("prerequisites", "What you need first", blocks);
}

/** Definition and picture; deeper levels also see how it works. */
function explanation(context: PartContext, { id }: OrderedConcept): AnswerBlock[] {
  const intuition = unshown(context, id, "intuition");
  const passages: readonly Passage[] = [
    ...unshown(context, id, "definition"),
    ...(context.level === "standard" ? intuition.slice(0, 1) : intuition),
    ...(context.level === "deep" ? unshown(context, id, "how-it-works") : []),
  ];
  return passages.map((passage) => passageBlock(context, passage));
}

export function prerequisitesExplained(context: PartContext): AnswerSection[] {
  return needed(context)
    .filter(({ role }) => role !== "known")
    .flatMap((concept) =>
      section(
        "prerequisite",
        `Understanding ${context.graph.nameInText(concept.id)}`,
        explanation(context, concept),
        concept.id,
      ),
    );
}
