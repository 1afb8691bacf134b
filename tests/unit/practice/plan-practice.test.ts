/** What is practised today, from a log of learning. */
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { defaultPractice, type LearningEvent, type ReviewEvent, seenId } from "../../../src/domain/learning.ts";
import { itemsOf } from "../../../src/practice/items/items-of.ts";
import { practiceConcept, practicePlan } from "../../../src/practice/plan-practice.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const DAY_MS = 86_400_000;
const today = Date.UTC(2026, 10, 30, 12);
let graph: CourseGraph;

beforeAll(async () => {
  graph = new CourseGraph(await makeCourse(attentionSketches));
});

const course = () => graph.course.meta.id;
const seen = (concept: string, at = today): LearningEvent => ({
  type: "seen",
  id: seenId(course(), conceptId(concept)),
  course: course(),
  concept: conceptId(concept),
  at,
});
function answered(concept: string, at: number, changes: Partial<ReviewEvent> = {}): ReviewEvent {
  const [item] = itemsOf(graph, conceptId(concept));
  if (!item) throw new Error(`${concept} has no items`);
  const id = `${concept} ${at}`;
  return {
    type: "review",
    id,
    course: course(),
    concept: item.concept,
    item: item.id,
    grade: 3,
    at,
    zoneMinutes: 0,
    ...changes,
  };
}
const planOf = (events: readonly LearningEvent[], settings = defaultPractice, at = today) =>
  practicePlan(graph, { events, now: { at, zoneMinutes: 0 }, settings, known: [] });
const stageOf = (events: readonly LearningEvent[], at = today) =>
  planOf(events, defaultPractice, at).knowledge[0]?.stage;

describe("what was missed", () => {
  it("is what the last answer to was wrong, until it is right", () => {
    const missed = (events: readonly LearningEvent[]) => planOf(events).missed.map(({ item }) => item.concept);
    const wrong = answered("vector", today - 2 * DAY_MS, { grade: 1 });
    const right = answered("softmax", today - DAY_MS);
    expect(missed([wrong, right])).toEqual(["vector"]);
    expect(missed([wrong, right, answered("vector", today - DAY_MS)])).toEqual([]);
  });
});

describe("a day's practice", () => {
  it("is empty for who has met nothing", () => {
    expect(planOf([])).toMatchObject({ tasks: [], due: 0, fresh: 0, knowledge: [] });
  });
  it("brings one new item of each concept met, the latest first, up to the day's limit", () => {
    const events = [seen("vector", today - DAY_MS), seen("attention"), seen("softmax", today - 2 * DAY_MS)];
    expect(planOf(events).tasks.map(({ item }) => item.concept)).toEqual(["attention", "vector", "softmax"]);
    expect(planOf(events, { ...defaultPractice, newPerDay: 1 }).tasks).toHaveLength(1);
  });
  it("counts what was new today against the limit", () => {
    const events = [seen("vector"), seen("attention"), answered("vector", today - 60_000)];
    expect(planOf(events, { ...defaultPractice, newPerDay: 1 })).toMatchObject({ fresh: 0, doneToday: 1 });
  });
  it("brings back what is due, says what waits, and adds nothing new to a heap", () => {
    const events = [...["vector", "attention", "softmax"].map((id) => answered(id, today - 90 * DAY_MS)), seen("clip")];
    const plan = planOf(events, { ...defaultPractice, reviewsPerDay: 2 });
    expect(plan).toMatchObject({ due: 2, later: 1, fresh: 0, daysAway: 90 });
    // Most builds on it.
    expect(plan.tasks[0]?.item.concept).toBe("vector");
  });
  it("says when something comes back", () => {
    expect(planOf([answered("vector", today - 60_000)]).nextInDays).toBeGreaterThan(0);
  });
  it("leaves out what another course asked, and items the course no longer has", () => {
    const other = { ...answered("vector", today - 90 * DAY_MS), course: "other" as never };
    const gone = answered("vector", today - 90 * DAY_MS, { item: "vector#gone" as never });
    expect(planOf([other]).knowledge).toEqual([]);
    expect(planOf([gone]).tasks).toEqual([]);
  });
});

describe("knowledge", () => {
  it("is seen, practised, solid and fading by what was done", () => {
    expect(stageOf([seen("vector")])).toBe("seen");
    expect(stageOf([answered("vector", today, { grade: 1 })])).toBe("practised");
    const solid = [
      answered("vector", today - 30 * DAY_MS),
      answered("vector", today - 20 * DAY_MS),
      answered("vector", today),
    ];
    expect(stageOf(solid)).toBe("solid");
    expect(stageOf(solid, today + 1000 * DAY_MS)).toBe("fading");
  });
});

describe("a round about a concept", () => {
  it("asks what is due first, then what is new", () => {
    const [first, second] = itemsOf(graph, conceptId("attention"));
    if (!first || !second) throw new Error("too few items");
    const events = [answered("attention", today - 60_000)];
    const round = practiceConcept(graph, conceptId("attention"), {
      events,
      now: { at: today, zoneMinutes: 0 },
      settings: defaultPractice,
      known: [],
    });
    expect(round.ok && round.value.tasks.at(-1)?.item.id).toBe(first.id);
    expect(round.ok && round.value.tasks[0]?.item.id).toBe(second.id);
  });
  it("says so when there is no such concept", () => {
    const round = practiceConcept(graph, conceptId("none"), {
      events: [],
      now: { at: today, zoneMinutes: 0 },
      settings: defaultPractice,
      known: [],
    });
    expect(round.ok || round.error.type).toBe("not-found");
  });
});
