/** Items to check oneself with. Their questions and reasons are data, worded by the interface; course text is Markdown. */
import type { Figure, SectionKind } from "./course.ts";
import type { ConceptId, PassageId, QuizId } from "./ids.ts";

/** Stands for what is left out of a sentence. */
export const BLANK = "[…]";

/** What is asked. */
export type ItemPrompt =
  /** A question the course asks itself, or answers in a note. */
  | { readonly type: "question"; readonly markdown: string }
  /** Which idea is described? Its name is left out. */
  | { readonly type: "described"; readonly markdown: string }
  /** Which of these is needed first for it? */
  | { readonly type: "needed-first"; readonly name: string }
  /** Which of these builds on it? */
  | { readonly type: "builds-on"; readonly name: string }
  /** Which of these statements about it is mistaken? */
  | { readonly type: "mistaken"; readonly name: string }
  /** Of which of those compared is all of this true? A list of what the comparison says of one of them. */
  | { readonly type: "compared"; readonly markdown: string }
  /** What does the program print where a line of its output is left out? */
  | {
      readonly type: "prints";
      readonly code: string;
      /** What it prints before and after that line; empty where nothing. */
      readonly before: string;
      readonly after: string;
      /** All of it. */
      readonly printed: string;
    }
  /** What stands where a worked example of it is left open? */
  | {
      readonly type: "worked";
      readonly name: string;
      /** All of it but its end. */
      readonly markdown: string;
      /** With more left out, after each success in a row. */
      readonly fading: readonly string[];
    }
  /** Which label is left out of a figure where it is marked? */
  | {
      readonly type: "labelled";
      readonly figure: Figure;
      /** Its data with that label and those to choose from left out. */
      readonly asked: unknown;
    }
  | { readonly type: "ordered"; readonly name: string }
  /** In which order do these ideas build on each other? */
  | { readonly type: "chained" }
  | { readonly type: "matched" }
  /** Explain it in your own words. */
  | { readonly type: "explain"; readonly name: string };

/** Why a choice isn't the answer. */
export type WrongReason =
  | { readonly type: "text"; readonly markdown: string }
  | { readonly type: "means"; readonly name: string; readonly definition: string }
  | { readonly type: "needs-it"; readonly name: string; readonly goal: string }
  | { readonly type: "needed-by"; readonly name: string; readonly goal: string }
  | { readonly type: "unrelated"; readonly name: string; readonly definition: string }
  | { readonly type: "is-true"; readonly name: string }
  | { readonly type: "not-printed" }
  | { readonly type: "not-reckoned" }
  | { readonly type: "stands-elsewhere" }
  | { readonly type: "other-side"; readonly name: string; readonly markdown: string };

interface ItemBase {
  /** Stable over versions of the course. */
  readonly id: QuizId;
  readonly concept: ConceptId;
  readonly prompt: ItemPrompt;
  /** The passages that hold the answer. */
  readonly passages: readonly PassageId[];
}

export interface ChoiceItem extends ItemBase {
  readonly kind: "choice";
  readonly answer: string;
  /** Why the answer is right, where the passage alone doesn't say. */
  readonly because?: string;
  readonly wrong: readonly { readonly text: string; readonly why: WrongReason }[];
}

export interface ClozeItem extends ItemBase {
  readonly kind: "cloze";
  /** How the words of the name begin, and how many letters each has, so that no other word for it fits: "S… v… m…". */
  readonly begins: string;
  readonly letters: readonly number[];
  /** What counts as right; the first is shown. */
  readonly accepted: readonly string[];
}

export interface NumberItem extends ItemBase {
  readonly kind: "number";
  readonly answer: number;
  /** How far off still counts as right. */
  readonly tolerance: number;
  readonly because: string;
}

export interface OrderItem extends ItemBase {
  readonly kind: "order";
  /** In the right order. */
  readonly steps: readonly string[];
}

export interface MatchItem extends ItemBase {
  readonly kind: "match";
  readonly pairs: readonly { readonly name: string; readonly markdown: string }[];
}

/** To be answered in one's head: the learner says whether they knew it. What a flashcard is. */
export interface RecallItem extends ItemBase {
  readonly kind: "recall";
  readonly answer: string;
}

/** Something that an explanation of a concept would say, and where the course says it. */
export interface KeyPoint {
  readonly markdown: string;
  readonly part: SectionKind;
  readonly passage: PassageId;
  /** The mistaken statement that it corrects. */
  readonly against?: string;
}

/** To be explained in one's own words, and compared with what the course says; the learner grades themself. */
export interface ExplainItem extends ItemBase {
  readonly kind: "explain";
  readonly points: readonly KeyPoint[];
}

export type PracticeItem = ChoiceItem | ClozeItem | NumberItem | OrderItem | MatchItem | RecallItem | ExplainItem;
