/**
 * What an answer says about itself, as data: how its parts are headed, why a concept was found, why it is explained.
 * Words come when it is shown. Text stands for itself: it is in the question's own language, or an earlier version
 * stored it so, or the course's author wrote it.
 */

export const headingParts = [
  "answer",
  "why-it-matters",
  "prerequisites",
  "concept",
  "how-it-works",
  "training",
  "math",
  "example",
  "code",
  "deeper",
  "applications",
  "misconceptions",
  "list",
  "path",
  "comparison",
  /** The other side of the comparison wasn't found. */
  "half-comparison",
  "summary",
  "further-reading",
  "next-steps",
  "refusal",
  // Replies to what is said to the tutor itself.
  "greeting",
  "thanks",
  "who",
  "abilities",
  "contents",
  "start",
  "quiz",
  "quiz-chat",
  "quiz-missed",
  "injection",
] as const;
export type HeadingPart = (typeof headingParts)[number];

export interface PartHeading {
  readonly part: HeadingPart;
  /** The concept's name within a sentence, where the part is about one of several. */
  readonly concept?: string;
}
export type Heading = string | PartHeading;

/** What of a concept lay close to the question. */
export const closeParts = ["title", "definition", "asked", "section", "note", "answer", "outside"] as const;
export type ClosePart = (typeof closeParts)[number];

export type SeedReason =
  | { readonly type: "named"; readonly surface: string }
  | { readonly type: "shared-words"; readonly words: readonly string[] }
  | { readonly type: "close-in-meaning"; readonly part: ClosePart }
  /** Found neither by words nor by meaning: the course files it under a subject. */
  | { readonly type: "filed-under-subject" };
/** None: it is weakly related. */
export type SeedReasons = string | readonly SeedReason[];

export type ConceptReason =
  | string
  | { readonly type: "asked-about" }
  | { readonly type: "close-to-question" }
  /** What a prerequisite's own prerequisite is needed for, by the relation's reason. */
  | { readonly type: "needed-for"; readonly reason: string; readonly concept: string };
