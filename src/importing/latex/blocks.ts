/** A LaTeX document's tree → headings, paragraphs, lists, formulas, tables and code. */
import { isGeneric } from "../concepts/term-shape.ts";
import { importLimits } from "../limits.ts";
import type { ReadBlock } from "../source.ts";
import { containers, isDrawing, lists, sectioning, usualTheorems, withoutText } from "./commands.ts";
import { TexCursor } from "./cursor.ts";
import { displayFormula } from "./formulas.ts";
import { plainTex, type TexFindings, TexInline } from "./inline.ts";
import type { TheoremKind } from "./macros.ts";
import { displayMath, type TexNode } from "./parse.ts";
import { tableArguments, texTable } from "./tables.ts";

const unstarred = (name: string): string => name.replace(/\*$/, "");
const escapeFence = (code: string): string => code.replace(/```/g, "'''");

export interface TexHead {
  title: string | undefined;
  authors: readonly string[];
}

export class TexBlocks {
  readonly blocks: ReadBlock[] = [];
  readonly head: TexHead = { title: undefined, authors: [] };
  /** Commands of headings that were met: the outermost of them is level 1. */
  readonly levels = new Set<string>();
  private readonly found: TexFindings;
  private readonly inline: TexInline;
  private readonly theorems: ReadonlyMap<string, TheoremKind>;
  private readonly used: readonly string[];
  private paragraph = "";

  /** @param used headings that the whole document has */
  constructor(found: TexFindings, theorems: ReadonlyMap<string, TheoremKind>, used: readonly string[]) {
    this.found = found;
    this.inline = new TexInline(found);
    this.theorems = theorems;
    this.used = used;
  }

  read(nodes: readonly TexNode[]): void {
    this.flow(nodes);
    this.end();
  }

  private flow(nodes: readonly TexNode[]): void {
    const cursor = new TexCursor(nodes);
    for (let node = cursor.next(); node; node = cursor.next()) {
      if (node.type === "paragraph") this.end();
      else if (node.type === "environment") this.environment(node.name, node.nodes);
      else if (node.type === "verbatim" && node.name !== "verb") this.code(node);
      else if (node.type === "math" && node.display) this.formula("", node.tex);
      else if (node.type === "group" && holdsBlocks(node.nodes)) this.flow(node.nodes);
      else if (node.type !== "command" || !this.command(node.name, cursor))
        this.paragraph += this.inline.node(node, cursor);
    }
  }

  /** The paragraph is over; its footnotes follow it. */
  private end(): void {
    const text = this.paragraph
      .replace(/[^\S\n]+/g, " ")
      .replace(/ (?=[.,;:!?)])/g, "")
      .trim();
    this.paragraph = "";
    for (const markdown of [text, ...this.found.footnotes.splice(0)])
      if (/[\p{L}\p{N}]/u.test(markdown)) this.blocks.push({ type: "text", markdown });
  }

  /** @returns whether it was one that stands between paragraphs */
  private command(name: string, cursor: TexCursor): boolean {
    const bare = unstarred(name);
    if ((sectioning as readonly string[]).includes(bare)) this.heading(bare, cursor);
    else if (name === "title") {
      cursor.options();
      this.head.title = plainTex(this.inline.text(cursor.argument()).replace(/ \\\\ /g, " ")) || undefined;
    } else if (name === "author") {
      cursor.options();
      this.head.authors = this.authors(cursor.argument());
    } else if (bare === "caption") this.caption(cursor);
    else if (name === "par" || name === "bigskip" || name === "medskip" || name === "maketitle") this.end();
    else if (name === "captionof") {
      cursor.argument();
      this.caption(cursor);
    } else if (
      name === "bf" ||
      name === "bfseries" ||
      name === "em" ||
      name === "it" ||
      name === "itshape" ||
      name === "tt"
    ) {
      // To the end of what holds it: too far to be emphasis.
    } else return false;
    return true;
  }

  private heading(name: string, cursor: TexCursor): void {
    this.end();
    cursor.options("<", ">");
    cursor.options();
    const text = plainTex(this.inline.text(cursor.argument())).slice(0, importLimits.headingCharacters);
    this.found.footnotes.length = 0;
    this.titled(name, text);
  }

  private titled(name: string, text: string): void {
    this.levels.add(name);
    this.found.references.section(name, text);
    const level = Math.max(0, this.used.indexOf(name)) + 1;
    if (text !== "") this.blocks.push({ type: "heading", level: Math.min(6, level), text });
  }

  private authors(nodes: readonly TexNode[]): string[] {
    const names: TexNode[][] = [[]];
    for (const node of nodes) {
      // What follows a line's end is where somebody works.
      if (node.type === "command" && /^(?:and|And|AND)$/.test(node.name)) names.push([]);
      else names.at(-1)?.push(node);
    }
    return names
      .map((name) => {
        const end = name.findIndex((node) => node.type === "command" && node.name === "\\");
        return plainTex(this.inline.text(end < 0 ? name : name.slice(0, end))).slice(0, 200);
      })
      .filter((name) => /\p{L}/u.test(name))
      .slice(0, 20);
  }

  private caption(cursor: TexCursor): void {
    cursor.options();
    const text = this.inline.text(cursor.argument()).trim();
    this.end();
    this.found.references.counted(this.float);
    if (text !== "") this.blocks.push({ type: "text", markdown: text });
  }

  private float = "figure";

  private environment(full: string, nodes: readonly TexNode[]): void {
    const name = unstarred(full);
    const list = lists[name];
    const theorem = this.theorems.get(full) ?? this.theorems.get(name);
    if (displayMath.test(full)) {
      const [formula] = nodes;
      if (formula?.type === "math") this.formula(full, formula.tex);
    } else if (theorem) this.theorem(theorem, nodes);
    else if (name === "proof") this.theorem({ title: "Proof", counter: undefined, within: undefined }, nodes);
    else if (list) this.list(name, nodes);
    else if (tableArguments[full] !== undefined) this.table(full, nodes);
    else if (withoutText.has(name)) {
      if (isDrawing(name)) this.found.pictures++;
    } else if (usualTheorems[name])
      this.theorem(
        { title: usualTheorems[name] ?? name, counter: full === name ? name : undefined, within: undefined },
        nodes,
      );
    else this.container(name, nodes);
  }

  private container(name: string, nodes: readonly TexNode[]): void {
    this.end();
    const cursor = new TexCursor(nodes);
    const known = containers[name];
    if (known === undefined) this.found.unknown.add(name);
    cursor.options("<", ">");
    cursor.options();
    for (let i = 0; i < (known ?? 0); i++) cursor.argument();
    const outer = this.float;
    if (/figure|table/.test(name)) this.float = name.includes("table") ? "table" : "figure";
    const title = /^(?:frame|.*block)$/.test(name) ? cursor.readGroup() : undefined;
    const text = title ? plainTex(this.inline.text(title)) : "";
    if (name === "frame" && text !== "") this.titled("frametitle", text);
    else if (text !== "") this.blocks.push({ type: "text", markdown: isGeneric(text) ? text : `**${text}**` });
    this.flow(cursor.rest());
    this.end();
    this.float = outer;
  }

  private formula(name: string, tex: string): void {
    const markdown = displayFormula(name, tex, this.found.references);
    if (markdown === "") return;
    this.end();
    this.blocks.push({ type: "formula", markdown });
  }

  private code({ name, options, text }: Extract<TexNode, { type: "verbatim" }>): void {
    const code = text.replace(/^\s*\n|\s+$/g, "");
    if (name.startsWith("comment") || code.trim() === "") return;
    this.end();
    const language = /language\s*=\s*\{?(?:\[[^\]]*\])?\s*([A-Za-z+#-]{1,20})/.exec(options)?.[1]?.toLowerCase() ?? "";
    this.blocks.push({ type: "code", markdown: `\`\`\`${language}\n${escapeFence(code)}\n\`\`\`` });
  }

  private table(name: string, nodes: readonly TexNode[]): void {
    this.end();
    const markdown = texTable(name, nodes, this.inline);
    if (markdown !== "") this.blocks.push({ type: markdown.startsWith("|") ? "table" : "text", markdown });
  }

  /** "**Gradient** (Definition 1): …" for what is defined, "**Theorem** 2. …" for the rest. */
  private theorem({ title, counter }: TheoremKind, nodes: readonly TexNode[]): void {
    this.end();
    const cursor = new TexCursor(nodes);
    const given = cursor.options();
    const name = given ? plainTex(this.inline.text(given)) : "";
    const number = counter === undefined ? "" : ` ${this.found.references.counted(counter)}`;
    const kind = title === "" ? "" : isGeneric(title) ? `**${title}**` : title;
    if (/^defin/i.test(title) && name !== "") this.paragraph = `**${name}** (${title}${number}): `;
    else this.paragraph = `${kind}${number}${name === "" ? "" : ` (${name})`}. `;
    this.flow(cursor.rest());
    this.end();
  }

  private list(name: string, nodes: readonly TexNode[]): void {
    this.end();
    const codes: Extract<TexNode, { type: "verbatim" }>[] = [];
    const markdown = this.items(name, nodes, 0, codes);
    if (/[\p{L}\p{N}]/u.test(markdown)) this.blocks.push({ type: "text", markdown });
    this.end();
    for (const code of codes) this.code(code);
  }

  private items(
    name: string,
    nodes: readonly TexNode[],
    depth: number,
    codes: Extract<TexNode, { type: "verbatim" }>[],
  ): string {
    const cursor = new TexCursor(nodes);
    cursor.options();
    const lines: string[] = [];
    let text = "";
    let inner: string[] = [];
    let count = 0;
    const endItem = (): void => {
      const said = text.replace(/\s+/g, " ").trim();
      text = "";
      const mark = lists[name] === "number" ? `${count}.` : "-";
      const indent = "  ".repeat(Math.min(6, depth));
      if (said !== "" || inner.length > 0) lines.push(`${indent}${mark} ${said}`.trimEnd(), ...inner);
      inner = [];
    };
    for (let node = cursor.next(); node; node = cursor.next()) {
      if (node.type === "command" && /^(?:item|task)$/.test(node.name)) {
        if (count > 0) endItem();
        count++;
        cursor.options("<", ">");
        const label = cursor.options();
        text = label ? this.labelled(name, label) : "";
        if (lists[name] === "number") this.found.references.counted(`item-${depth}`);
      } else if (node.type === "environment" && lists[unstarred(node.name)])
        inner.push(this.items(unstarred(node.name), node.nodes, depth + 1, codes));
      else if (node.type === "verbatim" && node.name !== "verb") codes.push(node);
      else text += this.inline.node(node, cursor);
    }
    if (count > 0) endItem();
    return lines.join("\n");
  }

  /** In a list of descriptions the label is what is described. */
  private labelled(name: string, label: readonly TexNode[]): string {
    const text = plainTex(this.inline.text(label)).replace(/:$/, "");
    if (!/\p{L}{2}/u.test(text)) return "";
    return name === "description" ? `**${text}**: ` : `${text} `;
  }
}

/** Whether a group is more than a run of text. */
const holdsBlocks = (nodes: readonly TexNode[]): boolean =>
  nodes.some(
    (node) =>
      node.type === "paragraph" ||
      node.type === "environment" ||
      (node.type === "math" && node.display) ||
      (node.type === "command" &&
        ((sectioning as readonly string[]).includes(unstarred(node.name)) || node.name === "caption")),
  );
