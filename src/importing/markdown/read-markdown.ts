/** A Markdown file, Quarto and MyST included. */
import type { ReadDocument } from "../source.ts";
import { readDocumentHead } from "./front-matter.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

export function readMarkdown(path: string, text: string): ReadDocument {
  const { body, title, authors, licence } = readDocumentHead(text.replace(/\r\n?/g, "\n"));
  return {
    path,
    kind: "web",
    authors,
    blocks: markdownBlocks(body),
    notes: [],
    ...(title ? { title } : {}),
    ...(licence ? { licence } : {}),
  };
}
