/** Characters that a model's text can do without: they can't be seen, or make a line read otherwise than it is. */

/** Control, format (zero width, direction) and private-use characters, but for the joiners of scripts and emoji. */
const unseen = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;

export function cleanModelText(piece: string): string {
  return piece.replace(unseen, "");
}
