/** An answer as data: what the tutor makes and the interface shows. */
import type { ConceptReason, Heading, SeedReasons } from "./answer-reasons.ts";
import type { Difficulty, Locator } from "./course.ts";
import type { ConceptId, FigureId, PassageId, SimulationId } from "./ids.ts";
import type { Level, RetrievalSettings } from "./settings.ts";

export const intents = [
  "define",
  "explain",
  "why",
  "how",
  "compare",
  "apply",
  "code",
  "math",
  "prerequisites",
  "path",
  "list",
  "example",
  "smalltalk",
] as const;
export type Intent = (typeof intents)[number];

/** A concept that retrieval found, and why it was picked. */
export interface Seed {
  readonly id: ConceptId;
  readonly title: string;
  /** Fused score in [0, 1]. */
  readonly score: number;
  /** Which words or meaning matched. */
  readonly why: SeedReasons;
  /** The two votes before fusion, each in [0, 1]. */
  readonly words: number;
  readonly meaning: number;
}

export type ConceptRole = "seed" | "prerequisite" | "related" | "known";

/** A concept's place in the explanation, simple before advanced. */
export interface OrderedConcept {
  readonly id: ConceptId;
  readonly title: string;
  readonly role: ConceptRole;
  /** Prerequisite steps from the nearest seed; 0 for a seed. */
  readonly depth: number;
  readonly difficulty: Difficulty;
  /** Why it is here; text is the reason on the relation that brought it in. */
  readonly reason: ConceptReason;
}

export const answerSectionKinds = [
  /** What was asked, answered. */
  "answer",
  "introduction",
  "why-it-matters",
  "prerequisites",
  "prerequisite",
  "concept",
  "how-it-works",
  "training",
  "math",
  "example",
  "code",
  "applications",
  "comparison",
  "misconceptions",
  "list",
  "path",
  "summary",
  "deeper",
  "further-reading",
  "next-steps",
  "refusal",
  "smalltalk",
] as const;
export type AnswerSectionKind = (typeof answerSectionKinds)[number];

/** One paragraph, list, table or code block, with the numbers of its citations (from 1). */
export interface AnswerBlock {
  readonly markdown: string;
  readonly citations: readonly number[];
  /** One line that stands for the block until it is opened in place; absent for a block that is always shown. */
  readonly lead?: string;
}

export interface AnswerSection {
  /** Unique within the answer. */
  readonly id: string;
  readonly heading: Heading;
  readonly kind: AnswerSectionKind;
  readonly concept?: ConceptId;
  readonly blocks: readonly AnswerBlock[];
  /** Whether it starts unfolded; absent in answers stored by earlier versions, which show everything. */
  readonly open?: boolean;
}

export interface Citation {
  /** The number shown in the text, from 1. */
  readonly number: number;
  readonly id: PassageId;
  /** What the passage is about; absent when no concept claims it. */
  readonly concept?: ConceptId;
  /** Title of the document the passage comes from. */
  readonly title: string;
  readonly locator: Locator;
  readonly url?: string;
  /** The passage's text, unformatted. */
  readonly quote: string;
}

/** A concept offered when the question is outside the course. */
export interface Nearest {
  readonly id: ConceptId;
  readonly title: string;
  readonly score: number;
}

/** A figure of the course, by its id; its words, for text that outlives the course. */
export interface ShownFigure {
  readonly id: FigureId;
  readonly title: string;
  readonly alternative: string;
}

/** A simulation that an answer offers; what it does is read from the app when it is opened. */
export interface ShownSimulation {
  readonly id: SimulationId;
  readonly title: string;
}

/** How sure it is that the course holds what was asked: answered, answered with the closest ideas, or refused. */
export type Sureness = "sure" | "near" | "outside" | "smalltalk";

export interface Subject {
  readonly id: ConceptId;
  readonly title: string;
}

/** What asking several courses came to. */
export interface AskedAcross {
  readonly courses: number;
  /** Other courses that treat it, the surest first. */
  readonly alsoIn: readonly { readonly id: string; readonly title: string }[];
  /** Titles of courses that could not be read. */
  readonly unread: readonly string[];
}

export interface Answer {
  readonly question: string;
  /** What a follow-up was resolved to, e.g. "CLIP"; absent for a question that stands alone. */
  readonly about?: { readonly id: ConceptId; readonly title: string };
  readonly intent: Intent;
  /** True for sure and near. */
  readonly inScope: boolean;
  /** Absent in answers stored by earlier versions, like the three after it. */
  readonly sureness?: Sureness;
  /** What it is about, in the question's order. */
  readonly subjects?: readonly Subject[];
  /** Several questions in one; a single one has one part. */
  readonly parts?: readonly {
    readonly question: string;
    readonly intent: Intent;
    readonly subjects: readonly Subject[];
  }[];
  /** Language of the question, as a BCP 47 tag. */
  readonly language?: string;
  readonly level: Level;
  readonly seeds: readonly Seed[];
  readonly order: readonly OrderedConcept[];
  /** Concepts that depend on each other: shown as "learn together". */
  readonly groups: readonly (readonly ConceptId[])[];
  readonly sections: readonly AnswerSection[];
  /** Stands right after the direct answer; absent where none helps. */
  readonly figure?: ShownFigure;
  /** Offered below the direct answer and its figure; absent where none helps. */
  readonly simulation?: ShownSimulation;
  /** A quiz about its subjects was asked for: their rounds of practice are offered first. */
  readonly quiz?: true;
  /** A ladder to climb before the answer, where a question asks to do something; else empty. */
  readonly hints: readonly AnswerBlock[];
  readonly citations: readonly Citation[];
  readonly nearest: readonly Nearest[];
  readonly settings: RetrievalSettings;
  /** The course it was made from. */
  readonly course: { readonly id: string; readonly title: string; readonly contentHash: string };
  /** Every course on the device was asked; absent when one was. */
  readonly across?: AskedAcross;
  /** Where retrieval ran: both votes, or words alone when meaning is unavailable. */
  readonly search: {
    readonly meaning: boolean;
    readonly embedder: string;
    readonly indexBackend: string;
    /** Search by meaning was still being prepared. */
    readonly preparing?: boolean;
  };
}

/** Milliseconds a step took; kept apart from the answer so that equal inputs give equal bytes. */
export type Timings = Readonly<Record<string, number>>;
