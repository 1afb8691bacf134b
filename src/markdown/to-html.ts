/** Markdown as HTML for a place outside Erica. */
import type { Block, ListItem, Span, TableCell } from "./blocks.ts";
import { parseMarkdown } from "./parse.ts";

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** How a place outside shows a formula. */
export type FormulaHtml = (tex: string, display: boolean) => string;

/** As MathJax reads them: `\(…\)` and `\[…\]`. */
const forMathJax: FormulaHtml = (tex, display) => (display ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`);

const spansHtml = (spans: readonly Span[], formula: FormulaHtml): string =>
  spans.map((span) => spanHtml(span, formula)).join("");

function spanHtml(span: Span, formula: FormulaHtml): string {
  switch (span.type) {
    case "text":
    case "escape":
    case "html":
    case "image":
      return escapeHtml(span.text);
    case "code":
      return `<code>${escapeHtml(span.text)}</code>`;
    case "math":
      return formula(span.tex, span.display);
    case "break":
      return "<br>";
    case "strong":
      return `<b>${spansHtml(span.spans, formula)}</b>`;
    case "emphasis":
      return `<i>${spansHtml(span.spans, formula)}</i>`;
    case "deleted":
      return `<s>${spansHtml(span.spans, formula)}</s>`;
    case "link":
      // Erica's own links lead nowhere outside.
      return /^https?:\/\//i.test(span.href)
        ? `<a href="${escapeHtml(span.href)}">${spansHtml(span.spans, formula)}</a>`
        : spansHtml(span.spans, formula);
  }
}

const itemHtml = ({ blocks }: ListItem, formula: FormulaHtml): string => `<li>${blocksHtml(blocks, formula)}</li>`;
const rowHtml = (cells: readonly TableCell[], tag: "th" | "td", formula: FormulaHtml): string =>
  `<tr>${cells.map(({ spans }) => `<${tag}>${spansHtml(spans, formula)}</${tag}>`).join("")}</tr>`;
const blocksHtml = (blocks: readonly Block[], formula: FormulaHtml): string =>
  blocks.map((block) => blockHtml(block, formula)).join("");

function blockHtml(block: Block, formula: FormulaHtml): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${spansHtml(block.spans, formula)}</p>`;
    case "line":
      return spansHtml(block.spans, formula);
    case "heading":
      return `<p><b>${spansHtml(block.spans, formula)}</b></p>`;
    case "list": {
      const items = block.items.map((item) => itemHtml(item, formula)).join("");
      if (!block.ordered) return `<ul>${items}</ul>`;
      return block.first === 1 ? `<ol>${items}</ol>` : `<ol start="${block.first}">${items}</ol>`;
    }
    case "table":
      return `<table>${rowHtml(block.header, "th", formula)}${block.rows.map((row) => rowHtml(row, "td", formula)).join("")}</table>`;
    case "code":
    case "output":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "math":
      return `<p>${formula(block.tex, true)}</p>`;
    case "quote":
      return `<blockquote>${blocksHtml(block.blocks, formula)}</blockquote>`;
    case "html":
    case "unparsed":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "rule":
      return "<hr>";
    case "definition":
      return "";
  }
}

/** Every block with its tags. */
export const markdownBlocksToHtml = (markdown: string, formula: FormulaHtml): string =>
  blocksHtml(parseMarkdown(markdown).blocks, formula);

/** A text of one paragraph comes without its tags, to stand in a line; formulas as MathJax reads them. */
export function markdownToHtml(markdown: string): string {
  const { blocks } = parseMarkdown(markdown);
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph"
    ? spansHtml(only.spans, forMathJax)
    : blocksHtml(blocks, forMathJax);
}
