/** What was being made from files when its tab was closed or died. */
export interface InterruptedImport {
  readonly files: number;
  /** The course that was being updated; absent for a new one. */
  readonly course?: string;
  readonly title?: string;
  /** The folder that the files came from, where the browser gives it again. */
  readonly folder?: string;
}

export interface ImportFlag {
  raise(work: InterruptedImport): void;
  /** It ended, or the learner ended it. */
  lower(): void;
  /** Nothing while another tab is at it. */
  interrupted(): Promise<InterruptedImport | undefined>;
}
