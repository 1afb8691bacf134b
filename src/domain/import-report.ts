/** What became of the files that a course was made from. Reasons are data; `src/language/words/en/importing.ts` says them. */

import type { DocumentId } from "./ids.ts";

/** Why nothing was read of a file. */
export type ImportProblem =
  | { readonly type: "empty" }
  | { readonly type: "too-large"; readonly limitBytes: number }
  | { readonly type: "unpacks-too-large" }
  | { readonly type: "password" }
  | { readonly type: "damaged" }
  | { readonly type: "unknown-format" }
  | { readonly type: "old-office" }
  | { readonly type: "no-text" }
  /** All of its pages are pictures of text, most likely. */
  | { readonly type: "scanned"; readonly pages: number; readonly tried?: OcrOutcome }
  /** An Anki deck in the format that only newer versions read. */
  | { readonly type: "newer-deck" }
  /** It was moved, deleted or changed while it was read. */
  | { readonly type: "unreadable" }
  | { readonly type: "too-many-files"; readonly limit: number }
  /** The same bytes as another file, which was read. */
  | { readonly type: "duplicate"; readonly of: string };

/** Why OCR read nothing of a page: it took too long, broke over the page, or could not be started. */
export type OcrProblem = "too-long" | "stopped" | "unavailable";
/** What OCR made of pages that it didn't read. */
export type OcrOutcome = OcrProblem | "nothing-found";

export interface PageReadByOcr {
  readonly page: number;
  /** How sure the engine is of it, in [0, 1]. */
  readonly confidence: number;
}

/** What was left out of a file, or read otherwise than its name says. */
export type ImportNote =
  | { readonly type: "read-as"; readonly format: ImportFormat }
  /** Pictures of text, most likely. What OCR made of them, where it was on. */
  | { readonly type: "pages-without-text"; readonly pages: readonly number[]; readonly tried?: OcrOutcome }
  /** Pictures of text that were read. */
  | { readonly type: "read-by-ocr"; readonly pages: readonly PageReadByOcr[]; readonly languages: string }
  | { readonly type: "pictures"; readonly count: number }
  /** Pictures and sounds of flashcards. */
  | { readonly type: "media"; readonly count: number }
  | { readonly type: "rows-dropped"; readonly count: number }
  /** It was read as part of a document that includes it. */
  | { readonly type: "part-of"; readonly of: string }
  /** Files that a document includes and that were not among those chosen. */
  | { readonly type: "includes-missing"; readonly names: readonly string[] }
  /** Commands and environments of LaTeX that aren't known: the text in them is kept. */
  | { readonly type: "commands-unknown"; readonly names: readonly string[]; readonly count: number }
  /** A document's own commands that call themselves, or grow without end. */
  | { readonly type: "macros-unresolved" }
  | { readonly type: "cut-off" }
  /** The learner took it out of the course before. */
  | { readonly type: "removed-before" }
  /** The file itself goes with the course, so that its pages can be looked at. */
  | { readonly type: "kept" }
  /** It should have been, and there was no room, or it is larger than a course may carry. */
  | { readonly type: "not-kept"; readonly why: "no-room" | "too-large" };

export const importFormats = [
  "markdown",
  "html",
  "text",
  "captions",
  "notebook",
  "pdf",
  "slides",
  "document",
  "book",
  "records",
  "graph",
  "deck",
  "latex",
  "archive",
] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface FileReport {
  /** With the folders it lay in; a file in an archive has the archive's path before its own. */
  readonly path: string;
  readonly bytes: number;
  readonly format?: ImportFormat;
  /** How many passages were taken from it. */
  readonly passages: number;
  readonly problem?: ImportProblem;
  readonly notes: readonly ImportNote[];
  /** What had been read of the same bytes was taken, and the file was not read again. */
  readonly kept?: boolean;
}

/** What a document carries of its course. */
export interface SourceWeight {
  readonly document: DocumentId;
  readonly title: string;
  readonly passages: number;
  /** Of which no other document speaks. */
  readonly concepts: number;
  /** Of those concepts, or shown by its text. */
  readonly relations: number;
}

/** A document that the learner took out of a course: it stays out when its file is read again. */
export interface RemovedSource {
  readonly title: string;
  /** SHA-256 of its file. */
  readonly hash: string;
  /** Where the file lay, as far as that was known. */
  readonly path?: string;
}

/** What became of a course's documents when files were chosen for it again. */
export interface UpdateReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  /** Still in the course, and not among the files any more. */
  readonly gone: readonly SourceWeight[];
  readonly removed: readonly string[];
  /** Among the files, and taken out by the learner before. */
  readonly leftOut: readonly string[];
  /** Passages and concepts that kept their ids, and all that there are now. */
  readonly keptPassages: number;
  readonly keptConcepts: number;
}

/** What was changed while knowledge graphs were read. */
export interface GraphReport {
  readonly nodes: number;
  readonly edges: number;
  /** Titles that were cleaned, as they were and as they are. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
  /** Nodes that stand for several definitions joined into one. */
  readonly split: readonly string[];
  /** Nodes that are no ideas: people, places, loose ends without a name. */
  readonly dropped: readonly string[];
  /** Nodes of one name that became one. */
  readonly merged: readonly string[];
  /** Edges that point to what isn't there, to themselves, or say again what another says. */
  readonly droppedEdges: number;
}

export interface CourseReport {
  readonly title: string;
  readonly files: readonly FileReport[];
  /** Pictures, programs and the like in folders and archives. */
  readonly passedOver: number;
  readonly documents: number;
  readonly passages: number;
  readonly concepts: number;
  readonly relations: number;
  /** Ideas met under several names. */
  readonly names: readonly { readonly title: string; readonly aliases: readonly string[] }[];
  /** Prerequisites left out because they would have closed a circle. */
  readonly circles: readonly { readonly source: string; readonly target: string }[];
  readonly graph?: GraphReport;
  /** Bytes of the files that go with the course; absent when none do. */
  readonly keptBytes?: number;
  readonly update?: UpdateReport;
}

export const importStages = ["reading", "finding-ideas", "relating", "packing"] as const;
export type ImportStage = (typeof importStages)[number];

export interface ImportProgress {
  readonly stage: ImportStage;
  /** In [0, 1], within the stage. */
  readonly fraction: number;
  /** The file being read. */
  readonly file?: string;
}
