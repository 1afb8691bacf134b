/** Text of an HTML or office document while it is collected, as Markdown. */
import { escapeMarkdown } from "../text/read-text.ts";

/** Collects runs of text with their emphasis; marks never hold space at their edges, or Markdown would not see them. */
export class InlineText {
  private parts: string[] = [];
  private length = 0;

  /** @param mark "**", "*", "`" or nothing */
  add(text: string, mark = ""): void {
    if (text === "" || this.length > 200_000) return;
    this.length += text.length;
    if (mark === "`") {
      const code = text.replace(/`/g, "'").trim();
      this.parts.push(code === "" ? " " : ` \`${code}\` `);
      return;
    }
    const escaped = escapeMarkdown(text);
    const inner = escaped.trim();
    if (mark === "" || !/[\p{L}\p{N}]/u.test(inner)) this.parts.push(escaped);
    else {
      const [before = "", after = ""] = [/^\s*/.exec(escaped)?.[0], /\s*$/.exec(escaped)?.[0]];
      this.parts.push(`${before}${mark}${inner}${mark}${after}`);
    }
  }

  /** A formula or another piece that is Markdown already. */
  addMarkdown(markdown: string): void {
    this.length += markdown.length;
    this.parts.push(markdown);
  }

  get empty(): boolean {
    return this.parts.every((part) => part.trim() === "");
  }

  /** What was collected, and begins anew. */
  take(): string {
    const text = this.parts
      .join("")
      // Neighbouring runs of one emphasis are one.
      .replace(/\*\*(\s*)\*\*/g, "$1")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/ (?=[.,;:!?)\]])/g, "")
      .trim();
    this.parts = [];
    this.length = 0;
    return text;
  }
}
