/** The languages a question may be asked in, and which one it is. Adding a language is adding a folder and a line here. */
import { rules as ar } from "./ar/rules.ts";
import { rules as de } from "./de/rules.ts";
import { stopWords as english } from "./english/stop-words.ts";
import { rules as es } from "./es/rules.ts";
import { rules as fr } from "./fr/rules.ts";
import { rules as hi } from "./hi/rules.ts";
import { rules as id } from "./id/rules.ts";
import { rules as ja } from "./ja/rules.ts";
import { rules as ko } from "./ko/rules.ts";
import type { LanguageRules } from "./language-rules.ts";
import { rules as pt } from "./pt/rules.ts";
import { foldText } from "./text.ts";
import { rules as tr } from "./tr/rules.ts";
import { rules as zh } from "./zh/rules.ts";

export const languages: readonly LanguageRules[] = [es, fr, de, pt, tr, id, hi, ar, zh, ja, ko];

/** Scripts that say the language by themselves; Japanese before Chinese, since it writes Han characters too. */
const scripts: readonly (readonly [RegExp, LanguageRules])[] = [
  [/[\u3040-\u30ff]/, ja],
  [/\p{Script=Hangul}/u, ko],
  [/\p{Script=Han}/u, zh],
  [/\p{Script=Devanagari}/u, hi],
  [/\p{Script=Arabic}/u, ar],
];

const latin = /^[\p{Script=Latin}\s']+$/u;

interface Telltale {
  readonly rules: LanguageRules;
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly string[];
}

/** Hindi in Latin letters is told by its phrases; single words ("main", "is", "to") are English too. */
const telltales: readonly Telltale[] = languages.map((rules) => ({
  rules,
  words: new Set(rules === hi ? [] : rules.stopWords.filter((word) => latin.test(word)).map(foldText)),
  phrases: Object.values(rules.intents)
    .flat()
    .filter((phrase) => latin.test(phrase))
    .map(foldText)
    .filter((phrase) => phrase.length > 3),
}));

/** Words of a phrase count double: "kya hai" is no chance. */
const phraseHits = 2;
const fewestHits = 2;

/** @returns undefined for English, and where nothing says otherwise */
export function detectLanguage(question: string): LanguageRules | undefined {
  const script = scripts.find(([pattern]) => pattern.test(question));
  if (script) return script[1];
  const folded = foldText(question);
  const parts = folded.split(" ").filter((word) => word !== "");
  const padded = ` ${folded} `;
  const englishHits = parts.filter((word) => english.has(word)).length;
  let best: { rules: LanguageRules; hits: number } | undefined;
  for (const { rules, words, phrases } of telltales) {
    const found = phrases.filter((phrase) => padded.includes(` ${phrase} `));
    const longest = Math.max(0, ...found.map((phrase) => phrase.split(" ").length));
    const hits = parts.filter((word) => words.has(word)).length + (longest > 1 ? phraseHits : 0);
    if (hits >= fewestHits && hits > (best?.hits ?? 0)) best = { rules, hits };
  }
  return best && best.hits > englishHits ? best.rules : undefined;
}
