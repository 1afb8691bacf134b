/** The points of a text's lists, one after another, each as it was written. */
import { parseMarkdown } from "./parse.ts";

/** @param ordered numbered lists, or those with bullets. A point of several blocks is left out with its list. */
export function listItemTexts(markdown: string, ordered: boolean): readonly string[] {
  const { source, blocks } = parseMarkdown(markdown);
  return blocks.flatMap((block) => {
    if (block.type !== "list" || block.ordered !== ordered) return [];
    if (block.items.some(({ blocks: inside }) => inside.length !== 1)) return [];
    return block.items.map(({ blocks: [line] }) => (line ? source.slice(line.start, line.end).trim() : ""));
  });
}

/** What a line says in bold at its beginning, and what follows; undefined for a line that begins otherwise. */
export function boldLead(markdown: string): { readonly lead: string; readonly rest: string } | undefined {
  const { source, blocks } = parseMarkdown(markdown);
  const [block] = blocks;
  if (blocks.length !== 1 || !block || (block.type !== "paragraph" && block.type !== "line")) return undefined;
  const [first, ...others] = block.spans;
  if (first?.type !== "strong" || others.length === 0) return undefined;
  const [inner, last] = [first.spans[0], first.spans.at(-1)];
  if (!inner || !last) return undefined;
  return { lead: source.slice(inner.start, last.end).trim(), rest: source.slice(first.end, block.end).trim() };
}
