/**
 * Markdown → the stretches that are judged one by one. Works while the text still grows: what it
 * returns for a beginning is the beginning of what it returns for the whole.
 */

import {
  closingFence,
  endOfLine,
  headingTextAt,
  isBoldLine,
  isQuoted,
  isTableRow,
  isTableRule,
  lineStart,
} from "../markdown/markdown-line.ts";
import { opaqueEnd } from "../markdown/opaque-span.ts";
import { isAbbreviation } from "./english/abbreviations.ts";

type SentenceKind = "statement" | "heading" | "code" | "question" | "other";

/** `markdown.slice(start, end)`, without list marks, hashes and space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
}

export interface SplitOptions {
  /** Nothing will be added: the last sentence counts as finished. */
  readonly final: boolean;
  /** End of a span returned for a beginning of this text: only what follows it is split. */
  readonly from?: number;
}

/** Everything that can end a sentence, open a formula or code, or end a line. */
const special = /[.!?…。！？｡।؟۔`$\\\n]/g;
const terminator = /[.!?…。！？｡।؟۔]/;
const closers = /["'”’»)\]}*_~」』）】⁰¹²³⁴-⁹]/;
const reference = /^[ \t]?\[\^?\d{1,3}(?:[,;–-] ?\d{1,3}){0,12}\]/;
const referenceBegun = /^[ \t]?(?:\[(?:\^?\d{0,3}(?:[,;–-] ?\d{0,3}){0,12})?)?$/;
const ideographicStop = /[。！？｡]/;

/** Where the sentence that ends on the mark at `at` is over, or that it isn't, or can't be told yet. */
function endOfSentence(text: string, start: number, at: number, final: boolean): number | "goes-on" | "unknown" {
  let end = at + 1;
  while (terminator.test(text[end] ?? "")) end++;
  while (closers.test(text[end] ?? "")) end++;
  for (let rest = text.slice(end, end + 80); ; rest = text.slice(end, end + 80)) {
    const found = reference.exec(rest)?.[0];
    if (found === undefined) {
      if (!final && end + rest.length === text.length && referenceBegun.test(rest)) return "unknown";
      break;
    }
    end += found.length;
  }
  if (end >= text.length) return final ? end : "unknown";
  if (ideographicStop.test(text[at] ?? "")) return end;
  if (!/\s/.test(text[end] ?? "")) return "goes-on";
  let visible = end;
  while (/[^\S\n]/.test(text[visible] ?? "")) visible++;
  // The next line decides: it may go on with the paragraph or begin something new.
  if (text[visible] === "\n") return endBeforeLine(text, start, at, end, visible + 1, final);
  if (visible >= text.length) return final ? end : "unknown";
  return startsSentence(text, start, at, visible, final, end);
}

function endBeforeLine(text: string, start: number, at: number, end: number, next: number, final: boolean) {
  const line = lineStart(text, next, final);
  if (line.type === "unknown") return "unknown";
  if (line.type !== "text") return end;
  return startsSentence(text, start, at, skipSpace(text, next), final, end);
}

function startsSentence(text: string, start: number, at: number, visible: number, final: boolean, end: number) {
  const next = text[visible] ?? "";
  if (/\p{Ll}/u.test(next)) {
    // "k-means groups", "x is": a name may stand first in lower case.
    const second = text[visible + 1];
    if (second === undefined && !final) return "unknown";
    if (next === "a" || !/[-–\s]/.test(second ?? "")) return "goes-on";
  } else if (/[,;:=+\-–—/<>&|%^)\]}]/.test(next)) return "goes-on";
  return text[at] === "." && isAbbreviation(text, start, at, next) ? "goes-on" : end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

function kindOf(sentence: string): SentenceKind {
  const bare = sentence.replace(/\[\^?\d[\d,;–\- ]*\]/g, "").trim();
  if (!/[\p{L}\p{N}]/u.test(bare)) return "other";
  if (/[?？؟]["'”’»)\]*_~」』）]*$/.test(bare)) return "question";
  // A line all in bold is a heading by another name.
  if (isBoldLine(bare) && !/[.!?。！][*_]+$/.test(bare)) return "heading";
  return "statement";
}

class Splitter {
  private readonly spans: SentenceSpan[] = [];
  private readonly text: string;
  private readonly final: boolean;

  constructor(text: string, final: boolean) {
    this.text = text;
    this.final = final;
  }

  run(from: number): readonly SentenceSpan[] {
    const lineBegin = this.text.lastIndexOf("\n", from - 1) + 1;
    const inLine = this.text.slice(lineBegin, from).trim() !== "";
    const quoted = isQuoted(this.text.slice(lineBegin, from));
    let at: number | undefined = inLine ? this.paragraph(from, quoted) : this.block(lineBegin, false);
    while (at !== undefined && at < this.text.length) at = this.block(at, false);
    return this.spans;
  }

  private add(start: number, end: number, kind?: SentenceKind): void {
    const slice = this.text.slice(start, end);
    const first = start + slice.length - slice.trimStart().length;
    const last = first + slice.trim().length;
    if (last > first) this.spans.push({ start: first, end: last, kind: kind ?? kindOf(slice.trim()) });
  }

  /** @returns where the next block begins; undefined when more text is needed to tell */
  private block(at: number, quoted: boolean): number | undefined {
    const line = lineStart(this.text, at, this.final);
    const end = endOfLine(this.text, at);
    switch (line.type) {
      case "unknown":
        return undefined;
      case "blank":
      case "rule":
        return end + 1;
      case "heading":
      case "table": {
        if (end === this.text.length && !this.final) return undefined;
        if (line.type === "heading") this.add(at + headingTextAt(this.text.slice(at, end)), end, "heading");
        else this.tableRow(at, end);
        return end + 1;
      }
      case "fence":
        return this.fence(at, line.mark);
      case "item":
        return this.block(line.content, quoted);
      case "quote":
        return this.block(line.content, true);
      case "text":
        return this.paragraph(at, quoted);
    }
  }

  private tableRow(at: number, end: number): void {
    const row = this.text.slice(at, end);
    if (isTableRule(row)) return;
    const previous = this.text.slice(this.text.lastIndexOf("\n", at - 2) + 1, Math.max(0, at - 1));
    this.add(at, end, isTableRow(previous) ? undefined : "heading");
  }

  private fence(at: number, mark: string): number | undefined {
    const closing = closingFence(mark);
    for (let line = endOfLine(this.text, at) + 1; line < this.text.length; ) {
      const end = endOfLine(this.text, line);
      if (end === this.text.length && !this.final) return undefined;
      if (closing.test(this.text.slice(line, end))) {
        this.add(at, end, "code");
        return end + 1;
      }
      line = end + 1;
    }
    if (!this.final) return undefined;
    this.add(at, this.text.length, "code");
    return this.text.length;
  }

  private paragraph(from: number, quoted: boolean): number | undefined {
    const { text, final } = this;
    let start = skipSpace(text, from);
    for (let at = from; ; ) {
      special.lastIndex = at;
      const found = special.exec(text)?.index;
      if (found === undefined) break;
      const mark = text[found];
      if (mark === "\n") {
        const line = lineStart(text, found + 1, final);
        if (line.type === "unknown") return undefined;
        const inside = quoted && line.type === "quote" ? lineStart(text, line.content, final) : line;
        if (inside.type === "unknown") return undefined;
        if (inside.type !== "text") {
          this.add(start, found);
          return found + 1;
        }
        at = found + 1;
      } else if (mark === "`" || mark === "$" || mark === "\\") {
        const end = opaqueEnd(text, found, final);
        if (end === "unknown") return undefined;
        at = end === "literal" ? found + 1 : end;
      } else {
        const end = endOfSentence(text, start, found, final);
        if (end === "unknown") return undefined;
        if (end !== "goes-on") {
          this.add(start, end);
          start = skipSpace(text, end);
        }
        at = end === "goes-on" ? found + 1 : end;
      }
    }
    if (!final) return undefined;
    this.add(start, text.length);
    return text.length;
  }
}

/**
 * A list item, table row, heading or code block is never joined with its neighbours; a code block
 * counts once its fence is closed. Cost O(characters behind `from`).
 */
export function splitSentences(markdown: string, { final, from = 0 }: SplitOptions): readonly SentenceSpan[] {
  return new Splitter(markdown, final).run(from);
}
