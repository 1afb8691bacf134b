/** Markdown → blocks, by `marked`'s lexer. The one place that asks it; no HTML is ever made. */
import { Marked } from "marked";
import type { Markdown } from "./blocks.ts";
import { exceedsLimits } from "./limits.ts";
import { bracketMath, dollarMath } from "./math-syntax.ts";
import { Place } from "./places.ts";
import { readBlocks } from "./read-blocks.ts";
import { readSimple } from "./read-simple.ts";

const course = new Marked({ gfm: true, extensions: [...dollarMath] });
const generated = new Marked({ gfm: true, extensions: [...dollarMath, ...bracketMath] });

function parse(marked: Marked, text: string): Markdown {
  const source = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (exceedsLimits(source))
    return { source, blocks: [{ type: "unparsed", start: 0, end: source.length, text: source }] };
  const simple = readSimple(source);
  if (simple) return { source, blocks: [simple] };
  return { source, blocks: readBlocks(marked.lexer(source), source, new Place(0)) };
}

/** Parsed texts are asked for again as panels open and themes change. */
function remember(marked: Marked): (text: string) => Markdown {
  const known = new Map<string, Markdown>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const parsed = parse(marked, text);
    if (known.size >= 500) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}

/** A course's text. Beyond the limits it is one `unparsed` block. Cost O(characters) for ordinary text. */
export const parseMarkdown = remember(course);

/** A language model's text, in which `\(…\)` and `\[…\]` are formulas too. */
export const parseGenerated = remember(generated);

/** For text that is still growing: nothing is kept. */
export const parseGrowing = (text: string): Markdown => parse(generated, text);
