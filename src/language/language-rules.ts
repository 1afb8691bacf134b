/** What is known of a language beside English: enough to hear a question in it and to head an answer in it. */
import type { Intent } from "../domain/answer.ts";

export interface LanguageRules {
  /** BCP 47. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Words that carry no topic, as they are typed. */
  readonly stopWords: readonly string[];
  /** Phrases by which each kind of question is asked, lower case. */
  readonly intents: Readonly<Partial<Record<Exclude<Intent, "smalltalk">, readonly string[]>>>;
  /** Words between two sides of a comparison. */
  readonly and: readonly string[];
  readonly greetings: readonly string[];
  readonly thanks: readonly string[];
  /** Headings of an answer's parts, by kind. */
  readonly headings: Readonly<Record<string, string>>;
  /** Says that the full explanation is in English. */
  readonly englishFollows: string;
  readonly refusal: string;
  readonly near: string;
  readonly hello: string;
}
