/** A learner's own data: kept apart from courses, so that losing one never loses the other. */
import type { Answer } from "./answer.ts";
import type { GeneratedAnswer } from "./generated-answer.ts";
import type { ConceptId, ConversationId, CourseId } from "./ids.ts";
import { defaultSettings, type Level, type RetrievalSettings } from "./settings.ts";

export interface Exchange {
  readonly id: string;
  readonly question: string;
  /** Absent while it is being made, or when it failed. */
  readonly answer?: Answer;
  readonly askedAt: number;
  /** What a language model wrote beside the composed answer. */
  readonly generated?: GeneratedAnswer;
  /** Hints opened so far while the answer waits behind them; absent when the answer is shown. */
  readonly hintsShown?: number;
  /** How often the question was edited in its place; absent for never. A later revision replaces an earlier one. */
  readonly revision?: number;
}

export interface Conversation {
  readonly id: ConversationId;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly exchanges: readonly Exchange[];
}

export interface LearnerProfile {
  readonly settings: RetrievalSettings;
  readonly level: Level;
  readonly hintFirst: boolean;
  readonly theme: "system" | "light" | "dark";
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
  theme: "system",
  known: [],
  embedder: BUNDLED_EMBEDDER,
  languageModel: "none",
  modelMirror: "",
};
