/** A phrase that a text is about. */
export interface Keyphrase {
  readonly phrase: string;
  readonly score: number;
  /** How many passages hold it. */
  readonly passages: number;
}
