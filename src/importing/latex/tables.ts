/** `tabular` and its kin → a table of Markdown. */
import { tableMarkdown } from "../html/html-blocks.ts";
import { TexCursor } from "./cursor.ts";
import type { TexInline } from "./inline.ts";
import type { TexNode } from "./parse.ts";

const rule = /^(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|centering|addlinespace)$/;

/** How many arguments come before its cells. */
export const tableArguments: Readonly<Record<string, number>> = {
  tabular: 1,
  "tabular*": 2,
  tabularx: 2,
  tabulary: 2,
  longtable: 1,
  supertabular: 1,
  tblr: 1,
};

class CellReader {
  readonly rows: string[][] = [[]];
  private cell: TexNode[] = [];
  private readonly inline: TexInline;

  constructor(inline: TexInline) {
    this.inline = inline;
  }

  private endCell(): void {
    this.rows.at(-1)?.push(this.inline.text(this.cell).trim());
    this.cell = [];
  }

  private endRow(): void {
    this.endCell();
    this.rows.push([]);
  }

  read(cursor: TexCursor): void {
    for (let node = cursor.next(); node; node = cursor.next()) {
      if (node.type === "text" && node.text === "&") this.endCell();
      else if (node.type !== "command") this.cell.push(node);
      else if (node.name === "\\" || node.name === "tabularnewline") {
        cursor.options();
        this.endRow();
      } else if (node.name === "cline" || node.name === "cmidrule") {
        cursor.options("(", ")");
        cursor.argument();
      } else if (node.name === "multicolumn") this.across(cursor);
      else if (node.name === "multirow") {
        cursor.argument();
        cursor.argument();
      } else if (!rule.test(node.name)) this.cell.push(node);
    }
    this.endRow();
  }

  /** One cell over several columns: the others stay empty. */
  private across(cursor: TexCursor): void {
    const columns = Math.min(20, Number(cursor.word()) || 1);
    cursor.argument();
    this.cell.push(...cursor.argument());
    for (let i = 1; i < columns; i++) this.endCell();
  }
}

export function texTable(name: string, nodes: readonly TexNode[], inline: TexInline): string {
  const cursor = new TexCursor(nodes);
  cursor.options();
  for (let i = 0; i < (tableArguments[name] ?? 1); i++) cursor.argument();
  const reader = new CellReader(inline);
  reader.read(cursor);
  return tableMarkdown(reader.rows);
}
