/** A file of the build, and what must be in it. */
export interface AppFile {
  /** Relative to the app's base, e.g. `assets/index-a1b2c3d4.js`. */
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Why a file of the build could not be had. */
export interface AppFileProblem {
  readonly path: string;
  /** `damaged`: something else came in its place. */
  readonly type: "unreachable" | "refused" | "damaged";
  readonly detail: string;
}
