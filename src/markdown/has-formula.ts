/** Whether a text has a formula, quickly: it may say yes to a price. */
export const mayHaveFormula = (markdown: string): boolean => markdown.includes("$") || markdown.includes("\\");
