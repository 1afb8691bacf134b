/** A growing Markdown text as top-level blocks: those before the last are finished and never parsed again. */
import { parseGrowing } from "../../markdown/parse.ts";

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
    const from = finishedText.length;
    const found = blocksOf(text.slice(from)).map(({ start, source }) => ({ start: from + start, source }));
    const growing = Math.max(
      0,
      found.findLastIndex(({ source }) => !mayJoinList.test(source)),
    );
    finished = [...finished, ...found.slice(0, growing)];
    finishedText = text.slice(0, found[growing]?.start ?? finishedText.length);
    return [...finished, ...found.slice(growing)];
  };
}

/** One block when the text has odd line ends: places in it would be wrong. */
function blocksOf(text: string): readonly TextBlock[] {
  const { source, blocks } = parseGrowing(text);
  if (source !== text) return [{ start: 0, source: text }];
  return blocks.map(({ start, end }) => ({ start, source: source.slice(start, end) }));
}
