/** The parts of a text that mean what they say, character by character: code and formulas. */
import type { Block, Extent, Markdown, Span } from "./blocks.ts";
import { parseGenerated, parseMarkdown } from "./parse.ts";

function inSpans(spans: readonly Span[]): Extent[] {
  return spans.flatMap((span) => {
    if (span.type === "code" || span.type === "math") return [span];
    return "spans" in span ? inSpans(span.spans) : [];
  });
}

function inBlocks(blocks: readonly Block[]): Extent[] {
  return blocks.flatMap((block): Extent[] => {
    switch (block.type) {
      case "code":
      case "output":
      case "math":
        return [block];
      case "list":
        return block.items.flatMap((item) => inBlocks(item.blocks));
      case "quote":
        return inBlocks(block.blocks);
      case "table":
        return [block.header, ...block.rows].flat().flatMap(({ spans }) => inSpans(spans));
      default:
        return "spans" in block ? inSpans(block.spans) : [];
    }
  });
}

/** Changes what stands around the extents, which lie in order. */
function mapAround({ source }: Markdown, kept: readonly Extent[], change: (text: string) => string): string {
  let changed = "";
  let at = 0;
  for (const { start, end } of kept) {
    if (start < at) continue;
    changed += change(source.slice(at, start)) + source.slice(start, end);
    at = end;
  }
  return changed + change(source.slice(at));
}

/** Changes a model's text around its code and formulas. */
export function mapProse(text: string, change: (prose: string) => string): string {
  const parsed = parseGenerated(text);
  return mapAround(parsed, inBlocks(parsed.blocks), change);
}

function linksIn(spans: readonly Span[]): Extent[] {
  return spans.flatMap((span) => {
    if (span.type === "link" || span.type === "image") return [span];
    return "spans" in span ? linksIn(span.spans) : [];
  });
}

function linksOf(blocks: readonly Block[]): Extent[] {
  return blocks.flatMap((block): Extent[] => {
    if (block.type === "list") return block.items.flatMap((item) => linksOf(item.blocks));
    if (block.type === "quote") return linksOf(block.blocks);
    if (block.type === "table") return [block.header, ...block.rows].flat().flatMap(({ spans }) => linksIn(spans));
    return "spans" in block ? linksIn(block.spans) : [];
  });
}

/** Changes a course's text around its code, formulas and links. */
export function mapUnlinked(text: string, change: (prose: string) => string): string {
  const parsed = parseMarkdown(text);
  const kept = [...inBlocks(parsed.blocks), ...linksOf(parsed.blocks)].sort((a, b) => a.start - b.start);
  return mapAround(parsed, kept, change);
}
