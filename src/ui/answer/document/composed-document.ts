/** The composed answer as a document: its sections, its figure, its sources. */
import type { Answer } from "../../../domain/answer.ts";
import { portableLinks } from "../../../markdown/course-links.ts";
import { endsWhole } from "../../../markdown/find-blocks.ts";
import { type AnswerDocument, courseMark, type DocumentFigure, type DocumentWords } from "./answer-document.ts";

/** @param drawn its figure, where it could be drawn */
export function composedDocument(
  answer: Answer,
  words: DocumentWords,
  drawn?: DocumentFigure["drawn"],
): AnswerDocument {
  const figure = answer.figure && { ...answer.figure, ...(drawn && { drawn }) };
  return {
    title: answer.question,
    sections: answer.sections.map(({ heading, kind, blocks }) => ({
      heading: words.heading(heading),
      text: blocks.map(blockText).join("\n\n"),
      ...(kind === "answer" && figure && { figure }),
    })),
    sources: answer.citations,
    made: words.exported.made(...courseMark(answer)),
  };
}

function blockText({ lead, markdown, citations }: Answer["sections"][number]["blocks"][number]): string {
  const notes = citations.map((number) => `[^${number}]`).join("");
  // A mark inside a code fence or table would become part of it.
  const separator = endsWhole(markdown) ? "\n\n" : " ";
  return portableLinks(lead ? `${lead}\n\n${markdown}` : markdown) + (notes && separator + notes);
}
