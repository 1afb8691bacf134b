/** A made-up language in which every word of the catalogue is in ⟦…⟧, and a search for words that are not. */
import { isValidElement } from "preact";
import type { Translate } from "../../src/language/words/words.ts";

const wrap = (text: string): string => (text.trim() === "" ? text : `⟦${text}⟧`);

/** What a part drawn by the interface is given is part of the sentence too. */
const withWrappedParts = (argument: unknown): unknown =>
  typeof argument === "function" ? (text: string) => argument(wrap(text)) : argument;

function pseudo(value: unknown): unknown {
  if (typeof value === "string") return wrap(value);
  if (typeof value === "function") return (...args: unknown[]) => pseudo(value(...args.map(withWrappedParts)));
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== "object" || value === null || isValidElement(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, pseudo(entry)]));
}

const made = new WeakMap<object, unknown>();

/** The same object for an area each time, as a real language gives. */
export const inPseudo: Translate = <Area extends object>(area: Area): Area => {
  if (!made.has(area)) made.set(area, pseudo(area));
  return made.get(area) as Area;
};

/** Marks what comes from a course, from a catalogue of models or from the learner. */
export const marked = (text: string): string => `⟪${text}⟫`;

/** What is left of a text without catalogue words and content; inner marks go first. */
function outside(text: string, known: readonly string[]): string {
  let rest = known.reduce((left, part) => left.replaceAll(part, ""), text);
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟪[^⟪⟫⟦⟧]*⟫|⟦[^⟪⟫⟦⟧]*⟧/g, "");
  }
  return rest;
}

const named = [
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "aria-roledescription",
  "title",
  "placeholder",
  "alt",
];

/** Names of keys are the keyboard's; code and formulas are the course's. */
const untold = "kbd, pre, math, script, style";

/** Whether a text has a letter that is in no catalogue. */
export const isUnworded = (text: string, known: readonly string[] = []): boolean => /\p{L}/u.test(outside(text, known));

/**
 * @param known content without marks
 * @returns every text and accessible name with a letter that is in no catalogue
 */
export function unwordedTexts(root: Element, known: readonly string[] = []): string[] {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  const check = (where: string, text: string): void => {
    if (isUnworded(text, longestFirst)) found.push(`${where}: ${text}`);
  };
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.closest(untold)) continue;
    const tag = element.localName;
    for (const name of named) check(`${tag}[${name}]`, element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node instanceof Text) check(tag, node.data);
  }
  return found;
}
