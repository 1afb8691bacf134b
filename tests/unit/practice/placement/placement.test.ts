/** Where to start: what answers say about what wasn't asked. */
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../../src/domain/course-graph.ts";
import { conceptId } from "../../../../src/domain/ids.ts";
import { defaultPractice, type LearningEvent } from "../../../../src/domain/learning.ts";
import { itemsOf } from "../../../../src/practice/items/items-of.ts";
import { placementStep } from "../../../../src/practice/placement/placement.ts";
import type { PlacementAnswer, PlacementRequest } from "../../../../src/protocol/practice-api.ts";
import { attentionSketches, makeCourse } from "../../../support/course.ts";

let graph: CourseGraph;

beforeAll(async () => {
  graph = new CourseGraph(await makeCourse(attentionSketches));
});

const place = (answers: readonly PlacementAnswer[], changes: Partial<PlacementRequest> = {}) =>
  placementStep(graph, {
    events: [],
    now: { at: Date.UTC(2026, 10, 30), zoneMinutes: 0 },
    settings: defaultPractice,
    known: [],
    answers,
    stopped: false,
    ...changes,
  });
const outcomeOf = (answers: readonly PlacementAnswer[], changes: Partial<PlacementRequest> = {}) => {
  const { outcome } = place(answers, { stopped: true, ...changes });
  if (!outcome) throw new Error("it goes on");
  return outcome;
};
const answered = (concept: string, right: boolean): PlacementAnswer => {
  const [item] = itemsOf(graph, conceptId(concept));
  if (!item) throw new Error(`${concept} has no items`);
  return { concept: item.concept, item: item.id, right };
};
const chanceOf = (concept: string, answers: readonly PlacementAnswer[], changes: Partial<PlacementRequest> = {}) => {
  const { known, next, notYet } = outcomeOf(answers, changes);
  return [...known, ...next, ...notYet].find((each) => each.concept === concept)?.chance ?? Number.NaN;
};

describe("what placement believes", () => {
  it("grows for all a concept needs when it is known, and falls for all that builds on it when it isn't", () => {
    expect(chanceOf("vector", [answered("attention", true)])).toBeGreaterThan(chanceOf("vector", []));
    expect(chanceOf("attention", [answered("vector", false)])).toBeLessThan(chanceOf("attention", []));
  });
  it("never takes a concept for likelier known than what it needs, whatever is answered", () => {
    const answers = [answered("attention", true), answered("vector", false), answered("softmax", false)];
    for (const { target, source, type } of graph.course.relations)
      if (type === "prereq_of") expect(chanceOf(target, answers)).toBeLessThanOrEqual(chanceOf(source, answers) + 1e-9);
  });
  it("counts what the learner said and answered before", () => {
    const said = { known: [conceptId("attention")] };
    expect(chanceOf("vector", [], said)).toBeGreaterThan(chanceOf("vector", []));
    const { item, concept } = answered("attention", false);
    const review: LearningEvent = {
      type: "review",
      id: "r",
      course: graph.course.meta.id,
      concept,
      item,
      grade: 1,
      at: Date.UTC(2026, 10, 29),
      zoneMinutes: 0,
    };
    expect(chanceOf("attention", [], { events: [review] })).toBeLessThan(chanceOf("attention", []));
    // The same answer isn't counted twice, and the later one holds.
    expect(chanceOf("attention", [answered("attention", true)], { events: [review] })).toBeCloseTo(
      chanceOf("attention", [answered("attention", true)]),
      9,
    );
  });
  it("stays a number after more answers than any state explains", () => {
    const answers = graph.course.concepts.flatMap(({ id }, i) =>
      itemsOf(graph, id).map((item): PlacementAnswer => ({ concept: id, item: item.id, right: i % 2 === 0 })),
    );
    expect(answers.length).toBeGreaterThan(15);
    const { known, next, notYet } = outcomeOf(answers);
    expect([...known, ...next, ...notYet].every(({ chance }) => chance >= 0 && chance <= 1)).toBe(true);
    expect(place(answers).question).toBeUndefined();
  });
});

describe("placement", () => {
  it("asks each concept once, ends by itself, and proposes steps that are ready one after another", () => {
    const answers: PlacementAnswer[] = [];
    for (let now = place(answers); now.question; now = place(answers)) {
      const { concept, id } = now.question.item;
      expect(answers.map((each) => each.concept)).not.toContain(concept);
      answers.push({ concept, item: id, right: answers.length % 2 === 0 });
      expect(answers.length).toBeLessThanOrEqual(15);
    }
    const { known, path, next, notYet } = place(answers).outcome ?? outcomeOf([]);
    expect(known.length + next.length + notYet.length).toBe(graph.course.concepts.length);
    const reached = new Set(known.map(({ concept }) => concept));
    for (const { concept } of path) {
      expect(graph.prerequisitesOf(concept).filter(({ source }) => !reached.has(source))).toEqual([]);
      expect(reached.has(concept)).toBe(false);
      reached.add(concept);
    }
    expect(next.map(({ concept }) => concept)).toEqual(expect.arrayContaining(path.slice(0, 1).map((s) => s.concept)));
  });
  it("is the same for the same answers", () => {
    expect(place([answered("vector", true)])).toEqual(place([answered("vector", true)]));
  });
  it("has no question and everything to learn in a course without items", () => {
    const bare = new CourseGraph({ ...graph.course, concepts: [], relations: [], quiz: [] });
    const result = placementStep(bare, {
      events: [],
      now: { at: 0, zoneMinutes: 0 },
      settings: defaultPractice,
      known: [],
      answers: [],
      stopped: false,
    });
    expect(result).toEqual({ asked: 0, most: 15, outcome: { known: [], next: [], notYet: [], path: [] } });
  });
});
