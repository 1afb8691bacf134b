/** Markdown as HTML for a place outside Erica, formulas as MathJax reads them: `\(…\)` and `\[…\]`. */
import type { Block, ListItem, Span, TableCell } from "./blocks.ts";
import { parseMarkdown } from "./parse.ts";

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const formula = (tex: string, display: boolean): string =>
  display ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`;

const spansHtml = (spans: readonly Span[]): string => spans.map(spanHtml).join("");

function spanHtml(span: Span): string {
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
      return `<b>${spansHtml(span.spans)}</b>`;
    case "emphasis":
      return `<i>${spansHtml(span.spans)}</i>`;
    case "deleted":
      return `<s>${spansHtml(span.spans)}</s>`;
    case "link":
      // Erica's own links lead nowhere outside.
      return /^https?:\/\//i.test(span.href)
        ? `<a href="${escapeHtml(span.href)}">${spansHtml(span.spans)}</a>`
        : spansHtml(span.spans);
  }
}

const itemHtml = ({ blocks }: ListItem): string => `<li>${blocksHtml(blocks)}</li>`;
const rowHtml = (cells: readonly TableCell[], tag: "th" | "td"): string =>
  `<tr>${cells.map(({ spans }) => `<${tag}>${spansHtml(spans)}</${tag}>`).join("")}</tr>`;
const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join("");

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${spansHtml(block.spans)}</p>`;
    case "line":
      return spansHtml(block.spans);
    case "heading":
      return `<p><b>${spansHtml(block.spans)}</b></p>`;
    case "list": {
      const items = block.items.map(itemHtml).join("");
      if (!block.ordered) return `<ul>${items}</ul>`;
      return block.first === 1 ? `<ol>${items}</ol>` : `<ol start="${block.first}">${items}</ol>`;
    }
    case "table":
      return `<table>${rowHtml(block.header, "th")}${block.rows.map((row) => rowHtml(row, "td")).join("")}</table>`;
    case "code":
    case "output":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "math":
      return `<p>${formula(block.tex, true)}</p>`;
    case "quote":
      return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`;
    case "html":
    case "unparsed":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "rule":
      return "<hr>";
    case "definition":
      return "";
  }
}

/** A text of one paragraph comes without its tags, to stand in a line. */
export function markdownToHtml(markdown: string): string {
  const { blocks } = parseMarkdown(markdown);
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" ? spansHtml(only.spans) : blocksHtml(blocks);
}
