/** What a formula without letters comes to: the part of TeX in which worked examples reckon. */
import { parseFormula } from "../../../figures/expression.ts";

/** "12\,288" and "12{,}288" are one number each. */
export const plainDigits = (tex: string): string => tex.replace(/(\d)(?:\{,\}|\\,)(?=\d{3})/g, "$1");

/** What stands in braces from `at`, and where they end. */
function braced(tex: string, at: number): { readonly inner: string; readonly end: number } | undefined {
  if (tex[at] !== "{") return /[\d]/.test(tex[at] ?? "") ? { inner: tex[at] ?? "", end: at + 1 } : undefined;
  let depth = 0;
  for (let i = at; i < tex.length; i++) {
    if (tex[i] === "{") depth++;
    if (tex[i] === "}" && --depth === 0) return { inner: tex.slice(at + 1, i), end: i + 1 };
  }
  return undefined;
}

/** `\frac{a}{b}` as "((a)/(b))" and `\sqrt{a}` as "sqrt(a)", from the innermost out. */
function withoutBraces(tex: string): string | undefined {
  let text = tex;
  for (let turn = 0; turn < 30; turn++) {
    const match = /\\[td]?(frac|sqrt)(?![\s\S]*\\[td]?(?:frac|sqrt))\s*/.exec(text);
    if (!match) return text;
    const first = braced(text, match.index + match[0].length);
    const second = match[1] === "frac" && first ? braced(text, first.end) : first;
    if (!first || !second) return undefined;
    const made = match[1] === "frac" ? `((${first.inner})/(${second.inner}))` : `sqrt(${first.inner})`;
    text = text.slice(0, match.index) + made + text.slice(second.end);
  }
  return undefined;
}

const named: readonly (readonly [RegExp, string])[] = [
  [/\\(?:left|right|bigl?|bigr|Bigl?|Bigr)\b/g, ""],
  [/\\(?:cdot|times)\b/g, "*"],
  [/\\ln\s*(\d[\d.]*)/g, "ln($1)"],
  [/\\log_\{?2\}?\s*(\d[\d.]*)/g, "log2($1)"],
  [/\\log_\{?10\}?\s*(\d[\d.]*)/g, "log10($1)"],
  [/\\log_\{?2\}?\s*(?=\()/g, "log2"],
  [/\\log_\{?10\}?\s*(?=\()/g, "log10"],
  [/\\(ln|exp|max|min)\s*(?=\()/g, "$1"],
  [/\\sigma\s*(?=\()/g, "sigmoid"],
  [/\\pi\b/g, "pi"],
  [/\^\{/g, "^("],
  [/\}/g, ")"],
  [/\[/g, "("],
  [/\]/g, ")"],
  [/\\[,;:! ]/g, " "],
  [/−/g, "-"],
];
/** "2(1 + 3)" and "2 sqrt(2)" multiply. */
const beside = /(?<=[\d)])\s*(?=\(|sqrt|exp|ln|log|sigmoid|pi)(?<!log2|log10)/g;

/** @returns undefined where it holds a letter that stands for something, or isn't a formula */
export function texValue(tex: string): number | undefined {
  const open = withoutBraces(plainDigits(tex));
  if (open === undefined) return undefined;
  const text = named.reduce((made, [pattern, by]) => made.replace(pattern, by), open);
  if (/[\\{}_=]/.test(text)) return undefined;
  const value = parseFormula(text.replace(beside, "*").trim(), [])?.({});
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
