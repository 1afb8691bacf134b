/** Easy days, spreading, slipping questions, coming back after an absence, and what an answer says about its neighbours. */
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import {
  defaultPractice,
  type Grade,
  type LearningEvent,
  type PracticeSettings,
  type ReviewEvent,
} from "../../../src/domain/learning.ts";
import { itemsOf } from "../../../src/practice/items/items-of.ts";
import { practicePlan } from "../../../src/practice/plan-practice.ts";
import { spreadDay } from "../../../src/practice/spread-day.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const DAY_MS = 86_400_000;
/** A Monday. */
const today = Date.UTC(2026, 10, 30, 12);
const dayToday = Math.floor(today / DAY_MS);
const MONDAY = 1;
let graph: CourseGraph;

beforeAll(async () => {
  graph = new CourseGraph(await makeCourse(attentionSketches));
});

function answered(concept: string, daysAgo: number, grade: Grade = 3, place = 0): ReviewEvent {
  const item = itemsOf(graph, conceptId(concept))[place];
  if (!item) throw new Error(`${concept} has no item ${place}`);
  return {
    type: "review",
    id: `${item.id} ${daysAgo}`,
    course: graph.course.meta.id,
    concept: item.concept,
    item: item.id,
    grade,
    at: today - daysAgo * DAY_MS,
    zoneMinutes: 0,
  };
}
const planOf = (events: readonly LearningEvent[], settings: Partial<PracticeSettings> = {}, of = graph) =>
  practicePlan(of, {
    events,
    now: { at: today, zoneMinutes: 0 },
    settings: { ...defaultPractice, ...settings },
    known: [],
  });
/** Every item of the course, answered well once. */
const everything = (daysAgo: number): readonly ReviewEvent[] =>
  graph.course.concepts.flatMap(({ id }) => itemsOf(graph, id).map((_, place) => answered(id, daysAgo, 3, place)));

describe("spreading", () => {
  const spread = (seed: string, easy: readonly number[] = [], interval = 20) =>
    spreadDay({ lastDay: dayToday, interval, elapsed: 5, seed }, new Set(easy)) - dayToday;
  it("moves what would come back together apart, a few days at most, and each time alike", () => {
    const days = Array.from({ length: 60 }, (_, i) => spread(`item ${i}`));
    expect(new Set(days).size).toBeGreaterThan(3);
    expect(Math.max(...days.map((day) => Math.abs(day - 20)))).toBeLessThanOrEqual(4);
    expect(days).toEqual(Array.from({ length: 60 }, (_, i) => spread(`item ${i}`)));
  });
  it("keeps off easy days wherever another day is near, and leaves short intervals alone", () => {
    const weekdays = Array.from({ length: 60 }, (_, i) => (MONDAY + spread(`item ${i}`, [0, 6])) % 7);
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
    expect(spread("a", [2], 1)).toBe(1);
    // All are easy: then none is.
    expect(spread("a", [0, 1, 2, 3, 4, 5, 6])).toBe(spread("a"));
  });
});

describe("an easy day", () => {
  it("brings a few of those due and nothing new", () => {
    const events = everything(40);
    const usual = planOf(events, { reviewsPerDay: 12 });
    const easy = planOf(events, { reviewsPerDay: 12, easyDays: [MONDAY] });
    expect(easy).toMatchObject({ easyDay: true, fresh: 0, due: 3 });
    expect(usual).toMatchObject({ easyDay: false, due: 12 });
    expect(easy.due + easy.later).toBeGreaterThan(usual.due);
  });
});

describe("coming back after an absence", () => {
  it("spreads what piled up, what matters most first, and goes on so within the day", () => {
    const pile = everything(200);
    expect(pile.length).toBeGreaterThan(25);
    const first = planOf(pile);
    expect(first.due).toBe(Math.max(20, Math.ceil(pile.length / 5)));
    const done = first.tasks.slice(0, 5).map(({ item }) => {
      const place = itemsOf(graph, item.concept).findIndex(({ id }) => id === item.id);
      return answered(item.concept, 0, 3, place);
    });
    expect(planOf([...pile, ...done]).due).toBe(first.due - 5);
  });
});

describe("a question that keeps slipping", () => {
  const log = () => [60, 50, 40, 30, 20, 10].map((daysAgo) => answered("softmax", daysAgo, 1));
  it("is named, with what it rests on, and can be left out", () => {
    const { slipping, due } = planOf(log());
    expect(slipping.map(({ item }) => item.concept)).toEqual(["softmax"]);
    expect(slipping[0]?.weakNeed?.concept).toBe("exponential-function");
    expect(due).toBe(1);
    const leftOut = slipping.map(({ item }) => item.id);
    expect(planOf(log(), { leftOut })).toMatchObject({ slipping: [], due: 0, leftOut: [{ item: { id: leftOut[0] } }] });
  });
  it("isn't one that was forgotten now and then", () => {
    expect(planOf([answered("softmax", 60, 1), answered("softmax", 30, 1)]).slipping).toEqual([]);
  });
});

describe("what lies beneath a wrong answer", () => {
  const needOf = (events: readonly LearningEvent[]) =>
    planOf([...events, answered("attention", 3, 1)]).tasks.find(({ item }) => item.concept === "attention")?.weakNeed;
  it("is the need that went wrong, before one never practised, before nothing when all are firm", () => {
    expect(needOf([answered("softmax", 1, 3), answered("dot-product", 1, 1)])).toMatchObject({
      concept: "dot-product",
      why: "wrong",
    });
    expect(needOf([answered("softmax", 1, 3)])).toMatchObject({ concept: "dot-product", why: "unpractised" });
    expect(needOf([answered("softmax", 1, 4), answered("dot-product", 1, 4)])).toBeUndefined();
  });
});

describe("credit for what a concept contains", () => {
  const withPart = (type: "part_of" | "encompasses" | "contrasts_with", weight: number) =>
    new CourseGraph({
      ...graph.course,
      relations: [
        ...graph.course.relations,
        { source: conceptId("softmax"), target: conceptId("attention"), type, weight, reason: "It is inside." },
      ],
    });
  const dueIn = (of: CourseGraph, events: readonly LearningEvent[]) =>
    planOf(events, {}, of).knowledge.find(({ concept }) => concept === "softmax")?.dueInDays ?? Number.NaN;
  const part = () => answered("softmax", 3, 4);
  it("puts the part's question off, by its weight, and says so", () => {
    const events = [part(), answered("attention", 1, 3)];
    const without = dueIn(graph, events);
    const half = dueIn(withPart("part_of", 0.5), events);
    expect(half).toBeGreaterThan(without);
    expect(dueIn(withPart("encompasses", 1), events)).toBeGreaterThan(half);
    expect(dueIn(withPart("contrasts_with", 1), events)).toBe(without);
    const told = planOf(events, {}, withPart("part_of", 0.5)).knowledge.find(({ concept }) => concept === "softmax");
    expect(told?.credit).toEqual({ by: "attention", title: "Attention", days: half - without });
  });
  it("gives nothing for a wrong answer, nothing to a part that went wrong, and makes nothing known", () => {
    const of = withPart("encompasses", 1);
    expect(dueIn(of, [part(), answered("attention", 1, 1)])).toBe(dueIn(graph, [part()]));
    const wrong = answered("softmax", 3, 1);
    expect(dueIn(of, [wrong, answered("attention", 1, 3)])).toBe(dueIn(graph, [wrong]));
    expect(planOf([answered("attention", 1, 3)], {}, of).knowledge.map(({ concept }) => concept)).toEqual([
      "attention",
    ]);
  });
});
