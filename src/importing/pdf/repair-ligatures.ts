/**
 * Some fonts say a wrong letter where they draw "ti" or "fi": "Introduc.on", "s9ll". Which letter stands for which
 * pair is found for each font from the words that come out.
 */
import { isEverydayWord } from "../../language/english/everyday-words.ts";
import { foldWord } from "../../language/text.ts";
import type { PdfPage } from "../../ports/pdf-opener.ts";

const ligatures = ["ti", "fi", "fl", "ff", "tt", "ffi", "ffl", "ft", "th", "st", "ct", "tf"];
/** A mark that no word has inside: letters, apostrophes, hyphens and the like are left alone. */
const suspicious = /\p{L}([^\p{L}\s'’‘\-–—/()[\]{},:;@_+*=<>|$^\\"“”]{1})\p{L}/gu;
const word = /[^\s,;:!?()[\]{}"“”/–—-]+/gu;
const fewestWords = 2;
/** "Introduction", "connectionism", "positive": words that nobody need have listed. */
const withTi = /^\p{L}{2,}ti(?:on|onal|onism|ons|ve|c|cal|cs|ng|es|ed|al)$/u;

/** Words that the document writes without any such mark. */
export function vocabularyOf(pages: readonly PdfPage[]): Set<string> {
  const known = new Set<string>();
  for (const { items } of pages)
    for (const { text } of items)
      for (const [found] of text.matchAll(/\p{L}{3,}(?!\p{L}*-$)/gu)) known.add(found.toLowerCase());
  return known;
}

const lower = (text: string): string => text.toLowerCase().replace(/[.…]+$/, "");

/** Per font: mark → the letters it stands for. */
export function findLigatures(
  pages: readonly PdfPage[],
  vocabulary: ReadonlySet<string>,
): Map<string, Map<string, string>> {
  const votes = new Map<string, Map<string, Map<string, Set<string>>>>();
  const knows = (text: string): boolean => text.length > 3 && (vocabulary.has(text) || isEverydayWord(foldWord(text)));
  for (const { items } of pages)
    for (const { text, font } of items)
      for (const [token] of text.matchAll(word))
        for (const [, mark = ""] of token.matchAll(suspicious))
          for (const ligature of ligatures) {
            const repaired = lower(token.replaceAll(mark, ligature));
            const plausible = knows(repaired) || (ligature === "ti" && withTi.test(repaired));
            if (!/^\p{L}+$/u.test(repaired) || !plausible) continue;
            const ofFont = votes.get(font) ?? new Map<string, Map<string, Set<string>>>();
            const ofMark = ofFont.get(mark) ?? new Map<string, Set<string>>();
            votes.set(font, ofFont.set(mark, ofMark.set(ligature, (ofMark.get(ligature) ?? new Set()).add(repaired))));
          }
  const found = new Map<string, Map<string, string>>();
  for (const [font, marks] of votes)
    for (const [mark, byLigature] of marks) {
      const [best, second] = [...byLigature].sort((a, b) => b[1].size - a[1].size);
      const certain = best && best[1].size > (second?.[1].size ?? 0) * 2;
      // A digit or a letter from nowhere is never meant; a period may be.
      const enough = /[.\d%#&]/.test(mark) ? 1 : fewestWords;
      if (best && certain && best[1].size >= enough) found.set(font, (found.get(font) ?? new Map()).set(mark, best[0]));
    }
  return found;
}

/** @returns the text with its pairs of letters; a mark that ends a sentence stays one */
export function repair(
  text: string,
  marks: ReadonlyMap<string, string> | undefined,
  vocabulary: ReadonlySet<string>,
): string {
  if (!marks) return text;
  return text.replace(word, (token) => {
    let repaired = token;
    for (const [mark, ligature] of marks) {
      const inside = new RegExp(`(?<=\\p{L})${mark.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=\\p{L})`, "gu");
      const next = repaired.replace(inside, ligature);
      const plain = lower(next);
      // "e.g" and "www.example.org" hold real periods.
      if (mark !== "." || vocabulary.has(plain) || isEverydayWord(foldWord(plain)) || withTi.test(plain))
        repaired = next;
    }
    return repaired;
  });
}
