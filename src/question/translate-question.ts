/** A question in another language → the English question that asks the same of the concepts it names. */
import type { Intent } from "../domain/answer.ts";
import { stopWords as englishStopWords } from "../language/english/stop-words.ts";
import type { LanguageRules } from "../language/language-rules.ts";
import { detectLanguage } from "../language/languages.ts";
import { words } from "../language/text.ts";
import type { Mention } from "../retrieval/concept-mentions.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";

export interface Translated {
  readonly language: LanguageRules;
  /** In English; empty when no concept of the course is named. */
  readonly question: string;
}

/** Nothing of a script that needs no spaces: its words can't be counted. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

type Asked = Exclude<Intent, "smalltalk">;

/** Tried in this order: "what is X used for" is no definition, "how do I start" no how. */
const order: readonly Asked[] = [
  "compare",
  "prerequisites",
  "path",
  "code",
  "apply",
  "list",
  "math",
  "example",
  "why",
  "how",
  "explain",
  "define",
];

const frames: Readonly<Record<Asked, (names: readonly string[]) => string>> = {
  define: (names) => `what is ${names.join(" and ")}`,
  explain: (names) => `explain ${names.join(" and ")}`,
  why: (names) => `why ${names.join(" and ")}`,
  how: (names) => `how does ${names.join(" and ")} work`,
  compare: (names) => (names.length > 1 ? `difference between ${names.join(" and ")}` : `what is ${names[0]}`),
  apply: (names) => `what is ${names.join(" and ")} used for`,
  code: (names) => `python code for ${names.join(" and ")}`,
  math: (names) => `formula of ${names.join(" and ")}`,
  prerequisites: (names) => `what should I know before learning ${names.join(" and ")}`,
  path: (names) => `learning path to ${names.join(" and ")}`,
  list: (names) => `types of ${names.join(" and ")}`,
  example: (names) => `example of ${names.join(" and ")}`,
};

function intentIn({ intents }: LanguageRules, question: string): Asked {
  const text = question.toLowerCase();
  const bare = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const holds = (phrase: string): boolean => text.includes(phrase) || bare.includes(phrase);
  return order.find((intent) => intents[intent]?.some(holds)) ?? "define";
}

/** "Wer" is who in German before it is the word error rate; "returns" beside a word of its own is everyday English. */
function meant({ stopWords }: LanguageRules, question: string, mentions: readonly Mention[]): readonly Mention[] {
  const own = new Set(stopWords.flatMap(words));
  const topical = words(question).filter((word) => !own.has(word) && !englishStopWords.has(word));
  return mentions.filter(({ weak, surface }) => {
    const named = words(surface);
    const alone = topical.every((word) => named.includes(word));
    return named.some((word) => !own.has(word)) && (!weak || alone || !latin.test(question));
  });
}

/** @returns undefined for a question in English */
export function translateQuestion({ names, graph }: RetrievalIndex, question: string): Translated | undefined {
  const language = detectLanguage(question);
  if (!language) return undefined;
  const found = [...new Set(meant(language, question, names.find(question)).map(({ concept }) => concept))];
  const titles = found.slice(0, 3).map((id) => graph.title(id));
  return { language, question: titles.length === 0 ? "" : frames[intentIn(language, question)](titles) };
}
