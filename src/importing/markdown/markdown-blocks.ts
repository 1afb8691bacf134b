/** The text of a Markdown file → blocks. Reads CommonMark, Quarto and MyST; a line is looked at once. */
import type { ReadBlock, SourcePlace } from "../source.ts";
import { cleanInline } from "./clean-inline.ts";

/** Directives whose content is ordinary text. Others (figures, tables of contents) hold none. */
const textDirectives =
  /^\{?(?:admonition|note|tip|important|warning|caution|danger|hint|seealso|definition|theorem|lemma|proof|example|remark|exercise|prf:[\w-]+|dropdown|card|details|margin|sidebar|epigraph|callout[\w-]*|algorithm)\b/i;
const mathDirective = /^\{math\}/i;
const codeDirective = /^\{?(?:code-cell|code-block|code|sourcecode|\{?python|\{?r\b)/i;

const fenceLine = /^\s{0,3}(`{3,}|~{3,}|:{3,})\s*(.*)$/;
const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const listItem = /^\s{0,7}(?:[-*+]|\d{1,9}[.)])\s+/;
const tableRow = /^\s*\|.*\|\s*$/;
const option = /^\s*(?::[\w-]+:.*|#\|.*)$/;

/** Where a table of contents is to be put, and one that somebody wrote out: links within the text alone. */
const contents = /^\s*(?:\[\[?_?toc_?\]\]?|\{\{\s*toc\s*\}\}|\$\{toc\})\s*$/i;
const entry = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[^\]\n]{1,300}\]\(#[^()\s]{0,300}\)\s*$/;
const isContents = (lines: readonly string[]): boolean =>
  lines.every((line) => contents.test(line) || entry.test(line) || line.trim() === "");

interface Draft {
  lines: string[];
  readonly type: "text" | "code" | "formula" | "table";
}

class MarkdownReader {
  readonly blocks: ReadBlock[] = [];
  private readonly place: { readonly place?: SourcePlace };
  private draft: Draft | undefined;
  /** Fences that hold ordinary text, each waiting for its end. */
  private readonly containers: string[] = [];
  private fence: { readonly mark: string; readonly language: string; readonly keep: boolean } | undefined;
  private inFormula = false;
  private blank = false;

  constructor(place?: SourcePlace) {
    this.place = place ? { place } : {};
  }

  line(line: string): void {
    if (this.fence) {
      this.fenced(line);
      return;
    }
    if (this.inFormula) {
      this.formula(line);
      return;
    }
    const opening = fenceLine.exec(line);
    if (opening) {
      this.openFence(opening[1] ?? "", (opening[2] ?? "").trim());
      return;
    }
    if (line.trim() === "") {
      this.blank = true;
      return;
    }
    const head = heading.exec(line);
    if (head) {
      this.heading(head[1]?.length ?? 1, head[2] ?? "");
      return;
    }
    const setext = /^ {0,3}(=+|-{2,})\s*$/.exec(line);
    if (setext && !this.blank && this.draft?.type === "text" && this.draft.lines.length === 1) {
      const [text = ""] = this.draft.lines;
      this.draft = undefined;
      this.heading(setext[1]?.startsWith("=") ? 1 : 2, text);
      return;
    }
    if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) {
      this.close();
      return;
    }
    this.text(line);
  }

  end(): void {
    if (this.fence?.keep) this.closeFence();
    this.close();
  }

  private heading(level: number, raw: string): void {
    this.close();
    const text = cleanInline(raw)
      .replace(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)/g, "")
      .trim();
    if (text !== "") this.blocks.push({ type: "heading", level, text: text.slice(0, 300), ...this.place });
  }

  private text(line: string): void {
    const isTable = tableRow.test(line);
    const startsFormula = /^\s*\$\$/.test(line);
    const continuesList =
      this.blank &&
      this.draft &&
      listItem.test(this.draft.lines[0] ?? "") &&
      (listItem.test(line) || /^\s{2,}\S/.test(line));
    if (this.blank && !continuesList) this.close();
    if (continuesList) this.draft?.lines.push("");
    if (this.draft && (this.draft.type === "table") !== isTable) this.close();
    if (startsFormula) {
      this.close();
      this.draft = { type: "formula", lines: [] };
    }
    this.draft ??= { type: isTable ? "table" : "text", lines: [] };
    this.blank = false;
    this.draft.lines.push(line);
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) this.inFormula = true;
    else if (startsFormula) this.close();
  }

  private formula(line: string): void {
    // A mark that is never closed would swallow the rest of the document.
    if (heading.test(line) || (this.draft?.lines.length ?? 0) > 60) {
      this.inFormula = false;
      this.close();
      this.line(line);
      return;
    }
    this.draft?.lines.push(line);
    if (!line.includes("$$")) return;
    this.inFormula = false;
    if (this.draft?.type === "formula") this.close();
  }

  private openFence(mark: string, info: string): void {
    const container = this.containers.at(-1);
    if (container !== undefined && info === "" && mark[0] === container[0] && mark.length >= container.length) {
      this.close();
      this.containers.pop();
      return;
    }
    this.close();
    if (mark.startsWith(":") || textDirectives.test(info)) {
      this.containers.push(mark);
      const title = info.replace(/^\{[^{}]*\}\s*/, "");
      if (info.startsWith("{") && /\p{L}{3}/u.test(title) && !title.includes("="))
        this.blocks.push({ type: "text", markdown: `**${cleanInline(title).replace(/\*\*/g, "")}**`, ...this.place });
      return;
    }
    const isFormula = mathDirective.test(info);
    const isCode = codeDirective.test(info) || !info.startsWith("{");
    const language = /([A-Za-z][\w+#-]*)\}?$/.exec(info.replace(/[{},].*$/, (rest) => rest.slice(0, 40)))?.[1] ?? "";
    this.fence = {
      mark,
      language: isFormula ? "math" : language.replace(/^(?:code-cell|code-block|ipython3?)$/, "python"),
      keep: isCode || isFormula,
    };
    this.draft = { type: isFormula ? "formula" : "code", lines: [] };
  }

  private fenced(line: string): void {
    const { mark } = this.fence ?? { mark: "```" };
    const closing = fenceLine.exec(line);
    if (closing && closing[2] === "" && closing[1]?.[0] === mark[0] && (closing[1]?.length ?? 0) >= mark.length)
      this.closeFence();
    else this.draft?.lines.push(line);
  }

  private closeFence(): void {
    const { language, keep } = this.fence ?? { language: "", keep: false };
    const lines = this.draft?.lines ?? [];
    this.fence = undefined;
    this.draft = undefined;
    const code = lines
      .filter((line, i) => !(i < 8 && option.test(line)))
      .join("\n")
      .replace(/^\n+|\s+$/g, "");
    if (!keep || code.trim() === "") return;
    if (language === "math") this.blocks.push({ type: "formula", markdown: `$$\n${code}\n$$`, ...this.place });
    else
      this.blocks.push({
        type: "code",
        markdown: `\`\`\`${language}\n${code.replace(/```/g, "'''")}\n\`\`\``,
        ...this.place,
      });
  }

  private close(): void {
    const { draft } = this;
    this.draft = undefined;
    this.blank = false;
    this.inFormula = false;
    if (!draft || isContents(draft.lines)) return;
    const raw = draft.lines.join("\n");
    const markdown = draft.type === "formula" ? raw.trim() : cleanInline(raw.replace(/^ {0,3}(?=\S)/, ""));
    if (/[\p{L}\p{N}]/u.test(markdown)) this.blocks.push({ type: draft.type, markdown, ...this.place });
  }
}

/** Display formulas in LaTeX's own marks → dollars; not the brackets of "[\[link\]](#figure)". */
const displayMarks =
  /(?<!\[)\\\[([\s\S]{1,2000}?)\\\](?!\]\()|\\begin\{(equation|align|gather|eqnarray)(\*?)\}([\s\S]{1,4000}?)\\end\{\2\3\}/g;

/** @param place of everything in it, where the format around it counts places */
export function markdownBlocks(text: string, place?: SourcePlace): ReadBlock[] {
  const reader = new MarkdownReader(place);
  const marked = text
    .replace(/\r\n?/g, "\n")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(displayMarks, (whole, bracketed?: string, name?: string, star?: string, content?: string) => {
      if (bracketed !== undefined) return `\n$$\n${bracketed.trim()}\n$$\n`;
      const inner =
        name === "align" || name === "eqnarray" ? `\\begin{aligned}${content}\\end{aligned}` : (content ?? "");
      return name === undefined || star === undefined
        ? whole
        : `\n$$\n${inner.replace(/\\label\{[^{}]*\}/g, "").trim()}\n$$\n`;
    });
  for (const line of marked.split("\n")) reader.line(line);
  reader.end();
  return reader.blocks;
}
