/**
 * A model's Markdown block with each sentence's verdict put where the sentence ends. Places come from the parser,
 * never from characters in the text, so no text can forge a mark. Links, pictures and HTML become the text they are.
 */
import type { ComponentChildren } from "preact";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import type { Block, Extent, LinkSpan, Span, TableCell, TextSpan } from "../../markdown/blocks.ts";
import { decodeEntities } from "../../markdown/decode-entities.ts";
import { parseGenerated } from "../../markdown/parse.ts";
import { spansText } from "../../markdown/plain-text.ts";
import type { DrawableBlock, DrawableCell, DrawableSpan } from "../rich-text/drawn-span.ts";
import { withoutReferences } from "./model-references.ts";

export interface SentenceDrawing {
  /** A stretch of the sentence's words. */
  words(sentence: GroundedSentence, text: string): ComponentChildren;
  /** What stands behind the sentence. */
  end(sentence: GroundedSentence): ComponentChildren;
}

/** @param sentences those that lie in the block, in order, with offsets into `source` */
export function markSentences(
  source: string,
  sentences: readonly GroundedSentence[],
  drawing: SentenceDrawing,
): readonly DrawableBlock[] {
  const parsed = parseGenerated(source);
  // The parser has one kind of line end.
  const place = (at: number): number => at - (source.slice(0, at).match(/\r\n/g)?.length ?? 0);
  const placed = sentences.map((sentence) => ({
    ...sentence,
    start: place(sentence.start),
    end: place(sentence.end),
  }));
  return new Marker(parsed.source, placed, drawing).blocks(parsed.blocks);
}

const plainSpan = (text: string, { start, end }: Extent): TextSpan => ({ type: "text", start, end, raw: text, text });

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

  blocks(blocks: readonly Block[]): DrawableBlock[] {
    return blocks.map((block) => this.block(block));
  }

  private block(block: Block): DrawableBlock {
    switch (block.type) {
      case "paragraph":
      case "line":
      case "heading":
        return { ...block, spans: this.line(block.spans) };
      case "list":
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: this.blocks(item.blocks) })) };
      case "quote":
        return { ...block, blocks: this.blocks(block.blocks) };
      case "table":
        return { ...block, header: this.row(block.header), rows: block.rows.map((row) => this.row(row)) };
      case "definition": {
        const { start, end } = block;
        return { type: "paragraph", start, end, spans: this.line([plainSpan(this.source.slice(start, end), block)]) };
      }
      default:
        this.cursor = block.end;
        return block;
    }
  }

  /** Text that no sentence goes beyond. */
  private line(spans: readonly Span[]): DrawableSpan[] {
    const drawn = this.inline(spans);
    this.close(drawn);
    return drawn;
  }

  /** A row is one sentence: its verdict stands in its last cell. */
  private row(cells: readonly TableCell[]): DrawableCell[] {
    const drawn = cells.map((cell) => ({ ...cell, spans: this.inline(cell.spans) }));
    const last = drawn.at(-1);
    if (last) this.close(last.spans);
    return drawn;
  }

  private inline(spans: readonly Span[]): DrawableSpan[] {
    const drawn: DrawableSpan[] = [];
    for (const span of spans) {
      this.add(span, drawn);
      this.end(drawn, this.cursor);
    }
    return drawn;
  }

  private add(span: Span, drawn: DrawableSpan[]): void {
    switch (span.type) {
      case "text":
        this.text(span, drawn);
        return;
      case "strong":
      case "emphasis":
      case "deleted": {
        const inner = { ...span, spans: this.inline(span.spans) };
        this.cursor = span.end;
        drawn.push(inner);
        return;
      }
      case "link":
        this.whole(span, linkText(span), drawn);
        return;
      case "image":
        this.whole(span, span.text === "" ? span.raw : span.text, drawn);
        return;
      case "html":
        this.whole(span, span.text, drawn);
        return;
      default:
        this.cursor = span.end;
        drawn.push(span);
    }
  }

  /** Text, cut where sentences begin and end. */
  private text({ start, end }: TextSpan, drawn: DrawableSpan[]): void {
    for (let from = start; from < end; ) {
      const sentence = this.sentenceAt(from);
      const boundary = sentence?.end ?? this.sentences.find((next) => next.start > from)?.start ?? end;
      const to = Math.min(end, boundary);
      this.cursor = to;
      this.words(sentence, { start: from, end: to }, this.source.slice(from, to), drawn);
      this.end(drawn, to);
      from = to;
    }
  }

  /** Something that is shown as text other than its source. */
  private whole(extent: Extent, text: string, drawn: DrawableSpan[]): void {
    this.cursor = extent.end;
    this.words(this.sentenceAt(extent.start), extent, text, drawn);
  }

  private sentenceAt(place: number): GroundedSentence | undefined {
    return this.sentences.find(({ start, end }) => start <= place && place < end);
  }

  private words(sentence: GroundedSentence | undefined, extent: Extent, raw: string, drawn: DrawableSpan[]): void {
    // A reference may follow what another span ended with.
    const written = drawn.length > 0 ? withoutReferences(`x${raw}`).slice(1) : withoutReferences(raw);
    const text = decodeEntities(written);
    if (!sentence || sentence.verdict === "unchecked") drawn.push(plainSpan(text, extent));
    else drawn.push({ type: "drawn", draw: () => this.drawing.words(sentence, text) });
  }

  /** Draws the ends of sentences that lie before `place`. */
  private end(drawn: DrawableSpan[], place: number): void {
    for (let next = this.sentences[this.open]; next && next.end <= place; next = this.sentences[this.open]) {
      const sentence = next;
      this.open++;
      if (sentence.verdict !== "unchecked") drawn.push({ type: "drawn", draw: () => this.drawing.end(sentence) });
    }
  }

  /** Closing marks may follow the last word: a sentence that has begun ends here all the same. */
  private close(drawn: DrawableSpan[]): void {
    const begun = this.sentences.findLast(({ start }) => start < this.cursor);
    this.end(drawn, Math.max(this.cursor, begun?.end ?? 0));
  }
}

/** Where a model's link would lead is said, not offered: addresses are often made up. */
function linkText({ href, bare, spans }: LinkSpan): string {
  const text = spansText(spans);
  return bare || /^(?:cite|concept):/i.test(href) ? text : `${text} (${href})`;
}
