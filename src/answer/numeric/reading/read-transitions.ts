/** How likely one state follows another: "sunny stays sunny with 0.8", "A to B 0.3", "P(rain | sun) = 0.2". */

import { without } from "./read-named-lists.ts";
import { findNumbers } from "./read-numbers.ts";

export interface Transition {
  readonly state: string;
  readonly next: string;
  readonly probability: number;
}

export interface Transitions {
  readonly found: readonly Transition[];
  /** The question without them. */
  readonly rest: string;
}

const name = String.raw`([\p{L}]\w{0,15}?)(?: days?| state| weather)?`;
/** Not the state A. */
const article = String.raw`(?:an? (?!with\b|has\b|is\b|probability\b|at\b))?`;
const lead = String.raw`(?:,? (?:the )?next day)?,?\s*(?:[:=]|with|is|has|at)?\s*(?:an? )?(?:probability|prob\.?|chance|p)?\s*(?:of|is|=|:)?\s*`;
const number = String.raw`(\d+(?:\.\d+)?\s?%|\d*\.\d+|[01](?![\d.%]))(?![\d.]*\d|\s?%)`;
const patterns: readonly (readonly [RegExp, (names: readonly string[]) => readonly [string, string]])[] = [
  [
    new RegExp(
      String.raw`(?<![\p{L}\d])${name} (?:stays?|remains?)(?: (?:in )?(?:\1|the same|there|put)${lead}|,? with (?:an? )?(?:probability|prob\.?|chance|p)?(?: of)? ?)${number}`,
      "giu",
    ),
    ([a = ""]) => [a, a],
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:from )?${name}\s*(?:->|→|to|is followed by|becomes|turns|changes to|goes to|moves to|switches to)\s*${article}${name}${lead}${number}`,
      "giu",
    ),
    ([a = "", b = ""]) => [a, b],
  ],
  [
    new RegExp(
      String.raw`\bP ?\(\s*(?:stay(?:s|ing)?|remain(?:s|ing)?)(?: in)? ${name}\s*\)\s*(?:=|is|:)\s*${number}`,
      "giu",
    ),
    ([a = ""]) => [a, a],
  ],
  [
    new RegExp(String.raw`\bP\(\s*${name}\s*[|∣]\s*${name}\s*\)\s*(?:=|is|:)\s*${number}`, "giu"),
    ([a = "", b = ""]) => [b, a],
  ],
  [
    new RegExp(
      String.raw`\b(?:after|if)(?: it is| it's| today is)?(?: an?)? ${name}(?: today)?,?(?: (?:then|comes|it is|it's|tomorrow is|the next(?: day)? is|tomorrow it is|another))*(?: an?)? ${name}(?: (?:again|follows|tomorrow))?${lead}${number}`,
      "giu",
    ),
    ([a = "", b = ""]) => [a, b],
  ],
];

export function readTransitions(question: string): Transitions {
  const spans: { readonly from: number; readonly to: number }[] = [];
  const found: Transition[] = [];
  for (const [pattern, statesOf] of patterns)
    for (const match of without(question, spans).matchAll(pattern)) {
      const names = match
        .slice(1, -1)
        .map((each = "") => (each.length === 1 ? each.toUpperCase() : each.toLowerCase()));
      const [state, next] = statesOf(names);
      const [read] = findNumbers(` ${match.at(-1) ?? ""} `);
      if (!read) continue;
      found.push({ state, next, probability: read.value });
      spans.push({ from: match.index, to: match.index + match[0].length });
    }
  return { found, rest: without(question, spans) };
}
