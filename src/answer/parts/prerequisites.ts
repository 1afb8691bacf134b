/** What is needed first: one line each (what it is, why it is needed here), with its explanation behind it. */
import type { AnswerBlock, AnswerSection, OrderedConcept } from "../../domain/answer.ts";
import type { Passage } from "../../domain/course.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { firstSentence } from "../first-sentence.ts";
import {
  conceptLink,
  definitionOf,
  inOneSentence,
  joinNames,
  type PartContext,
  section,
  unshown,
  writtenBlock,
} from "./context.ts";

/** Selected concepts that something asked about builds on. */
function needed({ graph, primary, order }: PartContext): OrderedConcept[] {
  return order.filter(({ id }) => !primary.includes(id) && primary.some((root) => graph.ancestorsOf(root).has(id)));
}

/** Definition and picture; a deep answer also shows how it works. */
function explanation(context: PartContext, { id }: OrderedConcept): readonly Passage[] {
  const intuition = unshown(context, id, "intuition");
  return [
    ...context.graph.sectionOf(id, "definition"),
    ...(context.level === "standard" ? intuition.slice(0, 1) : intuition),
    ...(context.level === "deep" ? unshown(context, id, "how-it-works") : []),
  ];
}

function line(context: PartContext, concept: OrderedConcept): AnswerBlock {
  const what = firstSentence(inOneSentence(context, concept.id));
  const passages = explanation(context, concept);
  for (const passage of passages) context.shown.add(passage.id);
  return {
    ...writtenBlock(context, passages.map(({ markdown }) => markdown).join("\n\n"), passages),
    lead: `**${conceptLink(context, concept.id)}**: ${what} *Needed here:* ${answerWording.whyExplained(concept.reason)}`,
  };
}

export function prerequisites(context: PartContext): AnswerSection[] {
  const all = needed(context);
  if (all.length === 0) return [];
  const fresh = all.filter(({ role }) => role !== "known");
  const known = all.filter(({ role }) => role === "known");
  const blocks = fresh.map((concept) => line(context, concept));
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
  return section("prerequisites", { part: "prerequisites" }, blocks);
}
