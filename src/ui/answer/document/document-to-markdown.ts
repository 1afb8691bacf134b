/** A document as Markdown: math and code kept, sources as footnotes, the figure as a picture within the text. */
import type { Citation } from "../../../domain/answer.ts";
import type { AnswerDocument, DocumentFigure, DocumentWords } from "./answer-document.ts";

const sourceLine = ({ number, title, locator, url }: Citation, words: DocumentWords): string =>
  `[^${number}]: ${title}, ${words.locator(locator)}${url ? `, <${url}>` : ""}`;

const altText = (text: string): string => text.replace(/[[\]\\]/g, "\\$&");

function figureText({ title, alternative, drawn }: DocumentFigure): string {
  if (!drawn) return `> **${title}.** ${alternative}`;
  return `![${altText(alternative)}](${drawn.url})\n\n**${title}.** ${drawn.caption}`;
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

export function documentToMarkdown({ title, sections, sources, made }: AnswerDocument, words: DocumentWords): string {
  const body = sections.map(({ heading, text, figure }) =>
    paragraphs([heading ? `## ${heading}` : "", text, figure ? figureText(figure) : ""]),
  );
  const footnotes = sources.map((source) => sourceLine(source, words)).join("\n");
  return `${paragraphs([`# ${title}`, ...body, footnotes, `---\n\n${made}`])}\n`;
}
