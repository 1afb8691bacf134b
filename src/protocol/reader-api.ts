/** What the tutor worker offers the reader: a document as its passages in order, and its own file where that was kept. */
import type { Document, Passage } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId, DocumentId, PassageId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";

export interface ReadPassage extends Passage {
  /** What it is about; absent when no concept claims it. */
  readonly about?: { readonly id: ConceptId; readonly title: string };
}

/** Some passages of a document in reading order: numbers `start` to `start + passages.length` of `total`, from 0. */
export interface DocumentPart {
  readonly document: Document;
  readonly start: number;
  readonly total: number;
  readonly passages: readonly ReadPassage[];
}

/** A stretch around a passage, from one number up to another, or all that stands on a page. */
export type PartWanted =
  | { readonly around: PassageId }
  | { readonly from: number; readonly to: number }
  | { readonly page: number };

export interface ReaderApi {
  documentPart(id: DocumentId, wanted: PartWanted): Promise<Result<DocumentPart, AppError>>;
  /** How the course calls what a text of the document is about, as it stands in a sentence; the text's own words fail often. */
  subjectOf(text: string, passage: PassageId): Promise<Result<string | undefined, AppError>>;
  /** The file it was read from; `undefined` where it wasn't kept. */
  sourceFile(id: DocumentId): Promise<Result<Blob | undefined, AppError>>;
}
