/** Text in drawings: SVG doesn't wrap, so that lines are broken here, by widths that most fonts stay under. */
import { px, type SvgNode, svg } from "./svg.ts";

export const labelSize = 13;
export const lineHeight = 17;

const narrow = /[iljtfr.,:;'’|!()[\]{} I]|\p{M}/u;
const wide = /[mwMW%@—→…]/;
const capital = /[A-HJ-LN-VX-Z+=<>×÷±≤≥≈∑Ω−]/;
const whole = /[\u1100-\u9fff\uac00-\ud7ff\uff00-\uff60]|\p{Extended_Pictographic}/u;

function em(character: string): number {
  if (narrow.test(character)) return 0.4;
  if (wide.test(character)) return 0.98;
  if (capital.test(character)) return 0.78;
  return whole.test(character) ? 1.05 : 0.63;
}

/** Pixels of a line: an estimate from above, for a wide sans serif. */
export const textWidth = (text: string, size = labelSize): number =>
  [...text].reduce((sum, character) => sum + em(character), 0) * size;

/** Ends a piece of a word that had to be cut: the tests of figures refuse it. */
export const cutMark = "\u2010";

/** Breaks at spaces, not at those that bind; a word that is longer than a line is cut. */
export function wrapText(text: string, width: number, size = labelSize): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line, size) > width && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && textWidth(line.slice(0, cut) + cutMark, size) > width) cut--;
      lines.push(line.slice(0, cut) + cutMark);
      line = line.slice(cut);
    }
  }
  return line === "" ? lines : [...lines, line];
}

export type Anchor = "start" | "middle" | "end";

interface Placed {
  readonly x: number;
  /** Of the first line's middle. */
  readonly y: number;
  readonly anchor?: Anchor;
  readonly class?: string;
  readonly size?: number;
}

/** Lines of text below each other. */
export const textLines = (
  lines: readonly string[],
  { x, y, anchor = "middle", class: name = "label", size = labelSize }: Placed,
): SvgNode[] =>
  lines.map((line, i) =>
    svg(
      "text",
      {
        x: px(x),
        y: px(y + i * lineHeight),
        class: name,
        "text-anchor": anchor,
        "dominant-baseline": "central",
        "font-size": size,
      },
      line,
    ),
  );

/** One line of text. */
export const textLine = (text: string, placed: Placed): SvgNode => {
  const [line] = textLines([text], placed);
  return line ?? svg("g");
};

/** Text in the middle of a box, whose height is its lines'. */
export const linesHeight = (lines: readonly string[]): number => lines.length * lineHeight;

export function textInBox(lines: readonly string[], x: number, top: number, height: number, name = "label"): SvgNode[] {
  return textLines(lines, { x, y: top + height / 2 - ((lines.length - 1) * lineHeight) / 2, class: name });
}

const raised = new Map(
  [...["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].entries()].map(([i, sign]) => [String(i), sign]),
);

/** "9.5 · 10⁻⁷". */
function powerOfTen(value: number): string {
  const [digits = "", exponent = ""] = value.toExponential(1).split("e");
  const power = [...exponent].map((sign) => (sign === "-" ? "⁻" : (raised.get(sign) ?? ""))).join("");
  return `${digits.replace("-", "−")} · 10${power}`;
}

/** A number as a reader wants it: no more digits than say something. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return "0";
  if (size >= 1e6 || size < 1e-3) return powerOfTen(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return String(Number(value.toFixed(digits))).replace("-", "−");
}
