/** A goal in Practice: what comes first, what it takes, and dates. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { dayOfDate } from "../../../src/domain/calendar-day.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { defaultPractice, type GoalEvent, goalId, type LearningEvent, seenId } from "../../../src/domain/learning.ts";
import { mergeStored } from "../../../src/learner/learning-records.ts";
import { parseLearning } from "../../../src/learner/learning-schema.ts";
import { itemsOf } from "../../../src/practice/items/items-of.ts";
import { practicePlan } from "../../../src/practice/plan-practice.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const DAY_MS = 86_400_000;
/** Noon of 30 November. */
const today = Date.UTC(2026, 10, 30, 12);
let graph: CourseGraph;

beforeAll(async () => {
  graph = new CourseGraph(await makeCourse(attentionSketches));
});

const course = () => graph.course.meta.id;
const aim = (changes: Partial<GoalEvent> = {}): GoalEvent => ({
  type: "goal",
  id: goalId(course()),
  course: course(),
  concepts: [conceptId("attention")],
  retention: 0.95,
  at: today,
  revision: 1,
  ...changes,
});
const seen = (concept: string, at = today): LearningEvent => ({
  type: "seen",
  id: seenId(course(), conceptId(concept)),
  course: course(),
  concept: conceptId(concept),
  at,
});
function answered(concept: string, at: number, place = 0): LearningEvent {
  const item = itemsOf(graph, conceptId(concept))[place];
  if (!item) throw new Error(`${concept} has too few items`);
  const id = `${item.id} ${at}`;
  return { type: "review", id, course: course(), concept: item.concept, item: item.id, grade: 3, at, zoneMinutes: 0 };
}
const solid = (concept: string): readonly LearningEvent[] => [
  answered(concept, today - 30 * DAY_MS),
  answered(concept, today - 20 * DAY_MS),
  answered(concept, today - DAY_MS),
];
interface When {
  readonly at?: number;
  readonly zoneMinutes?: number;
  readonly known?: readonly string[];
  readonly newPerDay?: number;
}
const planOf = (
  events: readonly LearningEvent[],
  { at = today, zoneMinutes = 0, known = [], newPerDay = 10 }: When = {},
) =>
  practicePlan(graph, {
    events,
    now: { at, zoneMinutes },
    settings: { ...defaultPractice, newPerDay },
    known: known.map(conceptId),
  });
const goalOf = (events: readonly LearningEvent[], when?: When) => {
  const { goal } = planOf(events, when);
  if (!goal) throw new Error("no goal");
  return goal;
};

describe("the way to a goal", () => {
  it("holds all it rests on, each after what it needs, and nothing else", () => {
    const ids = goalOf([aim()]).steps.map(({ concept }) => concept);
    expect(ids.at(-1)).toBe("attention");
    expect(new Set(ids)).toEqual(new Set([...graph.ancestorsOf(conceptId("attention")), "attention"]));
    for (const [i, id] of ids.entries())
      for (const { source } of graph.prerequisitesOf(id)) expect(ids.indexOf(source)).toBeLessThan(i);
  });
  it("ends at what the learner knows, by their answers or their word, and costs less then", () => {
    const whole = goalOf([aim()]);
    const [need] = graph.prerequisitesOf(conceptId("attention"));
    if (!need) throw new Error("attention needs nothing");
    for (const plan of [goalOf([aim(), ...solid(need.source)]), goalOf([aim()], { known: [need.source] })]) {
      expect(plan.steps.find(({ concept }) => concept === need.source)?.firm).toBe(true);
      expect(plan.toGo).toBeLessThan(whole.toGo);
      expect(plan.minutes).toBeLessThan(whole.minutes);
    }
  });
  it("is several ways in one where there are several goals", () => {
    const both = goalOf([aim({ concepts: [conceptId("attention"), conceptId("clip")] })]);
    expect(both.goals.map(({ concept }) => concept)).toEqual(["attention", "clip"]);
    expect(both.steps.map(({ concept }) => concept)).toEqual(expect.arrayContaining(["attention", "clip"]));
  });
  it("names what to read next", () => {
    const { next, steps } = goalOf([aim()]);
    expect(next[0]?.concept).toBe(steps[0]?.concept);
    expect(goalOf([aim(), seen(String(steps[0]?.concept))]).next[0]?.concept).toBe(steps[1]?.concept);
  });
});

describe("a day's practice with a goal", () => {
  it("takes what is due on the way first, and then what is new on it, in its order", () => {
    const due = [answered("clip", today - 900 * DAY_MS), answered("attention", today - 4 * DAY_MS)];
    expect(planOf(due).tasks[0]?.item.concept).toBe("clip");
    expect(planOf([...due, aim()]).tasks[0]?.item.concept).toBe("attention");
    const met = [seen("clip"), seen("attention", today - DAY_MS), seen("vector", today - 2 * DAY_MS)];
    expect(planOf(met).tasks.map(({ item }) => item.concept)).toEqual(["clip", "attention", "vector"]);
    expect(planOf([...met, aim()]).tasks.map(({ item }) => item.concept)).toEqual(["vector", "attention", "clip"]);
  });
  it("asks in the last days what would fade before the date, and not earlier", () => {
    const log = [answered("attention", today - 5 * DAY_MS), answered("attention", today - 2 * DAY_MS)];
    const dueOn = (date: string) => planOf([...log, aim({ date, retention: 0.97 })]).due;
    expect(planOf(log).due).toBe(0);
    expect([dueOn("2026-12-03"), dueOn("2026-12-20"), dueOn("2026-11-29")]).toEqual([1, 0, 0]);
  });
});

describe("what it takes", () => {
  it("is spread over the days left, and more the nearer the date", () => {
    const [soon, late] = [goalOf([aim({ date: "2026-12-04" })]), goalOf([aim({ date: "2027-06-14" })])];
    expect([soon.daysLeft, late.daysLeft]).toEqual([4, 196]);
    expect(soon.minutesPerDay).toBe(Math.ceil(soon.minutes / 4));
    expect(soon.minutesPerDay).toBeGreaterThan(late.minutesPerDay ?? 0);
    // Until a later date more comes back.
    expect(late.minutes).toBeGreaterThan(soon.minutes);
  });
  it("counts the learner's own time for a question once there are enough answers", () => {
    const log = Array.from({ length: 25 }, (_, i) => answered("clip", today - DAY_MS + i * 8_000));
    expect(goalOf([aim()])).toMatchObject({ measured: false });
    expect(goalOf([aim(), ...log])).toMatchObject({ measured: true, secondsPerQuestion: 8 });
  });
  it("says when the limit of new questions makes it longer than there is time", () => {
    const date = "2026-12-02";
    expect(goalOf([aim({ date })], { newPerDay: 100 }).limitDays).toBeUndefined();
    expect(goalOf([aim({ date })], { newPerDay: 1 }).limitDays).toBeGreaterThan(2);
  });
});

describe("a date", () => {
  it("is the learner's day, wherever they are and whenever their clock changes", () => {
    const date = "2026-12-01";
    const left = (at: number, zoneMinutes: number) => goalOf([aim({ date })], { at, zoneMinutes }).daysLeft;
    // 23:00 UTC is still the 30th in London, and the 1st, before the day starts at four, in Berlin: their 30th too.
    const late = Date.UTC(2026, 10, 30, 23);
    expect([left(late, 0), left(late, 60), left(late, 9 * 60), left(late, -10 * 60)]).toEqual([1, 1, 0, 1]);
    // The clock goes back on 25 October 2026: 25 hours lie between two noons.
    const before = Date.UTC(2026, 9, 24, 10);
    expect(goalOf([aim({ date: "2026-10-25" })], { at: before, zoneMinutes: 120 }).daysLeft).toBe(1);
    expect(goalOf([aim({ date: "2026-10-25" })], { at: before + 25 * 3_600_000, zoneMinutes: 60 }).daysLeft).toBe(0);
  });
  it("that has passed asks for nothing a day, and leaves the way", () => {
    const plan = goalOf([aim({ date: "2026-06-14" })]);
    expect(plan.daysLeft).toBeLessThan(0);
    expect(plan.minutesPerDay).toBeUndefined();
    expect(plan.steps.length).toBeGreaterThan(1);
  });
  it.each(["2026-02-30", "2026-13-01", "yesterday", "", "2026-1-1"])("is none when it says %j", (date) => {
    expect(dayOfDate(date)).toBeUndefined();
    expect(parseLearning(aim({ date })).ok).toBe(false);
  });
});

test("no goal is left when it was dropped, is another course's, or names what the course lost", () => {
  for (const gone of [aim({ concepts: [] }), aim({ course: "other" as never }), aim({ concepts: [conceptId("lost")] })])
    expect(planOf([gone]).goal).toBeUndefined();
});

test("of two changes to a goal the later one counts, whichever comes first", () => {
  const [first, then] = [aim(), aim({ concepts: [], revision: 2 })];
  expect([mergeStored(first, then), mergeStored(then, first)]).toEqual([then, then]);
});
