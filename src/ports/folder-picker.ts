/** Folders that the browser gives again later. Absent where it gives none: files are chosen or dropped each time then. */
export interface PickedFolder {
  readonly name: string;
  /** To be kept in a database, and opened again. */
  readonly handle: unknown;
  files(): Promise<readonly { readonly path: string; readonly content: Blob }[]>;
}

export interface FolderPicker {
  /** @returns undefined when the learner chose none */
  pick(): Promise<PickedFolder | undefined>;
  /** What a kept handle is called; undefined for what is none. */
  nameOf(handle: unknown): string | undefined;
  /** Asks the learner where the browser wants it; undefined when that was refused. */
  reopen(handle: unknown): Promise<PickedFolder | undefined>;
}
