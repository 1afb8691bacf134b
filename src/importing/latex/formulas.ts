/** Formulas of LaTeX → the TeX that Erica draws: without labels, their numbers where the text refers to them. */
import type { TexReferences } from "./references.ts";

const labels = /\\label\s*\{([^{}]{0,200})\}/g;
const silent = /\\(?:nonumber|notag|allowbreak|displaybreak|qedhere|centering)(?![A-Za-z])(?:\[\d\])?/g;

/** What the renderer calls otherwise. */
const drawn = (tex: string): string =>
  tex
    .replace(/\\(?:mbox|textnormal|textup|hbox)(?=\s*\{)/g, "\\text")
    .replace(/\\mathds(?![A-Za-z])/g, "\\mathbb")
    .replace(/\\(?:bm|boldsymbol)(?![A-Za-z])/g, "\\boldsymbol")
    .replace(/\\ensuremath(?![A-Za-z])/g, "")
    .replace(/\\intertext\s*\{([^{}]{0,500})\}/g, "\\\\ \\text{$1} \\\\")
    .replace(/\\(?:[hv]space|vskip)\*?\s*\{[^{}]{0,40}\}/g, "\\;");

export function inlineFormula(tex: string): string {
  const formula = drawn(tex.replace(labels, "").replace(silent, ""))
    .replace(/(?<!\\)\$/g, "")
    .trim();
  return formula === "" ? "" : `$${formula}$`;
}

/** Rows that end with `\\` outside of everything that has rows of its own. */
function rowsOf(tex: string): string[] {
  const rows: string[] = [];
  let depth = 0;
  let from = 0;
  for (const mark of tex.matchAll(/\\begin\b|\\end\b|\\\\(?:\s*\[[^\]]{0,20}\])?|\\[{}]|[{}]/g)) {
    const [text] = mark;
    if (text === "\\begin" || text === "{") depth++;
    else if (text === "\\end" || text === "}") depth--;
    else if (text.startsWith("\\\\") && depth <= 0) {
      rows.push(tex.slice(from, mark.index));
      from = mark.index + text.length;
    }
  }
  return [...rows, tex.slice(from)];
}

const inner: readonly (readonly [RegExp, string])[] = [
  [/^(?:align|alignat|flalign|eqnarray|IEEEeqnarray)/, "aligned"],
  [/^(?:gather|multline)/, "gathered"],
];

/** @returns the formula as a block of Markdown, or nothing */
export function displayFormula(name: string, tex: string, references: TexReferences): string {
  const shape = inner.find(([pattern]) => pattern.test(name))?.[1];
  const numbered = !name.endsWith("*") && name !== "displaymath" && name !== "";
  const single = shape === undefined || name.startsWith("multline");
  const content = /^(?:alignat|IEEEeqnarray)/.test(name) ? tex.replace(/^\s*\{[^{}]{0,60}\}/, "") : tex;
  const rows = (shape ? rowsOf(content) : [content]).map((row, place, all) => {
    const named = [...row.matchAll(labels)].map(([, label = ""]) => label);
    const tag = /\\tag\*?\s*\{([^{}]{0,40})\}/.exec(row)?.[1];
    const counts = numbered && tag === undefined && !/\\(?:nonumber|notag)(?![A-Za-z])/.test(row);
    const last = !single || place === all.length - 1;
    const number = tag ?? (counts && last && row.trim() !== "" ? references.counted("equation") : undefined);
    for (const label of named) references.label(label, number ?? "");
    const shown = number !== undefined && (tag !== undefined || named.some((label) => references.isWanted(label)));
    const bare = drawn(
      row
        .replace(labels, "")
        .replace(silent, "")
        .replace(/\\tag\*?\s*\{[^{}]{0,40}\}/g, ""),
    ).trim();
    return shown && bare !== "" ? `${bare} \\qquad (${number})` : bare;
  });
  const formula = rows
    .filter((row) => row !== "")
    .join(" \\\\ ")
    .replace(/\$\$/g, "");
  if (formula === "") return "";
  return `$$\n${shape ? `\\begin{${shape}}${formula}\\end{${shape}}` : formula}\n$$`;
}
