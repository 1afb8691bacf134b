/**
 * The commonest text of a course without the parser: one line of prose with formulas and links to concepts. Two
 * thirds of a course's passages are such, and the parser takes ten times as long. A test holds that both read alike.
 */
import type { LineBlock, Span } from "./blocks.ts";
import { decodeEntities } from "./decode-entities.ts";
import { isFormula } from "./math-syntax.ts";

/** What a line may begin with without being a list, a heading, code, a quote or a definition. */
const beginning = /^[\p{L}"“‘'($]/u;
/** What may be a mark of another kind. */
const otherMarks = /[*_`$[\]<\\~@\n\t]|:\/\/|www\.|^ | $| {2}/;
const atom = /\$(?![\s$])((?:\\[^\n]|[^$\\\n])+?)(?<![\s\\])\$(?!\d)|\[([^\][*_`$<&\\~@!\n]+)\]\((concept:[\w-]+)\)/g;

/** @returns the paragraph, or undefined for text that needs the parser */
export function readSimple(source: string): LineBlock | undefined {
  if (!beginning.test(source) || source.includes("\n")) return undefined;
  const spans: Span[] = [];
  let at = 0;
  const addText = (end: number): boolean => {
    if (end === at) return true;
    const raw = source.slice(at, end);
    if (otherMarks.test(at === 0 || end === source.length ? raw.replace(at === 0 ? / $/ : /^ /, "") : raw.trim()))
      return false;
    spans.push({ type: "text", start: at, end, raw, text: decodeEntities(raw) });
    return true;
  };
  atom.lastIndex = 0;
  for (const { 0: raw, 1: tex, 2: label, 3: href, index } of source.matchAll(atom)) {
    if (!addText(index)) return undefined;
    const end = index + raw.length;
    if (tex !== undefined) {
      if (!isFormula(tex)) return undefined;
      spans.push({ type: "math", start: index, end, tex, display: false });
    } else if (label !== undefined && href !== undefined) {
      if (source[index - 1] === "!" || /www\.|:\/\//.test(label)) return undefined;
      const text: Span = { type: "text", start: index + 1, end: index + 1 + label.length, raw: label, text: label };
      spans.push({ type: "link", start: index, end, href, raw, bare: false, spans: [text] });
    }
    at = end;
  }
  if (!addText(source.length)) return undefined;
  return { type: "paragraph", start: 0, end: source.length, spans };
}
