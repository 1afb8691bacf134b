/** "Types of …": what the course files under a concept, each with its definition. */
import type { AnswerSection } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { conceptLink, definitionOf, type PartContext, section, writtenBlock } from "./context.ts";

const maxItems = 12;

/** Concepts that are a kind or a part of this one, then what builds directly on it. */
function members({ graph }: PartContext, root: ConceptId): ConceptId[] {
  const below = (type: string): ConceptId[] =>
    graph
      .relatedTo(root)
      .filter((relation) => relation.type === type && relation.target === root)
      .map(({ source }) => source);
  const kinds = [...below("is_a"), ...below("part_of")];
  const found = kinds.length > 0 ? kinds : graph.dependentsOf(root).map(({ source: _source, target }) => target);
  return [...new Set(found)].slice(0, maxItems);
}

export function list(context: PartContext): AnswerSection[] {
  const { graph, primary } = context;
  return primary.slice(0, 1).flatMap((root) => {
    const items = members(context, root);
    if (items.length === 0) return [];
    const lines = items.map((id) => `- **${conceptLink(context, id)}**: ${graph.concept(id)?.definition ?? ""}`);
    const block = writtenBlock(
      context,
      lines.join("\n"),
      items.flatMap((id) => definitionOf(context, id)),
    );
    return section("list", `Kinds and parts of ${graph.nameInText(root)}`, [block], root);
  });
}
