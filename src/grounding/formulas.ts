/** Formulas compared by what they say, not by how they are typeset. */

const layout =
  /\\(?:left|right|big|Big|bigl|bigr|Bigl|Bigr|displaystyle|text|textbf|mathrm|mathbf|mathbb|mathcal|boldsymbol|operatorname|mathit|hat|tilde|bar|vec|quad|qquad|limits|,|;|!|:|\s)\*?/g;

/** Without typesetting: braces, spaces and fonts gone, one sign for each operation. */
export function normaliseFormula(formula: string): string {
  return formula
    .replace(/\\d?t?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replace(/\\(?:cdot|times|ast)\b|[·×]/g, "*")
    .replace(/\\(?:leftarrow|gets|coloneqq)\b|:=|←/g, "=")
    .replace(/\\(?:leq?)\b|≤/g, "<=")
    .replace(/\\(?:geq?)\b|≥/g, ">=")
    .replace(/\\top\b/g, "T")
    .replace(/\\mid\b|\\vert\b/g, "|")
    .replace(/[−–]/g, "-")
    .replace(layout, "")
    .replace(/[{}()[\]\s$&\\,.]/g, "")
    .replace(/[.,;:]+$/, "");
}

/** Names and letters of a formula: `sigma`, `x`, `w`, `softmax`. */
export function symbolsOf(formula: string): string[] {
  const bare = formula
    .replace(layout, " ")
    .replace(
      /\\(?:d?t?frac|sqrt|cdot|times|sum|prod|int|le|ge|leq|geq|in|mid|to|gets|leftarrow|rightarrow|infty|approx|neq|top|dots|ldots|cdots|log|exp|max|min|begin|end)\b/g,
      " ",
    );
  return [...bare.matchAll(/\\?(\p{L}+)/gu)].flatMap(([token, name = ""]) =>
    token.startsWith("\\") || name.length > 3 ? [name.toLowerCase()] : [...name],
  );
}
