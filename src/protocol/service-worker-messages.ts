/** What the service worker tells the page. */
import type { FileFault } from "../ports/app-files.ts";

/** Which of the build's files could not be had; none, once all are here. */
export interface FilesMessage {
  readonly type: "erica-files";
  readonly faults: readonly FileFault[];
}

export function isFilesMessage(data: unknown): data is FilesMessage {
  const { type, faults } = (data ?? {}) as Partial<FilesMessage>;
  return type === "erica-files" && Array.isArray(faults);
}
