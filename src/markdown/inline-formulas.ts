/** The formulas that stand in the paragraphs and points of a text, each with its place. */
import type { Block, Extent } from "./blocks.ts";
import { parseMarkdown } from "./parse.ts";

/** Its extent holds its marks as well. */
export interface InlineFormula extends Extent {
  readonly tex: string;
  readonly texStart: number;
}

function formulasOf(block: Block, source: string): readonly InlineFormula[] {
  if (block.type === "list")
    return block.items.flatMap(({ blocks }) => blocks.flatMap((each) => formulasOf(each, source)));
  if (block.type !== "paragraph" && block.type !== "line") return [];
  return block.spans.flatMap((span) => {
    if (span.type !== "math") return [];
    const { start, end, tex } = span;
    const texStart = source.indexOf(tex, start);
    return texStart < 0 || texStart >= end ? [] : [{ start, end, tex, texStart }];
  });
}

/** In their order; those inside bold text, tables and quotes are left out. */
export function inlineFormulas(markdown: string): {
  readonly source: string;
  readonly formulas: readonly InlineFormula[];
} {
  const { source, blocks } = parseMarkdown(markdown);
  return { source, formulas: blocks.flatMap((block) => formulasOf(block, source)) };
}
