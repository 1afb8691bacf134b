/** Cloze deletions: `{{c1::answer}}`, `{{c2::answer::hint}}`, also inside each other. */
import { BLANK } from "../../domain/practice-item.ts";

type Part =
  | string
  | { readonly numbers: readonly number[]; readonly parts: readonly Part[]; readonly hint: string | undefined };

/** Deletions in deletions beyond this are text like any other. */
const deepest = 8;
const most = 500;
const opening = /\{\{c(\d{1,3}(?:,\d{1,3})*)::/y;

export const hasCloze = (text: string): boolean => /\{\{c\d{1,3}(?:,\d{1,3})*::/.test(text);

/** One walk over the text: whatever is never closed stays as it is written. */
function parse(text: string): Part[] {
  interface Open {
    readonly numbers: readonly number[];
    readonly mark: string;
    readonly parts: Part[];
    hint: string | undefined;
  }
  const root: Part[] = [];
  const open: Open[] = [];
  let count = 0;
  const put = (piece: string): void => {
    const top = open.at(-1);
    if (top?.hint !== undefined) top.hint += piece;
    else (top?.parts ?? root).push(piece);
  };
  for (let at = 0; at < text.length; ) {
    opening.lastIndex = at;
    const [mark, numbers] = opening.exec(text) ?? [];
    const top = open.at(-1);
    if (mark !== undefined && numbers !== undefined && open.length < deepest && count < most) {
      open.push({ numbers: numbers.split(",").map(Number), mark, parts: [], hint: undefined });
      count++;
      at += mark.length;
    } else if (top && text.startsWith("}}", at)) {
      open.pop();
      (open.at(-1)?.parts ?? root).push({ numbers: top.numbers, parts: top.parts, hint: top.hint });
      at += 2;
    } else if (top && top.hint === undefined && text.startsWith("::", at)) {
      top.hint = "";
      at += 2;
    } else {
      const rest = text.slice(at + 1).search(/\{\{|\}\}|::/);
      const end = rest < 0 ? text.length : at + 1 + rest;
      put(text.slice(at, end));
      at = end;
    }
  }
  for (let left = open.pop(); left; left = open.pop())
    (open.at(-1)?.parts ?? root).push(left.mark, ...left.parts, ...(left.hint === undefined ? [] : [`::${left.hint}`]));
  return root;
}

const filled = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : filled(part.parts))).join("");

const blanked = (parts: readonly Part[], number: number): string =>
  parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (!part.numbers.includes(number)) return blanked(part.parts, number);
      return part.hint ? `${BLANK} (${part.hint})` : BLANK;
    })
    .join("");

/** What stands behind one number, outermost deletions only. */
const answers = (parts: readonly Part[], number: number): string[] =>
  parts.flatMap((part) => {
    if (typeof part === "string") return [];
    return part.numbers.includes(number) ? [filled(part.parts)] : answers(part.parts, number);
  });

const numbersIn = (parts: readonly Part[]): number[] =>
  parts.flatMap((part) => (typeof part === "string" ? [] : [...part.numbers, ...numbersIn(part.parts)]));

export interface Cloze {
  /** The whole text, nothing left out. */
  readonly whole: string;
  /** What was left out is bold in it. */
  readonly marked: string;
  /** One a number, in the numbers' order. */
  readonly cards: readonly { readonly question: string; readonly answer: string }[];
}

const marked = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : `<b>${marked(part.parts)}</b>`)).join("");

export function readCloze(text: string): Cloze {
  const parts = parse(text);
  const numbers = [...new Set(numbersIn(parts))].sort((a, b) => a - b).slice(0, 100);
  return {
    whole: filled(parts),
    marked: marked(parts),
    cards: numbers.map((number) => ({
      question: blanked(parts, number),
      answer: [...new Set(answers(parts, number))].join(", "),
    })),
  };
}
