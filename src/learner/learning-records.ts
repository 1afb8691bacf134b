/** The log of learning in its records: read, added to, merged. */
import type { LearningEvent, ReviewEvent } from "../domain/learning.ts";
import { laterTime, timeAfter } from "../domain/times.ts";
import { canonical } from "./canonical.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { parseLearning } from "./learning-schema.ts";

/** What can be read of it, by ids, so that every store gives it alike. */
export async function readLearning(rows: LearnerRows): Promise<readonly LearningEvent[]> {
  const events = (await rows.learning()).flatMap(({ record }) => {
    const event = parseLearning(record);
    return event.ok ? [event.value] : [];
  });
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function saveLearning(rows: LearnerRows, events: readonly LearningEvent[]): Promise<void> {
  for (const event of events) {
    const stored = await rows.learningEntry(event.id);
    const placed = event.type === "review" && stored === undefined ? await afterEarlier(rows, event) : event;
    await rows.putLearning(event.id, mergeStored(stored, placed));
  }
}

/** A clock that was set back by minutes must not put an answer before those that were given earlier. */
async function afterEarlier(rows: LearnerRows, review: ReviewEvent): Promise<ReviewEvent> {
  const earlier = (await rows.learningOf(review.item)).map(parseLearning);
  const times = earlier.flatMap((event) => (event.ok ? [event.value.at] : []));
  const latest = times.filter((at) => at <= review.at + DAY_MS);
  return { ...review, at: timeAfter(latest.length > 0 ? Math.max(...latest) : undefined, review.at) };
}

/** What lies further ahead than this was a wrong clock's, and is judged when the log is read. */
const DAY_MS = 86_400_000;

/** @param stored anything; a damaged record gives way */
export function mergeStored(stored: unknown, event: LearningEvent): LearningEvent {
  const before = parseLearning(stored);
  return before.ok ? mergeLearning(before.value, event) : event;
}

/** The same whichever comes first: the grade given last, the later of two meetings. */
function mergeLearning(a: LearningEvent, b: LearningEvent): LearningEvent {
  if (a.type === "seen" && b.type === "seen") return { ...a, at: laterTime(a.at, b.at) };
  const difference = revisionOf(a) - revisionOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

const revisionOf = (event: LearningEvent): number => (event.type === "seen" ? -1 : (event.revision ?? 0));
