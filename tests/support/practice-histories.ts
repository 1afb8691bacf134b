/** Random histories of reviews, and what ts-fsrs itself makes of them. */
import { type Card, createEmptyCard, fsrs, generatorParameters } from "ts-fsrs";
import { conceptId, courseId, quizId } from "../../src/domain/ids.ts";
import { grades, type LearnerTime, type ReviewEvent } from "../../src/domain/learning.ts";
import { cardsOf } from "../../src/practice/cards.ts";
import { createScheduler } from "../../src/practice/scheduler.ts";
import { chanceOf } from "./chance.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5, 12);

/** One item's reviews over up to two years, several on some days. */
export function randomHistory(seed: number, step: number): readonly ReviewEvent[] {
  const chance = chanceOf(seed, step);
  let at = START;
  return Array.from({ length: 1 + chance.below(12) }, (_, i) => {
    if (i > 0) at += chance.below(4) === 0 ? 60_000 : chance.below(60) * DAY_MS;
    return {
      type: "review",
      id: `r${i}`,
      course: courseId("c"),
      concept: conceptId("concept"),
      item: quizId(`item-${step}`),
      grade: grades[chance.below(4)] ?? 3,
      at: at + i,
      zoneMinutes: 0,
    };
  });
}

const library = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
const scheduler = createScheduler();

/** @returns what differs between our card and the library's; undefined when nothing does */
export function differenceFromLibrary(history: readonly ReviewEvent[]): string | undefined {
  let card: Card = createEmptyCard(new Date(START));
  for (const { at, grade } of history) card = library.next(card, new Date(at), grade).card;
  const now: LearnerTime = { at: (history.at(-1)?.at ?? START) + 1, zoneMinutes: 0 };
  const [ours] = cardsOf(history, scheduler, now, 0);
  const theirs = [card.scheduled_days, card.stability, card.difficulty, Math.floor(card.due.getTime() / DAY_MS)];
  const own = ours && [ours.dueDay - ours.lastDay, ours.stability, ours.difficulty, ours.dueDay];
  return JSON.stringify(own) === JSON.stringify(theirs)
    ? undefined
    : `${JSON.stringify(own)} for ${JSON.stringify(theirs)}`;
}
