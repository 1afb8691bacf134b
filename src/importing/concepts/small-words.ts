/** The words that carry no topic in the language of a text, where that isn't English. */
import { detectLanguage, languages } from "../../language/languages.ts";
import type { PassageText } from "./passage-text.ts";
import { tokenise } from "./tokens.ts";

const samples = 40;

/** @returns the tag that most of a sample of passages speak for */
export function languageOf(texts: readonly PassageText[]): string {
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(texts.length / samples));
  for (let place = 0; place < texts.length; place += step) {
    const sample = texts[place]?.sentences.slice(0, 3).join(" ") ?? "";
    const tag = sample.length > 40 ? (detectLanguage(sample.slice(0, 400))?.tag ?? "en") : undefined;
    if (tag !== undefined) votes.set(tag, (votes.get(tag) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "en";
}

const folded = new Map<string, ReadonlySet<string>>();

function smallWordsOf(tag: string): ReadonlySet<string> | undefined {
  const rules = languages.find((language) => language.tag === tag);
  if (!rules) return undefined;
  const known =
    folded.get(tag) ??
    new Set(rules.stopWords.map((word) => tokenise(word).folded).flatMap((words) => (words.length === 1 ? words : [])));
  folded.set(tag, known);
  return known;
}

/** @param texts of one document */
export function withSmallWords(texts: readonly PassageText[]): readonly PassageText[] {
  const smallWords = smallWordsOf(languageOf(texts));
  return smallWords ? texts.map((text) => ({ ...text, smallWords })) : texts;
}

/**
 * The patterns of definitions are English. In another language a sentence that begins with the name of its own section,
 * or with a name in bold, says what that is.
 * @returns whether a sentence begins with a phrase, an article before it aside
 */
export function beginsWith(
  sentence: readonly string[],
  phrase: readonly string[],
  small: ReadonlySet<string>,
): boolean {
  const from = small.has(sentence[0] ?? "") && !small.has(phrase[0] ?? "") ? 1 : 0;
  return phrase.length > 0 && sentence.length > phrase.length && phrase.every((word, i) => sentence[from + i] === word);
}

/** "La fonction d'activation" is the name of a "fonction d'activation". */
export function withoutArticle(name: string, small: ReadonlySet<string>): string {
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/u.exec(name) ?? [];
  return rest !== "" && small.has(tokenise(first).folded[0] ?? "") ? rest : name;
}
