/** The last exchanges, each shortened at the end of a sentence. */

import { splitSentences } from "../../language/split-sentences.ts";
import { withoutSources } from "../../markdown/course-links.ts";
import { flowingText } from "../../markdown/flowing-text.ts";
import type { ChatMessage } from "../../ports/language-model.ts";
import type { PromptRequest } from "../../protocol/generation-api.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { neutralise } from "./neutralise.ts";

const mostExchanges = 3;
const mostQuestionTokens = 80;
const mostAnswerTokens = 160;
/** Characters; what comes later is never among what is kept. */
const longestRead = 4_000;

/** As many whole sentences as fit; empty when not even the first does. */
function shorten(text: string, tokens: number): string {
  const flat = flowingText(text);
  if (estimateTokens(flat) <= tokens) return flat;
  let kept = 0;
  for (const { end } of splitSentences(flat, { final: true })) {
    if (end === flat.length || estimateTokens(flat.slice(0, end)) > tokens) break;
    kept = end;
  }
  return flat.slice(0, kept);
}

/** @returns user and assistant in turn, oldest first; a gap in what fits ends it */
export function trimHistory(history: PromptRequest["history"], tokens: number): readonly ChatMessage[] {
  let kept: readonly ChatMessage[] = [];
  let left = tokens;
  for (const { question, text } of history.slice(-mostExchanges).reverse()) {
    const asked = shorten(neutralise(question.slice(0, longestRead)), Math.min(left, mostQuestionTokens));
    left -= estimateTokens(asked);
    const answered = shorten(neutralise(withoutSources(text.slice(0, longestRead))), Math.min(left, mostAnswerTokens));
    left -= estimateTokens(answered);
    if (asked === "" || answered === "") break;
    kept = [{ role: "user", content: asked }, { role: "assistant", content: answered }, ...kept];
  }
  return kept;
}
