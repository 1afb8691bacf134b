/** The answer that is shown as a file to keep. Loaded when a learner asks for one: it brings what draws figures. */
import type { Answer } from "../../../domain/answer.ts";
import type { GeneratedAnswer } from "../../../domain/generated-answer.ts";
import type { TutorApi } from "../../../protocol/tutor-api.ts";
import { mathMarkup } from "../../rich-text/math-renderer.ts";
import { type DocumentWords, fileNameFrom } from "./answer-document.ts";
import { composedDocument } from "./composed-document.ts";
import { documentToMarkdown } from "./document-to-markdown.ts";
import { documentToPage } from "./document-to-page.ts";
import { drawnFigure } from "./figure-file.ts";
import { generatedDocument } from "./generated-document.ts";

export interface ExportOrder {
  readonly as: "markdown" | "page";
  readonly answer: Answer;
  /** Where it is shown instead of the composed one. */
  readonly generated: GeneratedAnswer | undefined;
  readonly words: DocumentWords;
  readonly tutor: Pick<TutorApi, "figure">;
  readonly language: string;
}

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export async function exportAnswer({ as, answer, generated, words, tutor, language }: ExportOrder): Promise<TextFile> {
  const made = generated
    ? generatedDocument(answer, generated, words)
    : composedDocument(answer, words, await drawnFigure(answer, tutor));
  if (as === "markdown")
    return {
      name: fileNameFrom(answer.question, "md"),
      type: "text/markdown",
      text: documentToMarkdown(made, words),
    };
  return {
    name: fileNameFrom(answer.question, "html"),
    type: "text/html",
    text: documentToPage(made, words, { formula: mathMarkup, language }),
  };
}
