/** A document's passages, gathered by where they stand: a page, a slide, a cell, a section. */
import type { Locator } from "../../domain/course.ts";
import type { ReadPassage } from "../../protocol/reader-api.ts";

export interface DocumentPlace {
  readonly locator: Locator;
  readonly passages: readonly ReadPassage[];
}

const isSame = (a: Locator, b: Locator): boolean => JSON.stringify(a) === JSON.stringify(b);

export function documentPlaces(passages: readonly ReadPassage[]): DocumentPlace[] {
  const places: { locator: Locator; passages: ReadPassage[] }[] = [];
  for (const passage of passages) {
    const last = places.at(-1);
    if (last && isSame(last.locator, passage.locator)) last.passages.push(passage);
    else places.push({ locator: passage.locator, passages: [passage] });
  }
  return places;
}
