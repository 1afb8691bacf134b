/** An answer as a Markdown document: math and code kept, citations as footnotes. */
import type { Answer, Citation } from "../../domain/answer.ts";
import type { Words } from "../../language/words/words.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { endsWhole } from "../../markdown/find-blocks.ts";

/** Words of an exported document. */
export interface DocumentWords {
  readonly exported: Words["answer"]["exported"];
  readonly locator: Words["text"]["locator"];
  readonly heading: Words["answerWording"]["heading"];
}

/** A source as a footnote. */
export const sourceLine = ({ number, title, locator, url }: Citation, words: DocumentWords): string =>
  `[^${number}]: ${title}, ${words.locator(locator)}${url ? `, <${url}>` : ""}`;

/** A document of text has no room for a drawing: its words stand for it. */
const figureInWords = ({ figure }: Answer): string => (figure ? `> **${figure.title}.** ${figure.alternative}` : "");

export function answerToMarkdown(answer: Answer, words: DocumentWords): string {
  const sections = answer.sections.map(({ heading, kind, blocks }) => {
    const texts = blocks.map(({ lead, markdown, citations }) => {
      const notes = citations.map((number) => `[^${number}]`).join("");
      // A mark inside a code fence or table would become part of it.
      const separator = endsWhole(markdown) ? "\n\n" : " ";
      return portableLinks(lead ? `${lead}\n\n${markdown}` : markdown) + (notes && separator + notes);
    });
    const figure = kind === "answer" ? figureInWords(answer) : "";
    return [`## ${words.heading(heading)}`, ...texts, figure].filter((part) => part !== "").join("\n\n");
  });
  const footnotes = answer.citations.map((citation) => sourceLine(citation, words)).join("\n");
  const made = words.exported.made(answer.course.title, answer.course.contentHash.slice(0, 16));
  return `${[`# ${answer.question}`, ...sections, footnotes, `---\n\n${made}`].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A file name from a question: letters and digits, not too long. */
export function fileNameFrom(question: string): string {
  const name = question
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase();
  return `${name || "answer"}.md`;
}
