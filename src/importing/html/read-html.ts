/** A page saved as HTML. */
import type { ReadDocument } from "../source.ts";
import { htmlBlocks } from "./html-blocks.ts";

/** "Softmax – Course of Somebody": the first heading says it better where there is one. */
export function readHtml(path: string, markup: string): ReadDocument {
  const { blocks, title, authors, licence } = htmlBlocks(markup);
  const hasHeading = blocks.some(({ type }) => type === "heading");
  return {
    path,
    kind: "web",
    authors,
    blocks,
    notes: [],
    ...(title && !hasHeading ? { title } : {}),
    ...(licence ? { licence } : {}),
  };
}
