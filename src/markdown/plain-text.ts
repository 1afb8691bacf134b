/** Blocks as text without Markdown's marks. */
import type { Block, Span } from "./blocks.ts";
import { parseMarkdown } from "./parse.ts";

/** Spans that others put in have no text of their own. */
type AnySpan = Span<{ readonly type: "drawn" }>;

/** @param formula what stands for a formula; its TeX unless said */
export const spansText = (spans: readonly AnySpan[], formula?: string): string =>
  spans.map((span) => spanText(span, formula)).join("");

function spanText(span: AnySpan, formula?: string): string {
  switch (span.type) {
    case "text":
      return span.raw;
    case "escape":
    case "code":
    case "html":
    case "image":
      return span.text;
    case "math":
      return formula ?? span.tex;
    case "break":
      return "\n";
    case "drawn":
      return "";
    case "strong":
    case "emphasis":
    case "deleted":
    case "link":
      return spansText(span.spans, formula);
  }
}

/** @param verbatim what stands for a formula or a block of code; what it holds unless said */
const blocksText = (blocks: readonly Block[], verbatim?: string): string =>
  blocks.map((block) => blockText(block, verbatim)).join("\n");

function blockText(block: Block, verbatim?: string): string {
  switch (block.type) {
    case "paragraph":
    case "line":
    case "heading":
      return spansText(block.spans, verbatim);
    case "list":
      return block.items.map((item) => blocksText(item.blocks, verbatim)).join("\n");
    case "quote":
      return blocksText(block.blocks, verbatim);
    case "table":
      return [block.header, ...block.rows]
        .map((row) => row.map(({ spans }) => spansText(spans, verbatim)).join(" "))
        .join("\n");
    case "code":
    case "output":
      return verbatim ?? block.text;
    case "math":
      return verbatim ?? block.tex;
    case "html":
    case "unparsed":
      return block.text;
    case "rule":
    case "definition":
      return "";
  }
}

const oneLine = (text: string): string =>
  text
    .replace(/\s*\|\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** All of a text in one line, formulas as TeX: what a quote shows. */
export const plainText = (markdown: string): string => oneLine(blocksText(parseMarkdown(markdown).blocks));

/** The same without code, output and formulas: what is said of it. */
export const spokenText = (markdown: string): string => oneLine(blocksText(parseMarkdown(markdown).blocks, " "));
