/** Texts made to exhaust a parser, a typesetter or a page. */

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const matrix = (rows: number, columns: number): string =>
  `\\begin{matrix}${Array.from({ length: rows }, () => fill("1&", 2 * columns - 1)).join("\\\\")}\\end{matrix}`;

/** Shown as they are written: each would take the page seconds or its stack. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "6,000 quote marks": ">".repeat(6_000),
  "6,000 quote marks with blanks": "> ".repeat(6_000),
  "900 nested lists": Array.from({ length: 900 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
  "900 lists in one line": "- 1. ".repeat(450),
  "60 kB of emphasis": fill("_a__b", 60_000),
  "60 kB of begun emphasis": fill("*a ", 60_000),
  "60 kB of brackets": fill("[a](", 60_000),
  "60 kB of code marks": fill("`a``b", 60_000),
  "60 kB of begun formulas": fill("\\(a", 60_000),
  "60 kB of images": fill("![a", 60_000),
  "60 kB of tags": fill("<a b=", 60_000),
  "a table that fills up to a million cells": `${"|a".repeat(1_000)}|\n${"|-".repeat(1_000)}|\n${"|\n".repeat(1_000)}`,
  "30,000 points": "- a\n".repeat(30_000),
  "quotes that each line leaves": "> - > - > - a\nb\n".repeat(4_000),
  "5,000 formulas": "$x_1^2$ ".repeat(5_000),
};

/** Shown as their TeX. */
export const hostileFormulas: Readonly<Record<string, string>> = {
  "a formula of 60 kB": fill("x_1 + \\frac{a}{b} ", 60_000),
  "a matrix of 20,000 cells": matrix(100, 200),
  "a thousand nested fractions": `${"\\frac{1}{".repeat(1_000)}x${"}".repeat(1_000)}`,
  "a thousand nested indices": `x${"_{x".repeat(1_000)}${"}".repeat(1_000)}`,
  "a macro that doubles twenty times": `\\def\\a{xx}${Array.from({ length: 20 }, (_, i) => `\\def\\${String.fromCharCode(98 + i)}{\\${String.fromCharCode(97 + i)}\\${String.fromCharCode(97 + i)}}`).join("")}\\u`,
};
