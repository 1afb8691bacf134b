/** The last exchanges, each shortened at the end of a sentence. */

import type { ChatMessage } from "../../ports/language-model.ts";
import type { PromptRequest } from "../../protocol/generation-api.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { neutralise } from "./neutralise.ts";

const mostExchanges = 3;
const mostQuestionTokens = 80;
const mostAnswerTokens = 160;
/** Characters; what comes later is never among what is kept. */
const longestRead = 4_000;

/** Code and displayed formulas can't be cut and say little out of their place. */
const blocks = /```[\s\S]*?(?:```|$)|\$\$[\s\S]*?\$\$/g;

/** The composed answer's marks for its sources. */
const citation = /[ \t]*\[\d+\]\(cite:\d+\)/g;

/** As many whole sentences as fit; empty when not even the first does. */
function shorten(text: string, tokens: number): string {
  const flat = text
    .replace(blocks, " ")
    .replace(/^#+[ \t]+(.*)$/gm, "$1.")
    .replace(/\s+/g, " ")
    .trim();
  if (estimateTokens(flat) <= tokens) return flat;
  let end = 0;
  for (const { 0: mark, index } of flat.matchAll(/[.!?…。！？](?=\s|$)|[。！？]/g)) {
    const next = index + mark.length;
    if (estimateTokens(flat.slice(0, next)) > tokens) break;
    end = next;
  }
  return flat.slice(0, end);
}

/** @returns user and assistant in turn, oldest first; a gap in what fits ends it */
export function trimHistory(history: PromptRequest["history"], tokens: number): readonly ChatMessage[] {
  let kept: readonly ChatMessage[] = [];
  let left = tokens;
  for (const { question, text } of history.slice(-mostExchanges).reverse()) {
    const asked = shorten(neutralise(question.slice(0, longestRead)), Math.min(left, mostQuestionTokens));
    left -= estimateTokens(asked);
    const answered = shorten(
      neutralise(text.slice(0, longestRead).replace(citation, "")),
      Math.min(left, mostAnswerTokens),
    );
    left -= estimateTokens(answered);
    if (asked === "" || answered === "") break;
    kept = [{ role: "user", content: asked }, { role: "assistant", content: answered }, ...kept];
  }
  return kept;
}
