/** The closest ideas, to choose from where it isn't clear which is meant. */
import type { AnswerBlock } from "../../domain/answer.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { conceptLink, definitionOf, inOneSentence, type PartContext, writtenBlock } from "../parts/context.ts";
import { closeNotes } from "./choose-notes.ts";

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

/** One that is named alone would look like the answer. */
const fewestLeads = 2;

const noPassage = "This course has no passage on exactly this. What comes closest:";

/**
 * Where nothing answers what was asked: what comes closest, said to be no more than that. Each with its definition and
 * the one question on it that lies nearest, whose answer its source opens.
 */
export function closestLeads(context: PartContext, part: QuestionPart, most: number): AnswerBlock[] {
  const { graph, lexical, citations } = context;
  const notes = closeNotes(graph, lexical, part);
  const onNotes = [...new Set(notes.map(({ concept }) => concept))].slice(0, most);
  const found = part.retrieval.candidates.map(({ concept }) => concept);
  const ids = [...new Set([...onNotes, ...part.subjects, ...found])].slice(
    0,
    Math.max(onNotes.length, Math.min(most, fewestLeads)),
  );
  const lines = ids.map((id) => {
    const note = notes.find(({ concept }) => concept === id);
    const passage = note && graph.passage(note.passage);
    const number = passage && citations.numberOf(passage);
    const question = note && number ? ` *${note.question}* [${number}](cite:${number})` : "";
    return `- **${conceptLink(context, id)}**: ${inOneSentence(context, id)}${question}`;
  });
  const sources = ids.flatMap((id) => definitionOf(context, id));
  return [writtenBlock(context, `${noPassage}\n\n${lines.join("\n")}`, sources)];
}
