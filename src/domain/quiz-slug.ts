/** The name of a quiz item within its concept, made from its question. */

/** Long enough to tell a concept's questions apart, short enough to read. */
const maxLength = 60;

/**
 * It depends on the question's words alone, so that an item keeps it wherever it stands in the list.
 * @returns lower-case words joined by hyphens, at least one character
 */
export function quizSlug(question: string): string {
  const words = question
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  let slug = "";
  for (const word of words ?? []) {
    const longer = slug === "" ? word.slice(0, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug === "" ? "question" : slug;
}
