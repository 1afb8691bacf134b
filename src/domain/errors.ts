/** Every expected failure of the product. `src/language/words/en/errors.ts` gives each its words and next step. */
export type AppError =
  | { readonly type: "course-missing" }
  | { readonly type: "course-download-failed"; readonly detail: string }
  | { readonly type: "course-lost"; readonly course: string; readonly detail: string }
  | { readonly type: "course-reserved"; readonly title: string }
  | { readonly type: "pack-unreadable"; readonly detail: string }
  /** Nothing is known of the file: whoever checked it was broken off. */
  | { readonly type: "pack-unchecked"; readonly detail: string }
  | { readonly type: "pack-too-new"; readonly found: number; readonly supported: number }
  | { readonly type: "storage-unavailable"; readonly detail: string }
  | { readonly type: "storage-full"; readonly neededBytes?: number }
  | { readonly type: "storage-too-new" }
  | { readonly type: "storage-corrupt"; readonly detail: string }
  | { readonly type: "embedder-unavailable"; readonly detail: string }
  | { readonly type: "embedder-failed"; readonly model: string; readonly detail: string }
  | { readonly type: "index-unavailable"; readonly detail: string }
  | { readonly type: "question-empty" }
  | { readonly type: "question-too-long"; readonly length: number; readonly limit: number }
  | { readonly type: "not-found"; readonly what: string }
  /** In another tab, while it was open in this one. */
  | { readonly type: "conversation-deleted" }
  | { readonly type: "file-unreadable"; readonly name: string; readonly detail: string }
  | { readonly type: "model-download-failed"; readonly detail: string }
  | { readonly type: "model-host-invalid"; readonly url: string; readonly detail: string }
  | { readonly type: "model-file-damaged"; readonly file: string }
  | { readonly type: "model-files-missing"; readonly files: readonly string[] }
  | { readonly type: "model-not-installed"; readonly model: string }
  | { readonly type: "model-too-large"; readonly model: string }
  | { readonly type: "gpu-unavailable"; readonly detail: string }
  | { readonly type: "gpu-lost" }
  | { readonly type: "language-model-failed"; readonly detail: string }
  | { readonly type: "language-model-stalled"; readonly seconds: number }
  | { readonly type: "language-model-crashed-before"; readonly model: string }
  | { readonly type: "worker-crashed"; readonly worker: string; readonly detail: string }
  | { readonly type: "opening-stuck"; readonly step: OpeningStep; readonly seconds: number }
  | { readonly type: "aborted" };

/** What is done to open a course, in this order. */
export type OpeningStep = "opening" | "downloading" | "unpacking" | "storing" | "indexing";

export type AppErrorType = AppError["type"];
