/** Everything that may be wrong with a course's graph, each kind with what matters most first. */
import type { Course } from "../../domain/course.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import { readMeanings } from "./acronym-meanings.ts";
import { findCircles } from "./circles.ts";
import { readTexts, type TextsByPassage } from "./course-text.ts";
import { findMissingDefinitions, readOffers } from "./missing-definitions.ts";
import { findMixedNames } from "./mixed-names.ts";
import { findOrphans } from "./orphans.ts";
import { createQuoting } from "./quotes.ts";
import { findTwins } from "./twins.ts";
import { findWeakEdges } from "./weak-edges.ts";

/**
 * In steps, so that the thread can do what waits.
 * @param withoutText what a graph's node without any text says of itself
 */
export function* examineCourse(
  course: Course,
  withoutText: (title: string) => string,
  known: TextsByPassage = new WeakMap(),
): Generator<void, Finding[]> {
  const text = yield* readTexts(course, known);
  const quoting = createQuoting(text, (place) => text.texts[place]?.sentences ?? []);
  const circles = findCircles(text, quoting);
  yield;
  const meanings = readMeanings(text);
  yield;
  const mixed = findMixedNames(text, quoting, meanings);
  yield;
  const twins = findTwins(text, quoting, meanings, withoutText);
  yield;
  const offers = yield* readOffers(text);
  const definitions = findMissingDefinitions(text, offers, quoting, withoutText);
  yield;
  return [
    ...circles,
    ...mixed,
    ...twins,
    ...definitions,
    ...findWeakEdges(text, quoting),
    ...findOrphans(text, quoting),
  ];
}

/** All steps at once, where nobody waits. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
