/** A learner's own data: kept apart from courses, so that losing one never loses the other. */
import type { GeneratedAnswer } from "./generated-answer.ts";
import type { ConceptId, ConversationId, CourseId, QuizId } from "./ids.ts";
import { defaultPractice, type MemoryFit } from "./learning.ts";
import { defaultSettings, type Level, type RetrievalSettings } from "./settings.ts";
import type { StoredAnswer } from "./stored-answer.ts";

export interface Exchange {
  readonly id: string;
  /** Where it stands in its conversation, from 0: a stored number, so that no clock can reorder what was said. */
  readonly place: number;
  readonly question: string;
  /** Absent while it is being made, or when it failed. */
  readonly answer?: StoredAnswer;
  readonly askedAt: number;
  /** What a language model wrote beside the composed answer. */
  readonly generated?: GeneratedAnswer;
  /** Hints opened so far while the answer waits behind them; absent when the answer is shown. */
  readonly hintsShown?: number;
  /** How often it was edited or asked again; absent for never. A later revision replaces an earlier one. */
  readonly revision?: number;
}

/** One that the store has still to give a place: after all others. */
export type NewExchange = Omit<Exchange, "place"> & { readonly place?: number };

/** A conversation without what was said. */
export interface ConversationMeta {
  readonly id: ConversationId;
  readonly title: string;
  /** How often it was renamed; absent for never. The title given last wins. */
  readonly renames?: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Conversation extends ConversationMeta {
  /** In order of their places. */
  readonly exchanges: readonly Exchange[];
}

const TITLE_LENGTH = 80;

/** What a conversation is called until it is renamed. @param question its first */
export function titleFrom(question: string): string {
  const line = question.replace(/\s+/g, " ");
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1)}…` : line;
}

export interface LearnerProfile {
  readonly settings: RetrievalSettings;
  readonly level: Level;
  readonly hintFirst: boolean;
  /** Answers start with all their parts open. */
  readonly openAll: boolean;
  /** Keys without Ctrl or Alt do something: speech input and unsteady hands may press them unasked. */
  readonly singleKeys: boolean;
  readonly theme: "system" | "light" | "dark";
  /** In Practice: items never answered before, a day. */
  readonly newPerDay: number;
  /** Items that come back, a day. */
  readonly reviewsPerDay: number;
  /** Share of what is due that should still be known then. */
  readonly retention: number;
  /** Weekdays, 0 for Sunday, on which as little as possible comes back. */
  readonly easyDays: readonly number[];
  /** Items not to be asked. */
  readonly leftOut: readonly QuizId[];
  /** Practice may fit its memory model to the learner's own answers. */
  readonly ownMemory: boolean;
  /** What that came to; absent before the first time. */
  readonly memoryFit?: MemoryFit;
  /** Concepts the learner said they know. */
  readonly known: readonly ConceptId[];
  /** The course questions are answered from; absent for the bundled one. */
  readonly course?: CourseId;
  /** Id of the embedder in the catalogue, or "erica-static". */
  readonly embedder: string;
  /** Id of the language model in the catalogue, "browser" for the browser's own, or "none". */
  readonly languageModel: string;
  /** Address of the school's own host for model files; empty for their publishers. */
  readonly modelMirror: string;
}

export const BUNDLED_EMBEDDER = "erica-static";

export const defaultProfile: LearnerProfile = {
  settings: defaultSettings,
  level: "standard",
  hintFirst: false,
  openAll: false,
  singleKeys: true,
  theme: "system",
  newPerDay: defaultPractice.newPerDay,
  reviewsPerDay: defaultPractice.reviewsPerDay,
  retention: defaultPractice.retention,
  easyDays: [],
  leftOut: [],
  ownMemory: true,
  known: [],
  embedder: BUNDLED_EMBEDDER,
  languageModel: "none",
  modelMirror: "",
};
