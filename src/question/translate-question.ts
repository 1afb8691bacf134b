/** A question in another language → the English question that asks the same of the concepts it names. */
import type { Intent } from "../domain/answer.ts";
import type { LanguageRules } from "../language/language-rules.ts";
import { detectLanguage } from "../language/languages.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";

export interface Translated {
  readonly language: LanguageRules;
  /** In English; empty when no concept of the course is named. */
  readonly question: string;
}

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

/** @returns undefined for a question in English */
export function translateQuestion({ names, graph }: RetrievalIndex, question: string): Translated | undefined {
  const language = detectLanguage(question);
  if (!language) return undefined;
  const found = [...new Set(names.find(question).map(({ concept }) => concept))];
  const titles = found.slice(0, 3).map((id) => graph.title(id));
  return { language, question: titles.length === 0 ? "" : frames[intentIn(language, question)](titles) };
}
