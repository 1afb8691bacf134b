/** A growing Markdown text as top-level blocks: those before the last are finished and never lexed again. */
import type { Token } from "marked";
import { lexOnce } from "../rich-text/lex.ts";

export interface TextBlock {
  /** Where it begins in the text. */
  readonly start: number;
  readonly source: string;
}

/** The beginning of "2." is a paragraph until its dot comes: the list before it may still go on. */
const mayJoinList = /^ {0,3}\d{1,9}$/;

/** @returns the blocks of the text, the finished ones as the same objects as before. Cost O(last block). */
export function createBlockReader(): (text: string) => readonly TextBlock[] {
  let finished: TextBlock[] = [];
  let finishedText = "";
  return (text) => {
    if (!text.startsWith(finishedText)) {
      finished = [];
      finishedText = "";
    }
    let start = finishedText.length;
    const found: TextBlock[] = [];
    let growing = 0;
    for (const token of blockTokens(text.slice(start))) {
      if (token.type !== "space") {
        if (!mayJoinList.test(token.raw)) growing = found.length;
        found.push({ start, source: token.raw });
      }
      start += token.raw.length;
    }
    finished = [...finished, ...found.slice(0, growing)];
    finishedText = text.slice(0, found[growing]?.start ?? finishedText.length);
    return [...finished, ...found.slice(growing)];
  };
}

/** One block when the lexer changed the text (tabs, odd line ends): offsets into it would be wrong. */
function blockTokens(text: string): readonly Pick<Token, "type" | "raw">[] {
  const tokens = lexOnce(text);
  return tokens.map(({ raw }) => raw).join("") === text ? tokens : [{ type: "text", raw: text }];
}
