/** What a numeric shape is: a kind of computation learners ask for with numbers of their own. */

export interface Worked {
  /** Ids of the concepts it is about; the first names it. */
  readonly about: readonly string[];
  /** One sentence with the result, in Markdown. */
  readonly result: string;
  /** How it comes about: formula, numbers put in, result. */
  readonly steps: readonly string[];
  /** Rows that the result is read from, before the steps. */
  readonly table?: WorkedTable;
}

export interface WorkedTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The learner's numbers can't be what was asked for: one sentence says why. */
export interface Misfit {
  readonly about: readonly string[];
  readonly misfit: string;
}

export type Computed = Worked | Misfit;

/** @returns undefined when the question asks for something else, or gives too few numbers */
export type NumericShape = (question: string) => Computed | undefined;
