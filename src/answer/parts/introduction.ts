/** The first lines: what it is, and the passage that answers the question most directly. */
import type { AnswerBlock, AnswerSection } from "../../domain/answer.ts";
import { bestPassage } from "../best-passage.ts";
import { type PartContext, passageBlock, section } from "./context.ts";

/** Kinds of question that one passage can answer outright. */
const answeredDirectly = new Set(["why", "how", "apply", "explain", "define"]);

export function introduction(context: PartContext): AnswerSection[] {
  const { graph, primary, corrections, intent } = context;
  const blocks: AnswerBlock[] = [];
  if (corrections.length > 0) {
    const readings = corrections.map(({ from, to }) => `“${from}” as “${to}”`).join(", ");
    blocks.push({ markdown: `*Reading ${readings}.*`, citations: [] });
  }
  for (const concept of primary)
    for (const passage of graph.sectionOf(concept, "definition")) blocks.push(passageBlock(context, passage));
  const [subject] = primary;
  if (subject && answeredDirectly.has(intent)) {
    const direct = bestPassage(graph, context.lexical, subject, context.question);
    if (direct) blocks.push(passageBlock(context, direct));
  }
  return section("introduction", "Introduction", blocks);
}
