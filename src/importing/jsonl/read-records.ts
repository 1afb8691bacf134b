/** Texts as JSON lines, as data sets and exports hold them: a document a line, lines of one title together. */
import { markdownBlocks } from "../markdown/markdown-blocks.ts";
import type { ReadBlock, ReadDocument } from "../source.ts";

type Entry = Readonly<Record<string, unknown>>;

function textIn(entry: Entry, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}

function parseLine(line: string): Entry | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** "Economics - m49468": an identifier names nothing to a reader. */
const readable = (title: string): string => title.replace(/\s+[-–:]\s+[a-z]?\d[\w.-]*$/i, "").trim();

/** A section that doesn't say its name often begins with it in bold, or not at all. */
function blocksOf(entry: Entry, text: string): ReadBlock[] {
  const blocks = markdownBlocks(text);
  const heading = textIn(entry, "heading", "section_title", "chapter", "subtitle");
  return heading === "" ? blocks : [{ type: "heading", level: 2, text: heading.slice(0, 300) }, ...blocks];
}

/** @returns undefined when no line holds a text */
export function readRecords(path: string, text: string): ReadDocument[] | undefined {
  const byTitle = new Map<string, ReadBlock[]>();
  let dropped = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const entry = parseLine(line);
    const content = entry && textIn(entry, "text", "content", "body", "markdown", "passage");
    if (!entry || !content) {
      dropped++;
      continue;
    }
    const title = readable(textIn(entry, "title", "module_title", "source", "book_title", "document")) || path;
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...blocksOf(entry, content)]);
  }
  if (byTitle.size === 0) return undefined;
  const [first, ...others] = [...byTitle].map(
    ([title, blocks]): ReadDocument => ({ path, title, kind: "web", authors: [], blocks, notes: [] }),
  );
  return first
    ? [{ ...first, notes: dropped > 0 ? [{ type: "rows-dropped", count: dropped }] : [] }, ...others]
    : undefined;
}
