/** Names in scripts that write no spaces, or join particles to words: found inside running text, longest first. */
import type { ConceptId } from "../domain/ids.ts";

const unspaced = /[\u3040-\u30ff\p{Script=Han}\p{Script=Hangul}]/u;
/** Marks of voicing and width folded, spaces and middle dots out. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·・-]+/g, "");

/** How such a name is found; `undefined` for a name that is written with spaces, or too short. */
export function unspacedKey(name: string): string | undefined {
  if (!unspaced.test(name)) return undefined;
  const key = fold(name.replace(/\s?\([^)]*\)/g, ""));
  return key.length < 2 ? undefined : key;
}

export interface UnspacedMatch {
  readonly concept: ConceptId;
  readonly surface: string;
}

export class UnspacedNames {
  private readonly names = new Map<string, ConceptId>();
  private longest = 1;

  /** @param key its `unspacedKey`; one that is added twice keeps its first concept */
  add(key: string, concept: ConceptId): void {
    if (this.names.has(key)) return;
    this.names.set(key, concept);
    this.longest = Math.max(this.longest, key.length);
  }

  /** Cost O(text × longest name). */
  find(text: string): UnspacedMatch[] {
    if (!unspaced.test(text)) return [];
    const folded = fold(text);
    const found: UnspacedMatch[] = [];
    for (let from = 0; from < folded.length; ) {
      let to = Math.min(folded.length, from + this.longest);
      while (to > from && !this.names.has(folded.slice(from, to))) to--;
      const concept = this.names.get(folded.slice(from, to));
      if (concept) found.push({ concept, surface: folded.slice(from, to) });
      from = concept ? to : from + 1;
    }
    return found;
  }
}
