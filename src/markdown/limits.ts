/**
 * What is beyond a text that somebody would read. The parser takes time with the square of some marks and a stack
 * frame for each level; the bounds keep any text under 0.3 s here, and are far above any page of a course. They are
 * counts, not clocks, so that the same text is read alike everywhere.
 */

const longestText = 200_000;
const mostLines = 5_000;
/** Each can become an element on the page. */
const mostMarks = 8_000;
/** Marks of a stretch times its characters, summed: "*a *a *a …" takes 1 s at 80 million. */
const mostMarkWork = 10_000_000;
/** Levels of quotes and lists, squared and summed over the lines: 20 µs for each. */
const mostNestingWork = 20_000;
const deepest = 30;
/** Short rows of a table are filled up to its widest. */
const mostCells = 10_000;

const marks = /[*_~[\]<`\\$!@]|:\/\/|www\./g;
const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)](?=[ \t])))+/;
/** A blank line or a bullet ends whatever stood before it. */
const newStretch = /^[ \t]*(?:$|[-+*][ \t])/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Two blanks of indentation may be one more level. */
function levels(line: string): number {
  const found = containers.exec(line)?.[0];
  if (found === undefined) return 0;
  return count(found, />|[-*+]|\d+/g) + Math.floor(found.search(/\S/) / 2);
}

/** Whether a text is shown as it is written instead. Cost O(characters). */
export function exceedsLimits(source: string): boolean {
  if (source.length > longestText) return true;
  const all = source.split("\n");
  // In shorter texts only levels can be too many.
  if (source.length < 500) return nestingOf(all) > mostNestingWork;
  const lines = outsideCode(all);
  if (all.length > mostLines || nestingOf(lines) > mostNestingWork) return true;
  if (count(lines.join("\n"), marks) > mostMarks) return true;
  let work = 0;
  let cells = 0;
  for (const stretch of stretchesOf(lines)) {
    for (const text of isTable(stretch) ? stretch : [stretch.join("\n")]) work += count(text, marks) * text.length;
    cells += Math.max(...stretch.map((line) => count(line, /\|/g))) * stretch.length;
  }
  return work > mostMarkWork || cells > mostCells;
}

const opening = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
/** Inside these a fence is none. */
const swallowsFences = /^ {0,3}<|^ {0,3}\$\$|^ {0,3}\\\[/;

/** What stands in a fence is read character by character, whatever it is. */
function outsideCode(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => swallowsFences.test(line))) return lines;
  let fence: string | undefined;
  return lines.filter((line) => {
    if (fence === undefined) {
      fence = opening.exec(line)?.[1];
      return fence === undefined;
    }
    if (line.trim().startsWith(fence) && /^ {0,3}(`+|~+)[ \t]*$/.test(line)) fence = undefined;
    return false;
  });
}

/** Cells are read one by one. Only what is a table beyond doubt counts as one. */
function isTable([head = "", rule = ""]: readonly string[]): boolean {
  return /^\|[^\\`]*\|$/.test(head) && /^\|(?: *:?-+:? *\|)+$/.test(rule) && count(head, /\|/g) === count(rule, /\|/g);
}

function nestingOf(lines: readonly string[]): number {
  let work = 0;
  for (const line of lines) {
    const level = levels(line);
    if (level > deepest) return Infinity;
    work += level ** 2;
  }
  return work;
}

/** Lines that may become one run of text. */
function stretchesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (newStretch.test(line)) stretches.push([]);
    if (line.trim() !== "") stretches.at(-1)?.push(line);
  }
  return stretches.filter(({ length }) => length > 0);
}

const longestFormula = 4_000;
/** Rows and columns of matrices. */
const mostEntries = 400;
const deepestBraces = 40;

/** Whether a formula is small enough to be typeset. */
export function isDrawable(tex: string): boolean {
  if (tex.length > longestFormula || count(tex, /&|\\\\/g) > mostEntries) return false;
  let depth = 0;
  let most = 0;
  for (const mark of tex.match(/\\[\s\S]|[{}]|\\left|\\right/g) ?? []) {
    if (mark === "{") most = Math.max(most, ++depth);
    else if (mark === "}") depth--;
  }
  return most <= deepestBraces;
}
