import type { ErrorDetail } from "./error-detail.ts";

/** Every expected failure of the product. `src/language/words/en/errors.ts` gives each its words and next step. */
export type AppError =
  | { readonly type: "course-missing" }
  /** It was removed: an answer that was made from it is still there. */
  | { readonly type: "course-not-here" }
  | { readonly type: "course-download-failed"; readonly detail: ErrorDetail }
  | { readonly type: "course-lost"; readonly course: string; readonly detail: ErrorDetail }
  | { readonly type: "course-reserved"; readonly title: string }
  | { readonly type: "pack-unreadable"; readonly detail: ErrorDetail }
  /** Nothing is known of the file: whoever checked it was broken off. */
  | { readonly type: "pack-unchecked"; readonly detail: ErrorDetail }
  | { readonly type: "pack-too-new"; readonly found: number; readonly supported: number }
  | { readonly type: "storage-unavailable"; readonly detail: ErrorDetail }
  /** It was there and gave no answer. */
  | { readonly type: "storage-failed"; readonly detail: ErrorDetail }
  | { readonly type: "storage-full"; readonly neededBytes?: number }
  | { readonly type: "storage-too-new" }
  | { readonly type: "storage-corrupt"; readonly detail: ErrorDetail }
  | { readonly type: "embedder-unavailable"; readonly detail: ErrorDetail }
  | { readonly type: "embedder-failed"; readonly model: string; readonly detail: ErrorDetail }
  | { readonly type: "index-unavailable"; readonly detail: ErrorDetail }
  | { readonly type: "question-empty" }
  | { readonly type: "question-too-long"; readonly length: number; readonly limit: number }
  | { readonly type: "not-found"; readonly what: string }
  /** In another tab, while it was open in this one. */
  | { readonly type: "conversation-deleted" }
  | { readonly type: "exchange-deleted" }
  | { readonly type: "file-unreadable"; readonly name: string; readonly detail: ErrorDetail }
  | { readonly type: "model-download-failed"; readonly detail: ErrorDetail }
  | { readonly type: "model-host-invalid"; readonly url: string; readonly detail: ErrorDetail }
  | { readonly type: "model-file-damaged"; readonly file: string }
  | { readonly type: "model-files-missing"; readonly files: readonly string[] }
  | { readonly type: "model-not-installed"; readonly model: string }
  | { readonly type: "model-too-large"; readonly model: string }
  | { readonly type: "gpu-unavailable"; readonly detail: ErrorDetail }
  | { readonly type: "gpu-lost" }
  | { readonly type: "language-model-failed"; readonly detail: ErrorDetail }
  | { readonly type: "language-model-stalled"; readonly seconds: number }
  | { readonly type: "language-model-crashed-before"; readonly model: string }
  | { readonly type: "python-unavailable"; readonly detail: ErrorDetail }
  /** Language data for reading pictures of text. */
  | { readonly type: "ocr-data-refused"; readonly name: string }
  | { readonly type: "ocr-unavailable"; readonly detail: ErrorDetail }
  /** Questions that were to be taken away. */
  | { readonly type: "file-not-made"; readonly detail: ErrorDetail }
  | { readonly type: "worker-crashed"; readonly worker: string; readonly detail: ErrorDetail }
  | { readonly type: "opening-stuck"; readonly step: OpeningStep; readonly seconds: number }
  | { readonly type: "aborted" };

/** What is done to open a course, in this order. */
export type OpeningStep = "opening" | "downloading" | "unpacking" | "indexing";

export type AppErrorType = AppError["type"];
