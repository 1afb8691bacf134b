/** How a program failed: as Python says it, and what that means. */

/** An exception that ended a program. */
export interface PythonError {
  /** Its class and those that is made from, nearest first: `["ZeroDivisionError", "ArithmeticError", "Exception", …]`. */
  readonly kinds: readonly string[];
  readonly message: string;
  /** The program's line, from 1, as far as one is known. */
  readonly line?: number;
  /** Names in that line that other programs of the page set. */
  readonly others?: readonly string[];
}

/** A cause with what Python names; `src/language/words/en/python.ts` says it. */
export type ErrorCause =
  | { readonly type: "name-unknown"; readonly name: string }
  | { readonly type: "used-before-set"; readonly name: string }
  | { readonly type: "module-unknown"; readonly name: string }
  | { readonly type: "no-way-out"; readonly name: string }
  | { readonly type: "not-in-module"; readonly name: string; readonly module: string }
  | { readonly type: "no-such-place"; readonly of: string }
  | { readonly type: "no-such-key"; readonly key: string }
  | { readonly type: "no-such-attribute"; readonly of: string; readonly name: string }
  | { readonly type: "divided-by-zero" }
  | { readonly type: "types-do-not-mix"; readonly operator: string; readonly left: string; readonly right: string }
  | { readonly type: "not-callable"; readonly of: string }
  | { readonly type: "not-indexable"; readonly of: string }
  | { readonly type: "not-iterable"; readonly of: string }
  | { readonly type: "argument-missing"; readonly function: string; readonly names: string }
  | { readonly type: "too-many-arguments"; readonly function: string }
  | { readonly type: "argument-unknown"; readonly function: string; readonly name: string }
  | { readonly type: "wrong-type" }
  | { readonly type: "no-number"; readonly text: string }
  | { readonly type: "wrong-count"; readonly more: boolean }
  | { readonly type: "outside-of-function" }
  | { readonly type: "shapes-do-not-fit" }
  | { readonly type: "wrong-value" }
  | { readonly type: "not-closed"; readonly mark: string }
  | { readonly type: "colon-missing" }
  | { readonly type: "indentation" }
  | { readonly type: "grammar" }
  | { readonly type: "too-deep" }
  | { readonly type: "memory" }
  | { readonly type: "too-large" }
  | { readonly type: "assertion" }
  | { readonly type: "no-input" }
  | { readonly type: "no-file"; readonly name: string }
  | { readonly type: "no-thread" }
  | { readonly type: "system" }
  /** What the small pyplot here lacks: "plt.contour". */
  | { readonly type: "plot-lacks"; readonly what: string }
  | { readonly type: "plot-needs-numbers"; readonly what: string; readonly given: string }
  | { readonly type: "plot-needs-list"; readonly what: string; readonly given: string }
  | { readonly type: "plot-lengths"; readonly left: string; readonly right: string }
  | { readonly type: "plot-nothing" }
  | { readonly type: "plot-bins"; readonly least: number; readonly most: number }
  | { readonly type: "plot-widths" }
  | { readonly type: "plot-values" }
  | { readonly type: "other"; readonly kind: string };
