/** What a language model wrote in place of the composed answer, and how it stands to the course. */
import type { Citation } from "./answer.ts";

export interface LanguageModelInfo {
  readonly id: string;
  readonly title: string;
  readonly engine: "web-llm" | "browser";
  /** In tokens, prompt and answer together. */
  readonly contextWindow: number;
}

/** `absent`: not in your course. `unchecked`: no statement (a heading, a question) or not checked yet. */
export type Verdict = "supported" | "partly" | "absent" | "unchecked";

/** How one sentence of a generated text stands to the passages it was made from. */
export interface Grounding {
  readonly verdict: Verdict;
  /** Numbers of the sources that support it, best first. */
  readonly citations: readonly number[];
  /** Numbers, names and formulas in it that no source has. */
  readonly missing: readonly string[];
}

/** A sentence is `text.slice(start, end)` of the answer it belongs to. */
export interface GroundedSentence extends Grounding {
  readonly start: number;
  readonly end: number;
}

/** `interrupted`: the tab was closed or crashed while it was being written. */
export type GenerationStatus = "streaming" | "complete" | "length" | "stopped" | "interrupted" | "failed";

export interface GeneratedAnswer {
  readonly model: Pick<LanguageModelInfo, "id" | "title" | "engine">;
  readonly status: GenerationStatus;
  /** Markdown, as far as it got. */
  readonly text: string;
  /** In order; text after the last one is still being checked. */
  readonly sentences: readonly GroundedSentence[];
  /** The passages the model was given, numbered from 1. */
  readonly sources: readonly Citation[];
  /** When writing began, in milliseconds since 1970: a later text of the same question replaces an earlier one. */
  readonly startedAt: number;
}
