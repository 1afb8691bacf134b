/** What the thread that runs Python offers, and how the page uses it. */
import type { AppError } from "../domain/errors.ts";
import type { PythonError } from "../domain/python-error.ts";
import type { Result } from "../domain/result.ts";

export interface PythonFiles {
  /** Absolute address of the folder that Pyodide's scripts lie in. */
  readonly folder: string;
  readonly program: Uint8Array<ArrayBuffer>;
  readonly library: Uint8Array<ArrayBuffer>;
  /** Packages beside the standard library. */
  readonly wheels: readonly PythonWheel[];
}

export interface PythonWheel {
  /** As programs import it. */
  readonly module: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a program printed since the last time. */
export interface PrintedPart {
  /** Nothing more once it printed more than is shown. */
  readonly text: string;
  /** Lines so far, also those that are not shown. */
  readonly lines: number;
}

/** What a program leaves, at its end. */
export interface PythonRemains {
  /** Set or changed by it. */
  readonly set: readonly string[];
  /** How many it drew, also those that were not handed on. */
  readonly figures: number;
  /** How many it found, left by others. */
  readonly found: number;
}

/** What a program gives while it runs. */
export interface PythonOutput {
  printed(part: PrintedPart): void;
  /** A figure's description as JSON, unchecked: see `src/python/program-figure.ts`. */
  drew(line: string): void;
  left(remains: PythonRemains): void;
}

/** Programs that leave their names to each other. */
export interface SharedNames {
  /** Whose they are: another page's programs find none of them. */
  readonly page: string;
  /** Which program of the page it is. */
  readonly cell: string;
}

/** All of it comes by one way, so that a program's end comes after everything it printed. */
export type PythonNews =
  | { readonly type: "printed"; readonly part: PrintedPart }
  | { readonly type: "drew"; readonly line: string }
  | { readonly type: "left"; readonly remains: PythonRemains }
  | { readonly type: "ended"; readonly error: PythonError | undefined };

export interface PythonApi {
  load(files: PythonFiles): Promise<Result<void, AppError>>;
  /** Runs a program to its end, in names of its own unless they are shared. */
  run(code: string, tell: (news: PythonNews) => void, shared?: SharedNames): Promise<void>;
}

/** How a program ended. */
export type PythonEnd =
  | { readonly type: "finished" }
  | { readonly type: "raised"; readonly error: PythonError }
  | { readonly type: "stopped" }
  | { readonly type: "too-long"; readonly seconds: number };

/** `waiting`: another program runs. */
export type PythonProgress =
  | { readonly step: "waiting" | "starting" | "running" }
  | { readonly step: "loading"; readonly receivedBytes: number; readonly totalBytes: number };

export interface PythonProgram {
  readonly code: string;
  /** Installed packages that it imports. */
  readonly packages: readonly string[];
  readonly shared?: SharedNames;
}

export interface PythonListener extends PythonOutput {
  progress(progress: PythonProgress): void;
}

export interface PythonRun {
  readonly ended: Promise<Result<PythonEnd, AppError>>;
  /** At once, whatever the program does. */
  stop(): void;
}

export interface PythonRunner {
  /** One program at a time: the next waits for the one before. */
  run(program: PythonProgram, on: PythonListener): PythonRun;
}
