/** Identity of the vectors: vectors of different models or revisions never meet in one index. */
export interface EmbeddingModel {
  readonly id: string;
  readonly revision: string;
  readonly dimensions: number;
}
