/** What follows a command: its arguments and options, taken one after the other. */
import type { TexNode } from "./parse.ts";

export class TexCursor {
  private readonly nodes: TexNode[];
  private at = 0;

  constructor(nodes: readonly TexNode[]) {
    this.nodes = [...nodes];
  }

  next(): TexNode | undefined {
    return this.nodes[this.at++];
  }

  rest(): TexNode[] {
    const rest = this.nodes.slice(this.at);
    this.at = this.nodes.length;
    return rest;
  }

  private skipSpace(): TexNode | undefined {
    while (this.nodes[this.at]?.type === "space") this.at++;
    return this.nodes[this.at];
  }

  /** A group's content, else one node; a text gives its first character. */
  argument(): readonly TexNode[] {
    const next = this.skipSpace();
    if (!next || next.type === "paragraph") return [];
    this.at++;
    if (next.type === "group") return next.nodes;
    const [first = ""] = next.type === "text" ? next.text : "";
    if (next.type !== "text" || next.text.length === first.length) return [next];
    this.nodes[--this.at] = { type: "text", text: next.text.slice(first.length) };
    return [{ type: "text", text: first }];
  }

  /** The content of a group that follows, if one does. */
  readGroup(): readonly TexNode[] | undefined {
    const next = this.skipSpace();
    if (next?.type !== "group") return undefined;
    this.at++;
    return next.nodes;
  }

  /** An argument as it is typed: a name, an address, a number. */
  word(): string {
    const next = this.skipSpace();
    if (next?.type === "group") {
      this.at++;
      return next.tex();
    }
    return this.argument()
      .map((node) => (node.type === "text" ? node.text : ""))
      .join("");
  }

  /** `[…]`, or `<…>` of slides: brackets stand in the text around them. */
  options(open = "[", close = "]"): readonly TexNode[] | undefined {
    const before = this.at;
    const next = this.skipSpace();
    if (next?.type !== "text" || !next.text.startsWith(open)) {
      this.at = before;
      return undefined;
    }
    this.nodes[this.at] = { type: "text", text: next.text.slice(open.length) };
    const inner: TexNode[] = [];
    for (let node = this.nodes[this.at]; node && node.type !== "paragraph" && inner.length < 500; ) {
      const end = node.type === "text" ? node.text.indexOf(close) : -1;
      if (node.type === "text" && end >= 0) {
        inner.push({ type: "text", text: node.text.slice(0, end) });
        const rest = node.text.slice(end + close.length);
        if (rest === "") this.at++;
        else this.nodes[this.at] = { type: "text", text: rest };
        return inner;
      }
      inner.push(node);
      node = this.nodes[++this.at];
    }
    return inner;
  }
}
