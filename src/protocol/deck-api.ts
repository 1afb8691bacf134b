/** Items taken elsewhere: what the tutor gives of them, and what the thread that makes files of them offers. */
import type { Figure, Locator, Topic } from "../domain/course.ts";
import type { DeckFormat } from "../domain/deck-format.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { LearningEvent } from "../domain/learning.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import type { Result } from "../domain/result.ts";

/** What of the open course is taken. */
export type DeckScope =
  | { readonly type: "course" }
  | { readonly type: "topic"; readonly topic: string }
  /** Items that were answered, by the log. */
  | { readonly type: "practised"; readonly events: readonly LearningEvent[] };

export interface DeckItem {
  readonly item: PracticeItem;
  /** Of its concept. */
  readonly title: string;
  readonly topic: Topic;
  /** Where the answer stands. */
  readonly sources: readonly { readonly title: string; readonly locator: Locator; readonly url?: string }[];
  /** The order in which choices, steps or names are shown, as in `PracticeTask`. */
  readonly shown: readonly number[];
  /** What its concept looks like, if the course shows it. */
  readonly figure?: Figure;
}

/** A part of the items: what is asked of the tutor meanwhile has its turn between two of them. */
export interface DeckPart {
  readonly items: readonly DeckItem[];
  /** Where the next part begins; absent at the end. */
  readonly next?: number;
  /** How far it is, in [0, 1]. */
  readonly fraction: number;
}

export interface DeckItemsApi {
  /** @param from 0, then what the part before gave as `next` */
  deckPart(scope: DeckScope, from: number): Promise<Result<DeckPart, AppError>>;
}

export interface DeckOrder {
  readonly course: { readonly id: CourseId; readonly title: string };
  readonly items: readonly DeckItem[];
  readonly format: DeckFormat;
  /** Address that a concept's page has before its id. */
  readonly pages: string;
  /** Milliseconds since 1970: Anki takes the newer of two notes. */
  readonly now: number;
}

export interface DeckApi {
  /** Answers once the thread runs. */
  ready(): Promise<Result<void, AppError>>;
  makeDeck(order: DeckOrder): Promise<Result<Blob, AppError>>;
}

/** The same, as the page sees it: the thread starts with the order. */
export type DeckMaker = Pick<DeckApi, "makeDeck">;
