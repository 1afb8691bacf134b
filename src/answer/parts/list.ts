/** "Types of …": what the course files under a concept, each with its definition. */
import type { AnswerSection } from "../../domain/answer.ts";
import { membersOf } from "../../retrieval/members.ts";
import { conceptLink, definitionOf, inOneSentence, type PartContext, section, writtenBlock } from "./context.ts";

export function list(context: PartContext): AnswerSection[] {
  const { graph, primary } = context;
  return primary.slice(0, 1).flatMap((root) => {
    const items = membersOf(graph, root);
    if (items.length === 0) return [];
    const lines = items.map((id) => `- **${conceptLink(context, id)}**: ${inOneSentence(context, id)}`);
    const block = writtenBlock(
      context,
      lines.join("\n"),
      items.flatMap((id) => definitionOf(context, id)),
    );
    return section("list", { part: "list", concept: graph.nameInText(root) }, [block], root);
  });
}
