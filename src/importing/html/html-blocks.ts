/** HTML → blocks. Markup is read as events: nothing is run, nothing is fetched, no tree is built. */
import { Parser } from "htmlparser2";
import { importLimits } from "../limits.ts";
import type { ReadBlock, SourcePlace } from "../source.ts";
import { InlineText } from "./inline-text.ts";

const silent = new Set(
  "script style template noscript svg canvas iframe object embed video audio form button select textarea nav footer aside dialog head math".split(
    " ",
  ),
);
const blockTags = new Set(
  "p div section article main header body li ul ol dl dt dd blockquote figure figcaption address details summary table tr td th pre h1 h2 h3 h4 h5 h6 hr br center".split(
    " ",
  ),
);
const bold = new Set(["b", "strong", "dfn"]);
const italic = new Set(["i", "em", "cite", "var"]);
const code = new Set(["code", "kbd", "samp", "tt"]);

export interface HtmlText {
  readonly blocks: readonly ReadBlock[];
  readonly title?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
}

class HtmlReader {
  readonly blocks: ReadBlock[] = [];
  title = "";
  authors: string[] = [];
  licence: string | undefined;
  private readonly place: { readonly place?: SourcePlace };
  private readonly isBook: boolean;
  private readonly open: string[] = [];
  private readonly text = new InlineText();
  private silence = 0;
  private lists: { readonly ordered: boolean; count: number }[] = [];
  private items: string[] = [];
  private rows: string[][] = [];
  private cells: string[] | undefined;
  private heading: number | undefined;
  private pre: string | undefined;
  private formula: string | undefined;
  private inTitle = false;
  private language = "";

  constructor(isBook: boolean, place?: SourcePlace) {
    this.isBook = isBook;
    this.place = place ? { place } : {};
  }

  start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "meta") {
      this.meta(attributes);
      return;
    }
    if (name === "link" && attributes.rel === "license" && attributes.href) this.licence = attributes.href;
    if (this.open.length >= importLimits.nesting) return;
    this.open.push(name);
    if (name === "title") this.inTitle = true;
    const isFormula = name === "script" && /^math\/tex/.test(attributes.type ?? "");
    if (isFormula || (name === "annotation" && /tex/.test(attributes.encoding ?? ""))) this.formula = "";
    const hidden =
      attributes.hidden !== undefined ||
      attributes["aria-hidden"] === "true" ||
      /navigation|toc|sidebar|menu/.test(attributes.role ?? "");
    const kind = `${attributes["epub:type"] ?? ""} ${attributes.role ?? ""}`;
    const isNote =
      /noteref|footnote|endnote/.test(kind) || (name === "sup" && /reference|footnote/.test(attributes.class ?? ""));
    // What stands aside in a book is part of it; on a page of the web it is the site's.
    const isSilent = silent.has(name) && !(name === "aside" && this.isBook);
    // MathML holds a formula twice; its annotation is taken.
    if (this.silence > 0 || isSilent || isNote || hidden) {
      this.silence++;
      return;
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) {
      this.flush();
      this.heading = Number(level);
    } else if (name === "pre") {
      this.flush();
      this.pre = "";
    } else if (name === "br") this.text.addMarkdown(this.pre === undefined ? "\n" : "");
    else if (name === "ul" || name === "ol") {
      if (this.lists.length === 0) this.flush();
      else this.item();
      this.lists.push({ ordered: name === "ol", count: 0 });
    } else if (name === "li") this.item();
    else if (name === "table") this.flush();
    else if (name === "tr") this.cells = [];
    else if (name === "td" || name === "th") this.text.take();
    else if (name === "dt" || name === "dd") this.flush();
    else if (blockTags.has(name) && this.lists.length === 0 && !this.cells) this.flush();
    if (code.has(name) && this.pre !== undefined)
      this.language = /lang(?:uage)?-([\w+#-]{1,20})/.exec(attributes.class ?? "")?.[1] ?? "";
  }

  end(name: string): void {
    if (this.open.at(-1) === name) this.open.pop();
    if (name === "title") this.inTitle = false;
    if (this.formula !== undefined && (name === "script" || name === "annotation")) this.endFormula();
    if (this.silence > 0) {
      this.silence--;
      return;
    }
    if (/^h[1-6]$/.test(name)) this.endHeading();
    else if (name === "pre") this.endPre();
    else if (name === "li") this.item();
    else if (name === "ul" || name === "ol") {
      this.item();
      this.lists.pop();
      if (this.lists.length === 0) this.endList();
    } else if (name === "td" || name === "th") this.cells?.push(this.text.take().replace(/\n/g, " "));
    else if (name === "tr") {
      if (this.cells && this.cells.length > 0) this.rows.push(this.cells);
      this.cells = undefined;
    } else if (name === "table") this.endTable();
    else if (name === "dt")
      this.text.addMarkdown(this.text.empty ? "" : `**${this.text.take().replace(/\*/g, "")}**: `);
    else if (blockTags.has(name) && this.lists.length === 0 && !this.cells) this.flush();
  }

  chars(text: string): void {
    if (this.formula !== undefined) this.formula += text;
    else if (this.inTitle) this.title += text;
    else if (this.silence > 0) return;
    else if (this.pre !== undefined) this.pre += text;
    else this.text.add(text.replace(/\s+/g, " "), this.mark());
  }

  flush(): void {
    const markdown = this.text.take();
    if (/[\p{L}\p{N}]/u.test(markdown)) this.blocks.push({ type: "text", markdown, ...this.place });
  }

  private mark(): string {
    for (let i = this.open.length - 1; i >= Math.max(0, this.open.length - 6); i--) {
      const name = this.open[i] ?? "";
      if (this.heading !== undefined) return "";
      if (code.has(name)) return "`";
      if (bold.has(name)) return "**";
      if (italic.has(name)) return "*";
      if (blockTags.has(name)) return "";
    }
    return "";
  }

  private meta({ name, content }: Readonly<Record<string, string>>): void {
    if (!content) return;
    if (name?.toLowerCase() === "author") this.authors.push(content.slice(0, 200));
    if (/^(?:dc\.)?rights$|licen[cs]e/i.test(name ?? "")) this.licence = content.slice(0, 300);
  }

  private item(): void {
    const text = this.text.take();
    const list = this.lists.at(-1);
    if (!list || !/[\p{L}\p{N}]/u.test(text)) return;
    list.count++;
    const indent = "  ".repeat(Math.min(6, this.lists.length - 1));
    this.items.push(`${indent}${list.ordered ? `${list.count}.` : "-"} ${text.replace(/\n/g, " ")}`);
  }

  private endList(): void {
    const markdown = this.items.join("\n");
    this.items = [];
    if (markdown !== "") this.blocks.push({ type: "text", markdown, ...this.place });
  }

  private endHeading(): void {
    const text = this.text
      .take()
      .replace(/\\([$*_`|#])/g, "$1")
      .replace(/[¶#]$/, "")
      .replace(/\s+/g, " ")
      .trim();
    const level = this.heading ?? 1;
    this.heading = undefined;
    if (text !== "") this.blocks.push({ type: "heading", level, text: text.slice(0, 300), ...this.place });
  }

  private endPre(): void {
    const text = (this.pre ?? "").replace(/^\n+|\s+$/g, "").replace(/```/g, "'''");
    this.pre = undefined;
    if (text !== "")
      this.blocks.push({ type: "code", markdown: `\`\`\`${this.language}\n${text}\n\`\`\``, ...this.place });
    this.language = "";
  }

  private endTable(): void {
    const { rows } = this;
    this.rows = [];
    const markdown = tableMarkdown(rows);
    if (markdown !== "") this.blocks.push({ type: "table", markdown, ...this.place });
  }

  private endFormula(): void {
    const formula = (this.formula ?? "").trim();
    this.formula = undefined;
    if (formula !== "" && formula.length < 4_000)
      this.text.addMarkdown(` $${formula.replace(/\s+/g, " ").replace(/\$/g, "")}$ `);
  }
}

/** Rows of cells → a Markdown table; one of a single column is text. */
export function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== "")).slice(0, 500);
  const width = Math.min(20, Math.max(0, ...filled.map(({ length }) => length)));
  if (width === 0) return "";
  if (width === 1) return filled.map(([cell = ""]) => cell.replace(/\\\|/g, "|")).join("\n\n");
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s+/g, " ").trim()).join(" | ")} |`;
  const [head = [], ...body] = filled;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n");
}

/** @param xml a chapter of a book, read as XML: case counts, every tag is closed */
export function htmlBlocks(markup: string, place?: SourcePlace, xml = false): HtmlText {
  const reader = new HtmlReader(xml, place);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.start(name.toLowerCase(), attributes),
      onclosetag: (name) => reader.end(name.toLowerCase()),
      ontext: (text) => reader.chars(text),
    },
    { decodeEntities: true, xmlMode: xml, recognizeSelfClosing: xml },
  );
  parser.write(markup);
  parser.end();
  reader.flush();
  const title = reader.title.replace(/\s+/g, " ").trim();
  return {
    blocks: reader.blocks,
    authors: reader.authors,
    ...(title ? { title: title.slice(0, 300) } : {}),
    ...(reader.licence ? { licence: reader.licence } : {}),
  };
}
