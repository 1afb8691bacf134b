/** A Jupyter notebook: text cells as Markdown, code cells with what they printed, each passage with its cell. */
import { markdownBlocks } from "../markdown/markdown-blocks.ts";
import type { ReadBlock, ReadDocument, SourcePlace } from "../source.ts";

/** Printed text that is shown with its code; a table of numbers or a log says nothing more. */
const mostOutput = 1_200;

type Entry = Readonly<Record<string, unknown>>;
const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Notebooks keep texts as a string or as a list of lines. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("") : "";
}

function printed(outputs: unknown): { text: string; pictures: number } {
  let text = "";
  let pictures = 0;
  for (const output of Array.isArray(outputs) ? outputs : []) {
    if (!isEntry(output)) continue;
    const data = isEntry(output.data) ? output.data : {};
    if (Object.keys(data).some((kind) => kind.startsWith("image/"))) pictures++;
    else text += textOf(output.text ?? data["text/plain"]);
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour their text with it
  return { text: text.replace(/\u001b\[[\d;]*m/g, "").trimEnd(), pictures };
}

function codeBlock(source: string, language: string, outputs: string, place: SourcePlace): ReadBlock {
  const fence = (info: string, text: string): string => `\`\`\`${info}\n${text.replace(/```/g, "'''")}\n\`\`\``;
  const shown = outputs.length > mostOutput ? `${outputs.slice(0, mostOutput)}\n…` : outputs;
  return {
    type: "code",
    markdown: fence(language, source.trimEnd()) + (shown === "" ? "" : `\n\n${fence("output", shown)}`),
    place,
  };
}

export const isNotebook = (value: unknown): value is Entry =>
  isEntry(value) && (Array.isArray(value.cells) || Array.isArray(value.worksheets));

/** @param notebook parsed JSON for which `isNotebook` holds */
export function readNotebook(path: string, notebook: Entry): ReadDocument {
  const sheets = Array.isArray(notebook.worksheets) ? notebook.worksheets : [];
  // Format 3 kept its cells in worksheets.
  const cells: unknown[] = Array.isArray(notebook.cells)
    ? notebook.cells
    : sheets.flatMap((sheet): unknown[] => (isEntry(sheet) && Array.isArray(sheet.cells) ? sheet.cells : []));
  const metadata = isEntry(notebook.metadata) ? notebook.metadata : {};
  const info = isEntry(metadata.language_info) ? metadata.language_info : {};
  const language = typeof info.name === "string" && /^[\w+#-]{1,20}$/.test(info.name) ? info.name : "python";
  const authors = (Array.isArray(metadata.authors) ? metadata.authors : []).flatMap((author) =>
    isEntry(author) && typeof author.name === "string" ? [author.name] : [],
  );
  let pictures = 0;
  const blocks = cells.flatMap((cell, index): ReadBlock[] => {
    if (!isEntry(cell)) return [];
    const place: SourcePlace = { type: "cell", cell: index + 1 };
    const source = textOf(cell.source ?? cell.input);
    if (cell.cell_type === "markdown") return markdownBlocks(source, place);
    if (cell.cell_type === "heading" && typeof cell.level === "number")
      return [{ type: "heading", level: cell.level, text: source.trim(), place }];
    if (cell.cell_type !== "code" || source.trim() === "") return [];
    const output = printed(cell.outputs);
    pictures += output.pictures;
    return [codeBlock(source, language, output.text, place)];
  });
  const title = typeof metadata.title === "string" && metadata.title.trim() !== "" ? metadata.title.trim() : undefined;
  return {
    path,
    kind: "notebook",
    authors,
    blocks,
    notes: pictures > 0 ? [{ type: "pictures", count: pictures }] : [],
    ...(title ? { title } : {}),
  };
}
