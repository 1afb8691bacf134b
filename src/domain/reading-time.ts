/** Slower than the 240 words a minute of prose: course text is studied, not skimmed. */
const wordsPerMinute = 150;

/** @returns whole minutes, at least 1 */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / wordsPerMinute));
}
