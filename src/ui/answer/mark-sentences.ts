/**
 * A model's Markdown block with each sentence's verdict put where the sentence ends. Places come from comparing
 * tokens with the source, never from characters in the text, so no text can forge a mark. Links, pictures and HTML
 * become the text they are.
 */
import type { MarkedToken, Token, Tokens } from "marked";
import type { ComponentChildren } from "preact";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import { decodeEntities } from "../../markdown/decode-entities.ts";
import { type DrawnToken, lexOnce, type MathToken } from "../rich-text/lex.ts";
import { withoutReferences } from "./model-references.ts";

export interface SentenceDrawing {
  /** A stretch of the sentence's words. */
  words(sentence: GroundedSentence, text: string): ComponentChildren;
  /** What stands behind the sentence. */
  end(sentence: GroundedSentence): ComponentChildren;
}

/** Only list marks, pipes and the like lie between two stretches of text. */
const LONGEST_GAP = 300;

/** @param sentences those that lie in the block, in order, with offsets into `source` */
export function markSentences(
  source: string,
  sentences: readonly GroundedSentence[],
  drawing: SentenceDrawing,
): readonly Token[] {
  return new Marker(source, sentences, drawing).blocks(lexOnce(source));
}

const textToken = (text: string): Tokens.Text => ({ type: "text", raw: text, text, escaped: false });

class Marker {
  /** Everything before it has been drawn. */
  private cursor = 0;
  /** The first sentence whose end has not been drawn. */
  private open = 0;
  private readonly source: string;
  private readonly sentences: readonly GroundedSentence[];
  private readonly drawing: SentenceDrawing;

  constructor(source: string, sentences: readonly GroundedSentence[], drawing: SentenceDrawing) {
    this.source = source;
    this.sentences = sentences;
    this.drawing = drawing;
  }

  blocks(tokens: readonly Token[]): Token[] {
    return tokens.map((token) => this.block(token as MarkedToken | MathToken));
  }

  private block(token: MarkedToken | MathToken): Token {
    switch (token.type) {
      case "paragraph":
      case "heading":
        return { ...token, tokens: this.line(token.tokens) };
      case "text":
        return { ...token, tokens: this.line("tokens" in token && token.tokens ? token.tokens : [token]) };
      case "list":
        return { ...token, items: token.items.map((item) => ({ ...item, tokens: this.blocks(item.tokens) })) };
      case "blockquote":
        return { ...token, tokens: this.blocks(token.tokens) };
      case "table":
        return {
          ...token,
          header: this.row(token.header),
          rows: token.rows.map((row) => this.row(row)),
        };
      case "def":
        return { type: "paragraph", raw: token.raw, text: token.raw, tokens: this.line([textToken(token.raw)]) };
      default:
        this.pass(token.raw);
        return token;
    }
  }

  /** Text that no sentence goes beyond. */
  private line(tokens: readonly Token[]): Token[] {
    const drawn = this.inline(tokens);
    this.close(drawn);
    return drawn;
  }

  /** A row is one sentence: its verdict stands in its last cell. */
  private row(cells: readonly Tokens.TableCell[]): Tokens.TableCell[] {
    const drawn = cells.map((cell) => ({ ...cell, tokens: this.inline(cell.tokens) }));
    const last = drawn.at(-1);
    if (last) this.close(last.tokens);
    return drawn;
  }

  private inline(tokens: readonly Token[]): Token[] {
    const drawn: Token[] = [];
    for (const token of tokens) {
      this.add(token as MarkedToken | MathToken, drawn);
      this.end(drawn, this.cursor);
    }
    return drawn;
  }

  private add(token: MarkedToken | MathToken, drawn: Token[]): void {
    switch (token.type) {
      case "text":
        if ("tokens" in token && token.tokens) drawn.push(...this.inline(token.tokens));
        else this.text(token.raw, drawn);
        return;
      case "strong":
      case "em":
      case "del": {
        const from = this.find(token.raw);
        const inner = { ...token, tokens: this.inline(token.tokens) };
        if (from !== undefined) this.cursor = from + token.raw.length;
        drawn.push(inner);
        return;
      }
      case "link":
        this.whole(token.raw, linkText(token), drawn);
        return;
      case "image":
        this.whole(token.raw, token.text === "" ? token.raw : token.text, drawn);
        return;
      case "html":
        this.whole(token.raw, token.raw, drawn);
        return;
      default:
        this.pass(token.raw);
        drawn.push(token);
    }
  }

  /** Text, cut where sentences begin and end. */
  private text(raw: string, drawn: Token[]): void {
    const place = this.align(raw);
    if (!place) {
      drawn.push(textToken(raw));
      return;
    }
    for (let from = 0; from < raw.length; ) {
      const at = place(from);
      const sentence = this.sentences.find(({ start, end }) => start <= at && at < end);
      const boundary = sentence?.end ?? this.sentences.find(({ start }) => start > at)?.start ?? Infinity;
      let to = from + 1;
      while (to < raw.length && place(to) < boundary) to++;
      this.cursor = place(to - 1) + 1;
      this.words(sentence, raw.slice(from, to), drawn);
      this.end(drawn, this.cursor);
      from = to;
    }
  }

  /** Something that is shown as text other than its source. */
  private whole(raw: string, text: string, drawn: Token[]): void {
    const at = this.find(raw);
    this.pass(raw);
    const sentence = at === undefined ? undefined : this.sentences.find(({ start, end }) => start <= at && at < end);
    this.words(sentence, text, drawn);
  }

  private words(sentence: GroundedSentence | undefined, raw: string, drawn: Token[]): void {
    // A reference may follow what another token ended with.
    const text = drawn.length > 0 ? withoutReferences(`x${raw}`).slice(1) : withoutReferences(raw);
    if (!sentence || sentence.verdict === "unchecked") drawn.push(textToken(text));
    else drawn.push(this.drawn(raw, () => this.drawing.words(sentence, decodeEntities(text))));
  }

  /** Draws the ends of sentences that lie before `place`. */
  private end(drawn: Token[], place: number): void {
    for (let next = this.sentences[this.open]; next && next.end <= place; next = this.sentences[this.open]) {
      const sentence = next;
      this.open++;
      if (sentence.verdict !== "unchecked") drawn.push(this.drawn("", () => this.drawing.end(sentence)));
    }
  }

  /** Closing marks may follow the last word: a sentence that has begun ends here all the same. */
  private close(drawn: Token[]): void {
    const begun = this.sentences.findLast(({ start }) => start < this.cursor);
    this.end(drawn, Math.max(this.cursor, begun?.end ?? 0));
  }

  private drawn(raw: string, draw: () => ComponentChildren): DrawnToken {
    return { type: "drawn", raw, draw };
  }

  private pass(raw: string): void {
    const at = this.find(raw);
    if (at !== undefined) this.cursor = at + raw.length;
  }

  private find(raw: string): number | undefined {
    const at = this.source.indexOf(raw, this.cursor);
    return at < 0 || at - this.cursor > LONGEST_GAP ? undefined : at;
  }

  /** @returns where each character of a token stands in the source; the lexer takes out indents and quote marks */
  private align(raw: string): ((index: number) => number) | undefined {
    const at = this.find(raw);
    if (at !== undefined) return (index) => at + index;
    const [head = ""] = raw.split(/\n|\|/, 1);
    let place = head === "" ? undefined : this.find(head);
    if (place === undefined) return undefined;
    const places: number[] = [];
    for (const character of raw.split("")) {
      while (this.source[place] !== character && /[\s>\\]/.test(this.source[place] ?? "")) place++;
      if (this.source[place] === character) places.push(place++);
      else if (/\s/.test(character)) places.push(place);
      else return undefined;
    }
    return (index) => places[index] ?? this.cursor;
  }
}

/** Where a model's link would lead is said, not offered: addresses are often made up. */
function linkText({ raw, href, text }: Tokens.Link): string {
  const autolink = raw === text || raw === `<${text}>`;
  return autolink || /^(?:cite|concept):/i.test(href) ? text : `${text} (${href})`;
}
