/** The closest ideas, to choose from where it isn't clear which is meant. */
import type { AnswerBlock } from "../../domain/answer.ts";
import type { AnswerNote } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
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

/** Nothing computes what is asked: how it is done is told, and that it wasn't. */
export function notComputed(context: PartContext, note: AnswerNote, about: ConceptId): AnswerBlock[] {
  const { graph } = context;
  const passage = graph.passage(note.passage);
  if (!passage || context.shown.has(passage.id)) return [];
  context.shown.add(passage.id);
  const said = `This isn't computed here for your numbers. On ${conceptLink(context, about)} the course says:`;
  return [
    writtenBlock(context, `${said}\n\n**${note.question}** ${passage.markdown}`, [
      passage,
      ...definitionOf(context, about),
    ]),
  ];
}

/** One that is named alone would look like the answer. */
const fewestLeads = 2;

const noPassage = "This course has no passage on exactly this. What comes closest:";

/** Nothing but what comes closest stands there. */
export const namesOnlyLeads = (blocks: readonly AnswerBlock[]): boolean =>
  blocks.length > 0 && blocks.every(({ markdown }) => markdown.startsWith(noPassage));

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
