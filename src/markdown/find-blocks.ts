/** Questions about a text that its blocks answer. */
import type { Block, ListBlock, Span } from "./blocks.ts";
import { parseMarkdown } from "./parse.ts";

const hasMath = (spans: readonly Span[]): boolean =>
  spans.some((span) => span.type === "math" || ("spans" in span && hasMath(span.spans)));

function blockHasMath(block: Block): boolean {
  switch (block.type) {
    case "math":
      return true;
    case "list":
      return block.items.some(({ blocks }) => blocks.some(blockHasMath));
    case "quote":
      return block.blocks.some(blockHasMath);
    case "table":
      return [block.header, ...block.rows].flat().some(({ spans }) => hasMath(spans));
    default:
      return "spans" in block && hasMath(block.spans);
  }
}

export const hasFormula = (markdown: string): boolean => parseMarkdown(markdown).blocks.some(blockHasMath);

/** Whether a text has a block of code, in this language if one is named. */
export const hasCode = (markdown: string, language?: string): boolean =>
  parseMarkdown(markdown).blocks.some(
    (block) =>
      (block.type === "code" || block.type === "output") && (language === undefined || block.language === language),
  );

/** Code, a table or a displayed formula: nothing of it can be left out. */
const isWhole = (block: Block): boolean =>
  ["code", "output", "table", "math"].includes(block.type) ||
  (block.type === "paragraph" && block.spans.some((span) => span.type === "math" && span.display));

export const hasWhole = (markdown: string): boolean => parseMarkdown(markdown).blocks.some(isWhole);

/** Whether words put behind a text would become part of what it ends with. */
export function endsWhole(markdown: string): boolean {
  const last = parseMarkdown(markdown).blocks.at(-1);
  if (last?.type !== "paragraph") return last !== undefined && isWhole(last);
  const end = last.spans.at(-1);
  return end?.type === "math" && end.display;
}

const lists = (markdown: string): ListBlock[] =>
  parseMarkdown(markdown).blocks.filter((block) => block.type === "list");

/** Where each point of the text's own lists begins. */
export const pointStarts = (markdown: string): number[] =>
  lists(markdown).flatMap(({ items }) => items.map(({ start }) => start));

/** A text cut before each of those points. */
export function cutAtPoints(markdown: string): string[] {
  const starts = [0, ...pointStarts(markdown).filter((start) => start > 0)];
  return starts.map((start, i) => markdown.slice(start, starts[i + 1]).trimEnd());
}

/** Where the first of numbered steps ends. */
export const firstStepEnd = (markdown: string): number | undefined =>
  lists(markdown).find(({ ordered, first }) => ordered && first === 1)?.items[0]?.end;

/** Where the first displayed formula ends. */
export function displayEnd(markdown: string): number | undefined {
  for (const block of parseMarkdown(markdown).blocks) {
    if (block.type === "math") return block.end;
    const found = "spans" in block ? block.spans.find((span) => span.type === "math" && span.display) : undefined;
    if (found) return found.end;
  }
  return undefined;
}
