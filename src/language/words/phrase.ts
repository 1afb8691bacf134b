/** A sentence that holds parts drawn by the interface: emphasised words, links. */
export type Phrase<Part> = readonly (string | Part)[];

/** A tag for template literals: the sentence stays in one piece, its parts are put in by whoever draws it. */
export function phrase<Part>(texts: readonly string[], ...parts: readonly Part[]): Phrase<Part> {
  return texts.flatMap((text, index) => (index < parts.length ? [text, parts[index] as Part] : [text]));
}
