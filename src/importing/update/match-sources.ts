/** Which document of a course is which among the files that were chosen now. */
import type { DocumentId } from "../../domain/ids.ts";

export interface KnownSource {
  readonly id: DocumentId;
  readonly title: string;
  readonly hash: string;
  /** Where its file lay, as far as that is still known. */
  readonly path: string | undefined;
}

export interface NewSource {
  readonly title: string;
  readonly hash: string;
  readonly path: string;
}

export interface MatchedSources {
  /** By place among the new ones. */
  readonly earlier: ReadonlyMap<number, KnownSource>;
  readonly gone: readonly KnownSource[];
}

/** Files by what is in them, then by where they lie, then by their title; documents of one file by their titles. */
const rules: readonly ((known: KnownSource, now: NewSource) => boolean)[] = [
  (known, now) => known.hash === now.hash && known.title === now.title,
  (known, now) => known.hash === now.hash,
  (known, now) => known.path === now.path && known.title === now.title,
  (known, now) => known.path === now.path,
  (known, now) => known.title === now.title,
];

export function matchSources(known: readonly KnownSource[], now: readonly NewSource[]): MatchedSources {
  const earlier = new Map<number, KnownSource>();
  const left = new Set(known);
  for (const fits of rules)
    for (const [place, source] of now.entries()) {
      if (earlier.has(place)) continue;
      const found = [...left].find((candidate) => fits(candidate, source));
      if (!found) continue;
      earlier.set(place, found);
      left.delete(found);
    }
  return { earlier, gone: [...left] };
}
