/** A run of LaTeX's text → Markdown: emphasis, formulas, links, references, letters. */
import { escapeMarkdown } from "../text/read-text.ts";
import {
  accents,
  characters,
  containers,
  droppedArguments,
  emphasis,
  emphasisFromHere,
  isDrawing,
  transparent,
  withoutText,
} from "./commands.ts";
import { TexCursor } from "./cursor.ts";
import { inlineFormula } from "./formulas.ts";
import type { TexNode } from "./parse.ts";
import type { TexReferences } from "./references.ts";

/** Shared by all that reads one document. */
export interface TexFindings {
  readonly references: TexReferences;
  /** Commands and environments that Erica doesn't know, in the order of meeting. */
  readonly unknown: Set<string>;
  /** Kept until the paragraph ends. */
  readonly footnotes: string[];
  pictures: number;
}

const typeset = (text: string): string =>
  // Most words have nothing to change.
  /^[\p{L}\p{N}.,;:&()]*$/u.test(text)
    ? text
    : escapeMarkdown(
        text
          .replace(/---/g, "—")
          .replace(/--/g, "–")
          .replace(/``/g, "“")
          .replace(/''/g, "”")
          .replace(/`/g, "‘")
          .replace(/\u00a0/g, " "),
      );

/** Marks never hold space at their edges, and none stands in another of its kind. */
export function withMark(inner: string, mark: "*" | "**" | "`"): string {
  if (mark === "`") {
    const code = inner
      .replace(/\\([*`$|_#])/g, "$1")
      .replace(/`/g, "'")
      .trim();
    return code === "" ? "" : `\`${code}\``;
  }
  const text = inner.replace(/\*/g, (star, at: number) => (inner[at - 1] === "\\" ? star : "")).trim();
  if (!/[\p{L}\p{N}]/u.test(text) || /^\$[^$]*\$$/.test(text)) return inner;
  const [before = "", after = ""] = [/^\s*/.exec(inner)?.[0], /\s*$/.exec(inner)?.[0]];
  return `${before}${mark}${text}${mark}${after}`;
}

/** Text as a name: without marks. */
export const plainTex = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)[*`]/g, "")
    .replace(/\\([*`$|_#])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

export class TexInline {
  private readonly found: TexFindings;

  constructor(found: TexFindings) {
    this.found = found;
  }

  text(nodes: readonly TexNode[]): string {
    const cursor = new TexCursor(nodes);
    let text = "";
    for (let node = cursor.next(); node; node = cursor.next()) text += this.node(node, cursor);
    return text.replace(/[^\S\n]+/g, " ");
  }

  node(node: TexNode, cursor: TexCursor): string {
    switch (node.type) {
      case "text":
        return typeset(node.text);
      case "space":
      case "paragraph":
        return " ";
      case "math":
        return inlineFormula(node.tex);
      case "verbatim":
        return node.name === "comment" ? "" : withMark(node.text.replace(/\s+/g, " "), "`");
      case "group":
        return this.text(node.nodes);
      case "environment":
        return ` ${this.environment(node.name.replace(/\*$/, ""), node.nodes)} `;
      case "command":
        return this.command(node.name, cursor);
    }
  }

  /** One that stands in a line or a list: its text alone. */
  private environment(name: string, nodes: readonly TexNode[]): string {
    if (withoutText.has(name)) {
      if (isDrawing(name)) this.found.pictures++;
      return "";
    }
    const cursor = new TexCursor(nodes);
    cursor.options();
    for (let i = 0; i < (containers[name] ?? 0); i++) cursor.argument();
    return this.text(cursor.rest());
  }

  private command(name: string, cursor: TexCursor): string {
    const fromHere = emphasisFromHere[name];
    if (fromHere) return withMark(this.text(cursor.rest()), fromHere);
    const character = characters[name];
    if (character !== undefined) return name === "\\" ? this.lineEnd(cursor) : escapeMarkdown(character);
    const accent = accents[name];
    if (accent !== undefined) return this.accented(accent, cursor);
    const mark = emphasis[name];
    if (mark) {
      cursor.options("<", ">");
      return withMark(this.text(cursor.argument()), mark);
    }
    const before = transparent[name];
    if (before !== undefined) {
      cursor.options("<", ">");
      cursor.options();
      for (let i = 0; i < before; i++) cursor.argument();
      return this.text(cursor.argument());
    }
    return this.special(name, cursor);
  }

  private lineEnd(cursor: TexCursor): string {
    cursor.options();
    return " ";
  }

  private accented(accent: string, cursor: TexCursor): string {
    const text = this.text(cursor.argument()).replace("ı", "i").replace("ȷ", "j");
    const [first = "", ...rest] = text;
    return `${`${first}${accent}`.normalize("NFC")}${rest.join("")}`;
  }

  private special(name: string, cursor: TexCursor): string {
    const { references, footnotes } = this.found;
    switch (name) {
      case "ref":
      case "cref":
      case "Cref":
      case "autoref":
      case "vref":
      case "nameref":
        return cursor
          .word()
          .split(",")
          .map((label) => references.refer(label.trim()))
          .join(", ");
      case "eqref":
        return `(${references.refer(cursor.word())})`;
      case "label":
        references.label(cursor.word());
        return "";
      case "href": {
        const address = cursor.word();
        const text = this.text(cursor.argument());
        return /^https?:\/\/[^\s()<>]+$/i.test(address) ? `[${text}](${address})` : text;
      }
      case "url":
      case "nolinkurl": {
        const address = cursor.word().replace(/ /g, "");
        return /^https?:\/\/[^\s()<>]+$/i.test(address) ? `<${address}>` : typeset(address);
      }
      case "footnote":
      case "footnotetext":
        cursor.options();
        footnotes.push(this.text(cursor.argument()).trim());
        return "";
      case "footnotemark":
        cursor.options();
        return "";
      case "enquote":
        return `“${this.text(cursor.argument())}”`;
      case "ensuremath":
        return inlineFormula(cursor.word());
      case "includegraphics":
      case "includesvg":
      case "includepdf":
        this.found.pictures++;
        cursor.options();
        cursor.argument();
        return "";
      default:
        return this.unknown(name, cursor);
    }
  }

  /** The text in its braces is kept, as it is read next. */
  private unknown(name: string, cursor: TexCursor): string {
    const count = droppedArguments(name);
    if (count === undefined) {
      if (/^[A-Za-z@]+\*?$/.test(name)) this.found.unknown.add(`\\${name}`);
      cursor.options();
      return "";
    }
    if (count > 0) {
      cursor.options();
      cursor.options();
    }
    for (let i = 0; i < count; i++) cursor.argument();
    return "";
  }
}
