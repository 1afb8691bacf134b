/** Learners whose state of knowledge is known, to hold placement against. Written apart from what placement assumes. */
import type { CourseGraph } from "../../src/domain/course-graph.ts";
import type { ConceptId } from "../../src/domain/ids.ts";
import { defaultPractice } from "../../src/domain/learning.ts";
import { placementStep } from "../../src/practice/placement/placement.ts";
import type { PlacementAnswer, PlacementStep } from "../../src/protocol/practice-api.ts";
import type { Chance } from "./chance.ts";

type Known = ReadonlySet<ConceptId>;

function withNeeds(graph: CourseGraph, concepts: Iterable<ConceptId>): Known {
  const known = new Set<ConceptId>();
  for (const id of concepts) for (const each of [id, ...graph.ancestorsOf(id)]) known.add(each);
  return known;
}

/** Ways of having learned something, each like one that placement assumes, drawn by other rules. */
export const populations: Readonly<Record<string, (graph: CourseGraph, chance: Chance) => Known>> = {
  /** Any size from nothing to everything, one concept after another among those that are ready. */
  "random closed states": (graph, chance) => {
    const known = new Set<ConceptId>();
    const size = chance.below(graph.course.concepts.length + 1);
    const isReady = (id: ConceptId): boolean => graph.prerequisitesOf(id).every(({ source }) => known.has(source));
    const ready = graph.course.concepts.map(({ id }) => id).filter(isReady);
    while (known.size < size && ready.length > 0) {
      const [id] = ready.splice(chance.below(ready.length), 1);
      if (id === undefined) break;
      known.add(id);
      ready.push(...graph.dependentsOf(id).flatMap(({ target }) => (isReady(target) ? target : [])));
    }
    return known;
  },
  "a few goals": (graph, chance) =>
    withNeeds(
      graph,
      Array.from({ length: 1 + chance.below(40) }, () => chance.pick(graph.course.concepts).id),
    ),
  "up to a difficulty": (graph, chance) => {
    const level = chance.next();
    const isKnown = (difficulty: string): boolean =>
      chance.next() <
      { beginner: Math.min(1, 2 * level), intermediate: level ** 2, advanced: level ** 5 }[difficulty as "beginner"];
    const asked = graph.course.concepts.filter(({ difficulty }) => isKnown(difficulty));
    const ids = new Set(asked.map(({ id }) => id));
    return new Set([...ids].filter((id) => [...graph.ancestorsOf(id)].every((need) => ids.has(need))));
  },
  "whole topics": (graph, chance) => {
    const share = chance.next();
    const topics = new Set(graph.course.meta.topics.map(({ id }) => id).filter(() => chance.next() < share));
    return withNeeds(
      graph,
      graph.course.concepts.filter(({ topic }) => topics.has(topic)).map(({ id }) => id),
    );
  },
};

export interface Placed {
  readonly questions: number;
  /** Share of all concepts that are taken for what they are, known or not. */
  readonly agreement: number;
  /** The same with no question asked. */
  readonly unasked: number;
  /** Share of the proposed steps that are new to the learner while all they need is known or comes before. */
  readonly goodSteps: number;
}

const agreementOf = ({ outcome }: PlacementStep, truth: Known): number => {
  if (!outcome) throw new Error("placement hasn't ended");
  const { known, next, notYet } = outcome;
  const right =
    known.filter(({ concept }) => truth.has(concept)).length +
    [...next, ...notYet].filter(({ concept }) => !truth.has(concept)).length;
  return right / (known.length + next.length + notYet.length);
};

/** Answers with a slip in ten and a lucky guess in five, whatever the kind of item. */
export function placeLearner(graph: CourseGraph, truth: Known, chance: Chance): Placed {
  const answers: PlacementAnswer[] = [];
  const ask = (stopped = false): PlacementStep =>
    placementStep(graph, {
      events: [],
      now: { at: 0, zoneMinutes: 0 },
      settings: defaultPractice,
      known: [],
      answers,
      stopped,
    });
  const start = ask(true);
  let now = ask();
  while (now.question) {
    const { concept, id } = now.question.item;
    answers.push({ concept, item: id, right: truth.has(concept) ? chance.next() >= 0.1 : chance.next() < 0.2 });
    now = ask();
  }
  const steps = (now.outcome?.path ?? []).map(({ concept }) => concept);
  const isGoodStep = (concept: ConceptId, at: number): boolean =>
    !truth.has(concept) &&
    graph.prerequisitesOf(concept).every(({ source }) => truth.has(source) || steps.slice(0, at).includes(source));
  return {
    questions: answers.length,
    agreement: agreementOf(now, truth),
    unasked: agreementOf(start, truth),
    goodSteps: steps.length === 0 ? 1 : steps.filter(isGoodStep).length / steps.length,
  };
}
