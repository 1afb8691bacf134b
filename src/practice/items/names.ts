/** Names of concepts in texts: whether one is used, and a text with it left out. */
import type { Concept } from "../../domain/course.ts";
import { BLANK } from "../../domain/practice-item.ts";
import { stopWords } from "../../language/english/stop-words.ts";
import { indexTerms, stem } from "../../language/terms.ts";
import { words } from "../../language/text.ts";
import { remembered } from "./remembered.ts";

export const conceptNames = ({ title, aliases }: Pick<Concept, "title" | "aliases">): readonly string[] => [
  title,
  ...aliases,
];

/** A course's texts are compared with each other many times over. */
const spelt = remembered((text) => ` ${words(text).map(stem).join(" ")} `);

/** Whether a text uses one of the names, in any form. */
export function usesName(text: string, names: readonly string[]): boolean {
  const all = spelt(text);
  return names.some((name) => spelt(name).trim() !== "" && all.includes(spelt(name)));
}

/** Whether one name says no more than a part of the other ("loss" and "hinge loss"). */
export const namesOverlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((name) => usesName(name, b)) || b.some((name) => usesName(name, a));

/** The words that say something, by their stem. */
export const topicalStems = remembered(
  (text): ReadonlySet<string> =>
    new Set(
      words(text)
        .filter((word) => !stopWords.has(word) && word.length > 1)
        .map(stem),
    ),
);

/** The words by which a name is known again, by their stem: "topic" and "example" too, which ask for no topic elsewhere. */
const namingStems = remembered(
  (text): ReadonlySet<string> =>
    new Set(
      words(text)
        .filter((word) => word.length > 4 || (!stopWords.has(word) && word.length > 1))
        .map(stem),
    ),
);

/** "AlphaGo" and "U-Net" are two words each to whoever reads them. */
export const asWords = (text: string): string =>
  text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");

export const escapedName = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]+");

/** Another name further on, outside brackets, is more often a word for something beside it: its place would read wrong. */
function usesOtherwise(text: string, { title }: Pick<Concept, "title">, pattern: RegExp): boolean {
  const [, ...later] = text.matchAll(pattern);
  return later.some(({ 0: name, index }) => !usesName(name, [title]) && text[index - 1] !== "(");
}

/**
 * The text with every use of the concept's names left out; undefined when it uses none, or when what is left still
 * holds one of the title's words.
 */
export function withoutNames(text: string, concept: Pick<Concept, "title" | "aliases">): string | undefined {
  const names = conceptNames(concept)
    .filter((name) => usesName(text, [name]))
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return undefined;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(escapedName).join("|")})(?:e?s)?(?![\\p{L}\\p{N}])`,
    "giu",
  );
  if (usesOtherwise(text, concept, pattern)) return undefined;
  // "An" would tell how the name begins.
  const masked = text
    .replace(pattern, BLANK)
    .replace(/\b([Aa])n? (?=\[…\])/g, "$1(n) ")
    // "The […] is" would fit one of four names alone.
    .replace(/^(?:A\(n\)|The) (?=\[…\])/, "")
    // Nor is it told that it has an abbreviation.
    .replaceAll(` (${BLANK})`, "");
  if (!masked.includes(BLANK)) return undefined;
  const left = new Set(indexTerms(masked));
  const isTold =
    [...namingStems(concept.title), ...namingStems(asWords(concept.title))].some((term) => left.has(term)) ||
    usesName(masked, conceptNames(concept));
  return isTold ? undefined : masked;
}
