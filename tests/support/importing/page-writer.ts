/** Writes a page line by line, and remembers in which order a person reads it. Every line begins with a mark of its own. */
import type { PlacedText } from "./made-pdf.ts";

/** Of Helvetica, in thousandths of the size. */
const widths: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["abdeghnopqu0123456789", 556],
    ["ckvxyzs", 500],
    ["ijl", 222],
    ["ft .,:", 278],
    ["r-()", 333],
    ["m", 833],
    ["w", 722],
    ["·", 350],
  ].flatMap(([letters, width]) => [...String(letters)].map((letter) => [letter, Number(width)])),
);
const words =
  "the model learns from data that people wrote before it was asked about a slope or an error so we take one small step and measure again whether less remains than there had been in every earlier round of training".split(
    " ",
  );

export const lineWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (widths[letter] ?? 667), 0) * size) / 1000;

export interface LineStyle {
  readonly size?: number;
  readonly leading?: number;
  /** What each line, or the first one of each item, begins with. */
  readonly lead?: string;
  /** Words drawn one by one, with spaces stretched until the line is full. */
  readonly justified?: boolean;
  /** As wide as this share of the column. */
  readonly fill?: number;
}

export class PageWriter {
  readonly texts: PlacedText[] = [];
  /** Marks in the order in which they are read. */
  readonly flow: string[] = [];
  /** Marks of what stands aside: together and in order, wherever it comes. */
  readonly asides: string[][] = [];
  /** What isn't read: running heads. */
  readonly dropped: string[] = [];
  private stream = this.flow;
  private word = 0;
  private marks = 0;

  private readonly name: string;

  /** @param name the first letters of the page's marks */
  constructor(name: string) {
    this.name = name;
  }

  private mark(): string {
    const mark = `${this.name}${String(++this.marks).padStart(3, "0")}`;
    this.stream.push(mark);
    return mark;
  }

  /** What `write` puts down is an aside. */
  aside(write: () => void): this {
    const marks: string[] = [];
    this.stream = marks;
    write();
    this.stream = this.flow;
    this.asides.push(marks);
    return this;
  }

  /** A running head or a page's number. */
  furniture(text: string, x: number, y: number): this {
    this.texts.push({ text, x, y });
    this.dropped.push(text);
    return this;
  }

  /** One line of exactly these words. */
  put(text: string, x: number, y: number, size = 10): this {
    this.texts.push({ text: `${this.mark()}${text === "" ? "" : " "}${text}`, x, y, size });
    return this;
  }

  /** Lines of running text. */
  lines(x: number, width: number, top: number, count: number, style: LineStyle = {}): this {
    const { size = 10, leading = size * 1.3, lead = "", justified = false, fill = 1 } = style;
    for (let i = 0; i < count; i++) {
      const room = width * (count > 1 && i === count - 1 ? 0.6 : fill);
      const line = [`${lead}${this.mark()}`];
      for (;;) {
        const next = words[(this.word + 1) % words.length] ?? "";
        if (lineWidth([...line, next].join(" "), size) > room) break;
        this.word++;
        line.push(next);
      }
      const y = top - i * leading;
      if (!justified) this.texts.push({ text: line.join(" "), x, y, size });
      else {
        const stretch =
          count > 1 && i === count - 1 ? 0 : (room - lineWidth(line.join(" "), size)) / Math.max(1, line.length - 1);
        let at = x;
        for (const word of line) {
          this.texts.push({ text: word, x: at, y, size });
          at += lineWidth(`${word} `, size) + stretch;
        }
      }
    }
    return this;
  }

  /** Cells row by row, each at its column's left edge. */
  table(columns: readonly number[], top: number, rows: number, cell: (row: number, column: number) => string): this {
    for (let row = 0; row < rows; row++)
      for (const [column, x] of columns.entries()) this.put(cell(row, column), x, top - row * 14, 9);
    return this;
  }
}
