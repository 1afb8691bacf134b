/** What acronyms stand for, wherever a text says it. */
import { findAcronyms } from "../../importing/concepts/acronyms.ts";
import { nameKey } from "../../importing/concepts/tokens.ts";
import type { CourseText } from "./course-text.ts";

/** By acronym, then by the key of what it stands for: that, and the places of the passages that say so. */
export type AcronymMeanings = ReadonlyMap<string, ReadonlyMap<string, readonly [string, ReadonlySet<number>]>>;

export function readMeanings({ texts }: CourseText): AcronymMeanings {
  const meanings = new Map<string, Map<string, readonly [string, Set<number>]>>();
  for (const [place, { sentences }] of texts.entries())
    for (const { short, long } of sentences.flatMap(findAcronyms)) {
      const longs = meanings.get(short) ?? new Map<string, readonly [string, Set<number>]>();
      const known = longs.get(nameKey(long)) ?? ([long, new Set<number>()] as const);
      known[1].add(place);
      meanings.set(short, longs.set(nameKey(long), known));
    }
  return meanings;
}
