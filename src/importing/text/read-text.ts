/** Plain text: paragraphs between blank lines; numbered and capital lines are headings. */
import type { ReadBlock, ReadDocument } from "../source.ts";

const numbered = /^(?:chapter|part|section|lecture|unit|kapitel|chapitre|cap[íi]tulo)\s+[\divxlc]+\b.{0,80}$/i;
const outline = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(\p{Lu}[^.!?]{2,80})$/u;
const underline = /^(?:={4,}|-{4,}|~{4,})$/;

function headingOf(line: string, next: string | undefined): { level: number; text: string } | undefined {
  if (line.length > 100) return undefined;
  if (next !== undefined && underline.test(next.trim()))
    return { level: next.trim().startsWith("=") ? 1 : 2, text: line };
  if (numbered.test(line)) return { level: 1, text: line };
  const outlined = outline.exec(line);
  if (outlined) return { level: (outlined[1]?.split(".").length ?? 1) + 1, text: outlined[2] ?? line };
  const letters = line.replace(/[^\p{L}]/gu, "");
  if (
    letters.length >= 4 &&
    letters.length <= 60 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  )
    return { level: 2, text: line };
  return undefined;
}

/** Marks that Markdown would act on. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[*`$|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=^|\n)#/gu, "\\$&");

export function readText(path: string, text: string): ReadDocument {
  const blocks: ReadBlock[] = [];
  for (const paragraph of text.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*\n|\f/)) {
    let lines = paragraph.split("\n").map((line) => line.trim());
    while (lines.length > 0 && lines[0] === "") lines = lines.slice(1);
    const heading = lines.length <= 2 ? headingOf(lines[0] ?? "", lines[1]) : undefined;
    if (heading) {
      blocks.push({ type: "heading", ...heading });
      lines = lines.slice(lines[1] !== undefined && underline.test(lines[1]) ? 2 : 1);
    }
    const isList = lines.length > 1 && lines.every((line) => line === "" || /^(?:[-*•–]|\d{1,3}[.)])\s/.test(line));
    const joined = isList
      ? lines.map((line) => line.replace(/^[-*•–]\s+/, "- ")).join("\n")
      : lines.join(" ").replace(/(\p{L})-\s(?=\p{Ll})/gu, "$1");
    if (joined.trim() !== "") blocks.push({ type: "text", markdown: isList ? joined : escapeMarkdown(joined) });
  }
  return { path, kind: "web", authors: [], blocks, notes: [] };
}
