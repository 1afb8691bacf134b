/** Splits a course page into headed sections and sections into blocks, the units that are cited. */

interface MarkdownBlock {
  readonly markdown: string;
  /** From 1, in the file. */
  readonly line: number;
}

export interface MarkdownSection {
  /** Absent for the lead, before the first heading. */
  readonly heading?: string;
  readonly line: number;
  readonly blocks: readonly MarkdownBlock[];
}

const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** Lines grouped into blocks: blank lines separate, except inside fences, display math and lists. */
function splitBlocks(lines: readonly string[], firstLine: number): MarkdownBlock[] {
  const blocks: { lines: string[]; line: number }[] = [];
  let current: { lines: string[]; line: number } | undefined;
  let fence: string | undefined;
  let inMath = false;
  lines.forEach((line, i) => {
    const opensFence = /^\s*(```+|~~~+)/.exec(line)?.[1];
    const continues = fence !== undefined || inMath;
    if (!continues && line.trim() === "") {
      current = undefined;
      return;
    }
    const previous = blocks.at(-1);
    const continuesList =
      !current && previous && listItem.test(previous.lines[0] ?? "") && (listItem.test(line) || /^\s{2,}\S/.test(line));
    if (continuesList && previous) {
      previous.lines.push("");
      current = previous;
    }
    if (!current) {
      current = { lines: [], line: firstLine + i };
      blocks.push(current);
    }
    current.lines.push(line);
    if (fence !== undefined) {
      if (opensFence && line.trim() === fence) fence = undefined;
    } else if (opensFence) fence = opensFence;
    else if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inMath = !inMath;
  });
  return blocks.map((block) => ({ markdown: block.lines.join("\n").trimEnd(), line: block.line }));
}

const isCode = (markdown: string): boolean => /^\s*```(?!output)/.test(markdown);
const isOutput = (markdown: string): boolean => /^\s*```output/.test(markdown);
const isDisplayMath = (markdown: string): boolean => /^\s*\$\$/.test(markdown);

/**
 * Joins what can't stand alone: a formula to the sentence before it, output to its code, and to a
 * block that ends with a colon whatever it announces.
 */
function joinBlocks(blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const joined: MarkdownBlock[] = [];
  for (const block of blocks) {
    const previous = joined.at(-1);
    const belongs =
      previous &&
      ((isOutput(block.markdown) && /```\s*$/.test(previous.markdown)) ||
        (isDisplayMath(block.markdown) && !isCode(previous.markdown)) ||
        (/:\s*$/.test(previous.markdown) && !isCode(previous.markdown)) ||
        (/\$\$\s*$/.test(previous.markdown) && /^[a-z]/.test(block.markdown)));
    if (belongs)
      joined[joined.length - 1] = { line: previous.line, markdown: `${previous.markdown}\n\n${block.markdown}` };
    else joined.push(block);
  }
  return joined;
}

/** @param firstLine the line of the body's first line in its file, from 1 */
export function splitSections(body: string, firstLine: number): MarkdownSection[] {
  const lines = body.split(/\r?\n/);
  const starts: { heading?: string; line: number }[] = [{ line: 0 }];
  let fence = false;
  lines.forEach((line, i) => {
    if (/^\s*(```|~~~)/.test(line)) fence = !fence;
    const heading = fence ? undefined : /^## +(.+?)\s*#*\s*$/.exec(line)?.[1];
    if (heading) starts.push({ heading, line: i });
  });
  return starts.map((start, i) => {
    const from = start.heading ? start.line + 1 : 0;
    const to = starts[i + 1]?.line ?? lines.length;
    return {
      ...(start.heading ? { heading: start.heading } : {}),
      line: firstLine + start.line,
      blocks: joinBlocks(splitBlocks(lines.slice(from, to), firstLine + from)),
    };
  });
}
