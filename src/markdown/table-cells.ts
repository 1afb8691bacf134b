/** Tables as authors write them: unlike in GitHub's Markdown, a formula or code keeps its pipes. */

export const isTable = (markdown: string): boolean => markdown.startsWith("|");

/** Cells of a table row; `\|` and pipes inside `$…$` or code stay in their cell. */
export function tableCells(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let code = false;
  let math = false;
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "");
  for (let i = 0; i < inner.length; i++) {
    const char = inner.charAt(i);
    if (char === "\\" && i + 1 < inner.length) {
      const next = inner.charAt(++i);
      cell += next === "|" && !math ? "|" : char + next;
      continue;
    }
    if (char === "`") code = !code;
    if (char === "$" && !code) math = !math;
    if (char === "|" && !code && !math) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  cells.push(cell.trim());
  return cells;
}
