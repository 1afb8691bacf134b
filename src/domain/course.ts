/** The course as data: what a pack holds, a store keeps and the tutor reads. */
import type {
  AssetId,
  ConceptId,
  CourseId,
  DocumentId,
  FigureId,
  NoteId,
  PassageId,
  QuizId,
  ResourceId,
  SimulationId,
} from "./ids.ts";

export const difficulties = ["beginner", "intermediate", "advanced"] as const;
export type Difficulty = (typeof difficulties)[number];

/** The parts a passage can play for a concept, in reading order. `definition` is a concept's lead paragraph. */
export const sectionKinds = [
  "definition",
  /** For beginners: a picture and everyday words, no symbol. */
  "in-plain-words",
  "why-it-matters",
  "intuition",
  "how-it-works",
  "architecture",
  "training",
  "math",
  "worked-example",
  "code",
  "applications",
  "misconceptions",
  "summary",
  /** For those who want more: derivation, limits, variants, costs. */
  "deeper",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const relationTypes = [
  "prereq_of",
  "is_a",
  "part_of",
  "contrasts_with",
  "sibling",
  "near_transfer",
  "encompasses",
] as const;
export type RelationType = (typeof relationTypes)[number];

export interface Topic {
  readonly id: string;
  readonly title: string;
}

/** Where in a document a passage lies. Pages, slides and cells count from 1. */
export type Locator =
  | { readonly type: "heading"; readonly path: readonly string[] }
  | { readonly type: "page"; readonly page: number }
  | { readonly type: "slide"; readonly slide: number }
  | { readonly type: "cell"; readonly cell: number }
  | { readonly type: "time"; readonly startSeconds: number; readonly endSeconds: number };

/** `course` is the text that the course's own authors wrote. */
export const resourceKinds = ["course", "web", "pdf", "video", "notebook", "slides"] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** A file or page somebody wrote, from which passages were taken. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly authors: readonly string[];
  readonly licence?: string;
  /** Absent for the course's own text and for local files. */
  readonly url?: string;
  /** The file itself, if the course carries it. */
  readonly file?: AssetId;
  /** SHA-256 (hex) of the file or page as it was read. The course's own text has the course's hash instead. */
  readonly hash?: string;
}

/** A file that travels with the course: a figure, or the file a document was read from. */
export interface Asset {
  /** Its name in the pack. */
  readonly id: AssetId;
  readonly kind: "figure" | "source";
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
}

/** Bytes of the files that documents of the course were read from. */
export const sourceBytes = (assets: readonly Asset[]): number =>
  assets.reduce((sum, { kind, bytes }) => sum + (kind === "source" ? bytes : 0), 0);

/** A book, page or video to read on in: the course points to it and holds nothing of it. */
export interface Resource {
  readonly id: ResourceId;
  readonly title: string;
  readonly kind: ResourceKind;
  /** Absent for what lies on no website. */
  readonly url?: string;
}

/** A pointer from a concept to a place in a resource ("Chapter 6", "p. 12", "4:10"). */
export interface FurtherReading {
  readonly resource: ResourceId;
  readonly where?: string;
}

/** The smallest citable piece of a document: one block of Markdown. Several concepts can claim it, or none. */
export interface Passage {
  readonly id: PassageId;
  readonly document: DocumentId;
  readonly markdown: string;
  readonly locator: Locator;
}

/** A concept's claim on passages, in order: the part they play for it. */
export interface Section {
  readonly kind: SectionKind;
  readonly passages: readonly PassageId[];
}

export interface Concept {
  readonly id: ConceptId;
  readonly title: string;
  /** The title inside a sentence: "gradient descent", but "Bayes' theorem" and "CLIP". */
  readonly nameInText: string;
  readonly aliases: readonly string[];
  /** Ways a student asks for it without naming it: indexed, never shown. */
  readonly asked: readonly string[];
  /** The title in other languages: indexed like an alias, never shown. */
  readonly translations: readonly string[];
  /** Its name is an everyday word ("set", "policy"): using the word doesn't yet mean the concept. */
  readonly everyday: boolean;
  readonly definition: string;
  readonly difficulty: Difficulty;
  readonly topic: string;
  readonly sections: readonly Section[];
  readonly furtherReading: readonly FurtherReading[];
}

/**
 * `prereq_of`: `source` is needed before `target`. `encompasses`: practising `target` also practises `source`.
 * Others read "source is_a target".
 */
export interface Relation {
  readonly source: ConceptId;
  readonly target: ConceptId;
  readonly type: RelationType;
  /** (0, 1]: how essential it is. */
  readonly weight: number;
  readonly reason: string;
  /** The passage that says so. */
  readonly evidence?: PassageId;
}

export type ExampleType = "code" | "math" | "case_study" | "walkthrough" | "diagram";

export interface Example {
  readonly concept: ConceptId;
  readonly type: ExampleType;
  readonly passage: PassageId;
}

/** A note that sets concepts side by side; `cells[i]` belongs to `concepts[i]`. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly ConceptId[];
  readonly lead: string;
  readonly rows: readonly { readonly aspect: string; readonly cells: readonly string[] }[];
  readonly whenToUse: string;
  /** The note's text as citable passages. */
  readonly passages: { readonly lead: PassageId; readonly table: PassageId; readonly whenToUse: PassageId };
}

export const noteKinds = [
  "what",
  "why",
  "how",
  "when",
  "which",
  "what-if",
  "how-many",
  "is-it-true",
  "debug",
  "confusion",
  "example",
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** One particular question that students ask about a concept, and its direct answer. */
export interface AnswerNote {
  /** `<concept-id>/<slug>`, stable over versions of the course. */
  readonly id: NoteId;
  readonly concept: ConceptId;
  /** Other concepts the answer is also about. */
  readonly with: readonly ConceptId[];
  readonly kind: NoteKind;
  readonly question: string;
  /** Other ways of asking it: indexed, never shown. */
  readonly asked: readonly string[];
  /** The answer's text. */
  readonly passage: PassageId;
  /** The passages the answer rests on. */
  readonly standsOn: readonly PassageId[];
}

/** Kinds of question that a figure can serve. */
export const figureShapes = ["define", "explain", "how", "why", "compare", "math", "example"] as const;
export type FigureShape = (typeof figureShapes)[number];

/** A picture as data: what its kind makes of the data is drawn when it is shown. */
export interface Figure {
  /** `<concept-id>/<slug>`, stable over versions of the course: answers are kept with it. */
  readonly id: FigureId;
  readonly concept: ConceptId;
  /** Other concepts it shows: it serves a comparison with them. */
  readonly with: readonly ConceptId[];
  /** Questions it serves; absent for what serves to define, explain, compare and say how. */
  readonly shapes?: readonly FigureShape[];
  readonly title: string;
  /** What to see in it. */
  readonly caption: string;
  /** What it shows, for those who can't see it. */
  readonly alternative: string;
  /** A folder of `src/figures/kinds`; one that a later version added is shown in words. */
  readonly kind: string;
  /** As the kind's schema says. */
  readonly data: unknown;
}

/** Where a course offers a simulation. What it does is the app's own: a course says only what it is for. */
export interface OfferedSimulation {
  /** One that only a later version has is kept, and not offered. */
  readonly id: SimulationId;
  /** What it shows; the first is what it is most about. */
  readonly concepts: readonly ConceptId[];
  /** As figures have. */
  readonly shapes?: readonly FigureShape[];
  readonly title: string;
  /** What to do in it and what to see. */
  readonly caption: string;
}

/** Titles and one-sentence definitions of a course in another language. */
export interface CourseLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly concepts: Readonly<Record<string, { readonly title: string; readonly definition?: string }>>;
}

export interface QuizItem {
  /** `<concept-id>#quiz-<slug>`, stable over versions of the course: reviews are kept by it. */
  readonly id: QuizId;
  readonly concept: ConceptId;
  readonly question: string;
  readonly answer: string;
  readonly wrong: readonly { readonly text: string; readonly why: string }[];
  /** The passages that hold the answer. */
  readonly passages: readonly PassageId[];
}

export interface CourseMeta {
  readonly id: CourseId;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly description: string;
  readonly topics: readonly Topic[];
  /** Its makers ran every program in it, and each printed what its page shows. */
  readonly programsRun?: true;
  /** Concepts whose numbered steps its author read as having one right order. */
  readonly stepsInOrder?: readonly ConceptId[];
  /** Concepts whose name is everyday English for what they are: a description tells it to anyone. */
  readonly plainNames?: readonly ConceptId[];
  /** Pairs of concepts of which either could be taught first, whatever the graph says. */
  readonly eitherFirst?: readonly (readonly ConceptId[])[];
  /** Items that its author read among those made of it and found to have two answers, or to tell theirs. */
  readonly unasked?: readonly QuizId[];
  /** SHA-256 (hex) of the course's content, vectors excluded. */
  readonly contentHash: string;
}

export interface Course {
  readonly meta: CourseMeta;
  readonly documents: readonly Document[];
  readonly assets: readonly Asset[];
  readonly passages: readonly Passage[];
  readonly concepts: readonly Concept[];
  readonly relations: readonly Relation[];
  /** Prerequisites that were found and left out, since each would close a circle. */
  readonly opened?: readonly Relation[];
  readonly resources: readonly Resource[];
  readonly examples: readonly Example[];
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly AnswerNote[];
  readonly languages: readonly CourseLanguage[];
  /** Questions it doesn't answer: what is close to them is likelier refused. */
  readonly outside?: readonly string[];
  readonly quiz: readonly QuizItem[];
  readonly figures?: readonly Figure[];
  readonly simulations?: readonly OfferedSimulation[];
}
