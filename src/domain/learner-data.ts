/** What a learner takes along, and how a change to it is taken back. */
import type { Conversation } from "./conversation.ts";
import type { ConceptId, ConversationId } from "./ids.ts";
import type { LearningEvent } from "./learning.ts";

export interface LearnerData {
  readonly conversations: readonly Conversation[];
  /** Concepts the learner said they know. */
  readonly known: readonly ConceptId[];
  readonly learning: readonly LearningEvent[];
}

/** An exchange that was stored and can't be read any more. */
export interface UnreadableExchange {
  readonly id: string;
  /** Where in the record the fault lies. */
  readonly detail: string;
}

export interface ReadConversation extends Conversation {
  readonly unreadable: readonly UnreadableExchange[];
}

/** A part of a long conversation: `newest` exchanges of those whose place is before `before`, or of all. */
export interface ExchangePage {
  readonly newest: number;
  readonly before?: number;
}

/** What stood in the store before a change, record by record; `before` and `left` are absent where there was nothing. */
export interface LearnerUndo {
  readonly conversations: readonly {
    readonly id: ConversationId;
    readonly before?: unknown;
    /** What the change left there: what is otherwise by now was changed since. */
    readonly left?: unknown;
  }[];
  readonly exchanges: readonly {
    readonly conversation: ConversationId;
    readonly id: string;
    readonly before?: unknown;
    /** Which version of it the change left there. */
    readonly left?: string;
  }[];
  readonly learning: readonly {
    readonly id: string;
    readonly before?: unknown;
    readonly left?: unknown;
  }[];
  readonly known: { readonly added: readonly ConceptId[]; readonly removed: readonly ConceptId[] };
}

/** One thing in a file that was left out, and why. */
export interface FileProblem {
  readonly item: "conversation" | "exchange" | "known" | "learning";
  /** Its title or question where that can be read, else its number in the file, from 1. */
  readonly name: string;
  /** The field at fault. */
  readonly field: string;
}

export interface ImportReport {
  /** Conversations that weren't here before. */
  readonly added: number;
  /** Conversations that were here and changed. */
  readonly changed: number;
  readonly known: number;
  /** Entries of the log of learning that were added or changed. */
  readonly learning: number;
  readonly problems: readonly FileProblem[];
  readonly undo: LearnerUndo;
}
