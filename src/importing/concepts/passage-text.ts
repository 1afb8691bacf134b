/** What is looked at in a passage to find ideas: its sentences as plain text, its emphasised phrases. */
import { splitSentences } from "../../language/split-sentences.ts";
import { prose } from "../../markdown/prose.ts";
import type { SourcePassage } from "../passages/to-passages.ts";
import { type Tokens, tokenise } from "./tokens.ts";

export interface PassageText {
  readonly passage: SourcePassage;
  readonly sentences: readonly string[];
  readonly tokens: readonly Tokens[];
  readonly emphasised: readonly string[];
  /** Folded; absent where the text is English. */
  readonly smallWords?: ReadonlySet<string>;
}

const longestSentence = 700;
/** A phrase doesn't run on from one cell of a table to the next. */
const byCells = (text: string): string =>
  text.startsWith("|") ? text.replace(/(?<!\\)\|/g, ";").replace(/^[;\s]+|[;\s]+$/g, "") : text;
/** "$H$" reads as H. */
const simpleFormula = /(?<![\\$])\$([A-Za-z\d][A-Za-z\d ,=()+-]{0,14})\$(?!\d)/g;
const address = /\b(?:https?:\/\/|www\.)[^\s)\]]+/gi;
const strong = /(\*\*|__)(?=\S)([^*_\n]{2,70}?\S)\1/g;
const soft = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{1,70}?[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu;

const formula = /\$\$[\s\S]*?\$\$|(?<!\\)\$[^$\n]*\$/g;

/** Where a formula was, something is missing: "is given by … where k is a constant". */
const sentenceOf = (markdown: string): string =>
  prose(markdown.replace(formula, " … "))
    .replace(/^[…\s]+/, "")
    .replace(/\s*…[\s….,;:]*$/, " …");

function emphasisedIn(markdown: string): string[] {
  const text = markdown.replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`\n]*`/g, " ");
  return [...text.matchAll(strong), ...text.matchAll(soft)].map((match) =>
    (match[2] ?? "").replace(/[:.,;]$/, "").trim(),
  );
}

export function passageText(passage: SourcePassage): PassageText {
  const { markdown, type } = passage;
  // Names in code are mentions, but no sentence is made of them.
  if (type === "code") return { passage, sentences: [], tokens: [tokenise(markdown.slice(0, 4_000))], emphasised: [] };
  // Items of a list are sentences of their own; links and marks are gone.
  const text = markdown.replace(/\r/g, "");
  const sentences = splitSentences(text, { final: true })
    .filter(({ kind }) => kind !== "code")
    .map(({ start, end }) =>
      sentenceOf(byCells(text.slice(start, end)).replace(simpleFormula, "$1").replace(address, " ")).slice(
        0,
        longestSentence,
      ),
    )
    .filter((sentence) => sentence !== "");
  return { passage, sentences, tokens: sentences.map(tokenise), emphasised: emphasisedIn(markdown) };
}
