/** The closest ideas, to choose from where it isn't clear which is meant. */
import type { AnswerBlock } from "../../domain/answer.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { conceptLink, definitionOf, inOneSentence, type PartContext, writtenBlock } from "../parts/context.ts";

/** Each with its definition. */
export function closestIdeas(context: PartContext, parts: readonly QuestionPart[], lead: string): AnswerBlock[] {
  const ids = [
    ...new Set(parts.flatMap(({ retrieval }) => retrieval.candidates.slice(0, 3).map(({ concept }) => concept))),
  ].slice(0, 3);
  const lines = ids.map((id) => `- **${conceptLink(context, id)}**: ${inOneSentence(context, id)}`);
  return [
    writtenBlock(
      context,
      `${lead} The closest in this course:\n\n${lines.join("\n")}`,
      ids.flatMap((id) => definitionOf(context, id)),
    ),
  ];
}
