/** A text as one paragraph, its marks kept: without code and displayed formulas, headings as sentences. */
import type { Block } from "./blocks.ts";
import { parseGenerated } from "./parse.ts";

export function flowingText(text: string): string {
  const { source, blocks } = parseGenerated(text);
  return blocks
    .map((block) => flow(block, source))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function flow(block: Block, source: string): string {
  switch (block.type) {
    case "code":
    case "output":
    case "math":
    case "definition":
    case "rule":
      return "";
    case "heading": {
      const [first] = block.spans;
      const last = block.spans.at(-1);
      return first && last ? `${source.slice(first.start, last.end)}.` : "";
    }
    case "list":
      return block.items.map(({ start, blocks }) => point(start, blocks, source)).join(" ");
    case "quote":
      return block.blocks.map((inner) => flow(inner, source)).join(" ");
    case "paragraph":
    case "line": {
      let written = "";
      let at = block.start;
      for (const span of block.spans)
        if (span.type === "math" && span.display) {
          written += source.slice(at, span.start);
          at = span.end;
        }
      return written + source.slice(at, block.end);
    }
    default:
      return source.slice(block.start, block.end);
  }
}

/** With its bullet or number. */
function point(start: number, blocks: readonly Block[], source: string): string {
  const mark = source.slice(start, blocks[0]?.start ?? start);
  return mark + blocks.map((inner) => flow(inner, source)).join(" ");
}
