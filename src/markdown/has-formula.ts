/** A first look, for what only texts with formulas need: it may say yes to a price. */
export const hasFormula = (markdown: string): boolean => markdown.includes("$") || markdown.includes("\\");
