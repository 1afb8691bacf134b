/** The words of a question put right: chat spellings, names written by ear, misspelt words; and the concepts they name. */
import { dropFillers, spellOut } from "../language/english/chat.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { type Token, tokenize } from "../language/phrase-matcher.ts";
import { words } from "../language/text.ts";
import type { Mention } from "./concept-mentions.ts";
import type { RetrievalIndex } from "./retrieval-index.ts";
import type { Correction } from "./spelling.ts";

export interface WordsRead {
  /** What is searched for. */
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly mentions: readonly Mention[];
  /** Share of the topical words that neither the course nor everyday English has. */
  readonly unknownShare: number;
}

/** Names are rarely spread over more words than this: "mini max algo rhythm". */
const longestSpan = 6;

/** Replaces whole words, keeping the rest of the question as typed. */
function applyCorrections(question: string, corrections: readonly Correction[]): string {
  if (corrections.length === 0) return question;
  const byWord = new Map(corrections.map(({ from, to }) => [from, to]));
  return question.replace(/[\p{L}\p{M}'’-]+/gu, (word) => {
    const parts = words(word);
    return parts.some((part) => byWord.has(part)) ? parts.map((part) => byWord.get(part) ?? part).join(" ") : word;
  });
}

/** Words of another language are not misspelt English, unless English then names more: "viterbi algoritm". */
function correctSpelling({ names, spelling }: RetrievalIndex, question: string): Correction[] {
  const corrections = spelling.corrections(question);
  const typed = names.find(question);
  if (corrections.length === 0 || !typed.some(({ foreign }) => foreign)) return corrections;
  const namedWords = (mentions: readonly Mention[]): number =>
    mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  return namedWords(names.find(applyCorrections(question, corrections))) > namedWords(typed) ? corrections : [];
}

interface Heard {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const wordsAt = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ word }) => word);

/** "Drop out", where the course writes "dropout": words and meaning know the name as it is written. */
function runTogether({ names, graph }: RetrievalIndex, part: readonly string[], from: number): Heard | undefined {
  const match = part.length > 1 ? names.sounding.find([part.join("")]) : undefined;
  const isTitle = match?.certainty === 1 && graph.title(match.concept) === match.name;
  return match && isTitle && words(match.name).length < part.length
    ? { from, to: from + part.length, name: match.name }
    : undefined;
}

/** The longest span from `from` that sounds like a name and isn't one as it stands. */
function hearAt(index: RetrievalIndex, tokens: readonly Token[], from: number): Heard | undefined {
  const { names, spelling } = index;
  for (let to = Math.min(tokens.length, from + longestSpan); to > from; to--) {
    const part = wordsAt(tokens, from, to);
    const unknown = part.some((word) => !spelling.knows(word));
    if (!unknown && part.length < 2) continue;
    if (names.named(part.join(" "))) return runTogether(index, part, from);
    const match = names.sounding.find(part, unknown);
    // "Over fitting" is a name letter for letter; else a word of no topic at an end belongs to the sentence.
    const [first = "", last = ""] = [part[0], part.at(-1)];
    const isPlain = unknown || !(stopWords.has(first) || stopWords.has(last));
    if (match && (isPlain || match.certainty === 1)) return { from, to, name: match.name };
  }
  return undefined;
}

function hearNames(index: RetrievalIndex, question: string): { text: string; heard: Correction[] } {
  const tokens = tokenize(question);
  const taken = new Set(
    index.names
      .find(question)
      .filter(({ from, to }) => to - from > 1 && !runTogether(index, wordsAt(tokens, from, to), from))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const heard: Correction[] = [];
  let text = "";
  let at = 0;
  for (let from = 0; from < tokens.length; ) {
    const found = taken.has(from) ? undefined : hearAt(index, tokens, from);
    const [first, last] = found ? [tokens[found.from], tokens[found.to - 1]] : [];
    if (!found || !first || !last) {
      from++;
      continue;
    }
    heard.push({ from: question.slice(first.start, last.end), to: found.name });
    text += question.slice(at, first.start) + found.name;
    at = last.end;
    from = found.to;
  }
  return { text: text + question.slice(at), heard };
}

const topicalWords = (text: string): string[] => words(text).filter((word) => !stopWords.has(word));

/** @param question cleaned (`cleanText`) */
export function readWords(index: RetrievalIndex, question: string): WordsRead {
  const plain = dropFillers(spellOut(question));
  const { text: named, heard } = hearNames(index, plain);
  const spelt = correctSpelling(index, named);
  const text = applyCorrections(named, spelt);
  const topical = topicalWords(text);
  const unknown = topical.filter((word) => !index.spelling.knows(word));
  return {
    text,
    corrections: [...heard, ...spelt],
    mentions: index.names.find(text, (term) => index.lexical.inverseDocumentFrequency(term)),
    unknownShare: topical.length === 0 ? 0 : unknown.length / topical.length,
  };
}
