/** What the compiler reads and how it complains. */
export interface SourceFile {
  /** Relative to the course folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface CompileIssue {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export const formatIssue = (issue: CompileIssue): string =>
  `${issue.file}:${issue.line}: ${issue.severity}: ${issue.message}`;

/** Collects issues of one compilation. */
export class IssueLog {
  readonly issues: CompileIssue[] = [];

  error(file: string, line: number, message: string): void {
    this.issues.push({ severity: "error", file, line, message });
  }

  warning(file: string, line: number, message: string): void {
    this.issues.push({ severity: "warning", file, line, message });
  }
}
