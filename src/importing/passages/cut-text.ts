/** A block that is too long to cite → pieces cut where a reader would pause. */
import { splitSentences } from "../../language/split-sentences.ts";
import { importLimits } from "../limits.ts";
import type { ReadBlock } from "../source.ts";

const countWords = (text: string): number => text.split(/\s+/).length;

/** Parts in order, put together as long as they have room. */
function pack(parts: readonly string[], separator: string, words: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const part of parts) {
    const length = countWords(part);
    if (piece !== "" && size + length > words) {
      pieces.push(piece);
      piece = "";
      size = 0;
    }
    piece = piece === "" ? part : `${piece}${separator}${part}`;
    size += length;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** From the end of one sentence to the end of the next, so that nothing between them is lost. */
function sentences(text: string): string[] {
  const ends = splitSentences(text, { final: true }).map(({ end }) => end);
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, i === ends.length - 1 ? text.length : end).trim());
}

function cutTable(markdown: string, words: number): string[] {
  const [head = "", rule = "", ...rows] = markdown.split("\n");
  return pack(rows, "\n", words).map((part) => [head, rule, part].join("\n"));
}

/** @returns the block's Markdown, in one piece where it is short enough */
export function cutText({ type, markdown }: Exclude<ReadBlock, { type: "heading" }>): string[] {
  const { passageWords, passageCharacters } = importLimits;
  const short = countWords(markdown) <= passageWords;
  const whole = short || type === "code" || type === "formula";
  const pieces = whole
    ? [markdown]
    : type === "table"
      ? cutTable(markdown, passageWords)
      : /^(?:[-*+]|\d+[.)])\s/.test(markdown)
        ? pack(markdown.split(/\n(?=(?:[-*+]|\d+[.)])\s)/), "\n", passageWords)
        : pack(sentences(markdown), " ", Math.floor(passageWords * 0.7));
  return pieces.map((piece) => (piece.length > passageCharacters ? cutHard(piece, type, passageCharacters) : piece));
}

/** Data printed as code, or text without a single stop. */
const cutHard = (text: string, type: ReadBlock["type"], limit: number): string =>
  type === "code" ? `${text.slice(0, limit).replace(/`+$/, "")}\n…\n\`\`\`` : `${text.slice(0, limit)} …`;
