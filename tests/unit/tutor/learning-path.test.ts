import { beforeAll, describe, expect, it } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import type { LearningPath } from "../../../src/protocol/tutor-api.ts";
import { learningPath } from "../../../src/tutor/learning-path.ts";
import { withoutDetours } from "../../../src/ui/map/path-layout.ts";
import { essentialPath, furtherSteps } from "../../../src/ui/path/essential-path.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let course: Course;
beforeAll(async () => {
  course = await makeCourse(attentionSketches);
});

function pathTo(goal: string, known: readonly string[] = [], of = course): LearningPath {
  const path = learningPath(new CourseGraph(of), conceptId(goal), known.map(conceptId));
  if (!path.ok) throw new Error(path.error.type);
  return path.value;
}
const ids = ({ steps }: LearningPath): string[][] => steps.map((group) => group.map(({ id }) => id));
const step = (path: LearningPath, id: string) => path.steps.flat().find((one) => one.id === id);

/** The same course with two concepts that need each other. */
const withCycle = (): Course => ({
  ...course,
  relations: [
    ...course.relations,
    {
      source: conceptId("softmax"),
      target: conceptId("exponential-function"),
      type: "prereq_of",
      weight: 0.7,
      reason: "Each explains the other.",
    },
  ],
});

describe("the path from nothing", () => {
  it("holds every prerequisite at full depth, each after what it needs, the goal last", () => {
    const order = ids(pathTo("transformer")).flat();
    expect(new Set(order)).toEqual(
      new Set(["vector", "dot-product", "exponential-function", "softmax", "attention", "transformer"]),
    );
    expect(order.at(-1)).toBe("transformer");
    for (const { source, target } of pathTo("transformer").links)
      expect(order.indexOf(source)).toBeLessThan(order.indexOf(target));
  });
  it("says why each step is there and how long it takes", () => {
    const path = pathTo("transformer");
    expect(step(path, "attention")?.reason).toBe("Its layers are made of attention.");
    expect(step(path, "softmax")?.reason).toBe("It turns scores into weights (for attention).");
    expect(step(path, "transformer")?.reason).toBe("");
    for (const { minutes } of path.steps.flat()) expect(minutes).toBeGreaterThanOrEqual(1);
    expect(path.minutes).toBe(path.steps.flat().reduce((sum, { minutes }) => sum + minutes, 0));
    expect(path.toLearn).toBe(6);
  });
  it("puts each step in a layer after everything it needs", () => {
    const path = pathTo("transformer");
    for (const { source, target } of path.links)
      expect(step(path, source)?.layer).toBeLessThan(step(path, target)?.layer ?? -1);
    expect(step(path, "vector")?.layer).toBe(0);
  });
  it("is one step for a concept that needs nothing", () => expect(ids(pathTo("vector"))).toEqual([["vector"]]));
});

describe("what the learner knows", () => {
  it("stays as a folded step and takes no time; what only it rests on is left out", () => {
    const path = pathTo("transformer", ["softmax"]);
    expect(step(path, "softmax")?.known).toBe(true);
    expect(step(path, "exponential-function")).toBeUndefined();
    expect(path.skipped).toBe(1);
    expect(path.toLearn).toBe(4);
    expect(path.minutes).toBe(
      path.steps
        .flat()
        .filter(({ known }) => !known)
        .reduce((sum, { minutes }) => sum + minutes, 0),
    );
  });
  it("keeps what an unknown step needs too", () => {
    expect(ids(pathTo("transformer", ["dot-product"])).flat()).not.toContain("vector");
    expect(ids(pathTo("transformer", ["attention"])).flat()).toContain("vector");
  });
  it("can be everything", () => {
    const path = pathTo("attention", ["attention", "softmax", "dot-product"]);
    expect(path.toLearn).toBe(0);
    expect(path.minutes).toBe(0);
  });
});

describe("concepts that need each other", () => {
  it("are learnt together, in one layer", () => {
    const path = pathTo("attention", [], withCycle());
    const group = ids(path).find((members) => members.length > 1);
    expect(new Set(group)).toEqual(new Set(["softmax", "exponential-function"]));
    expect(step(path, "softmax")?.layer).toBe(step(path, "exponential-function")?.layer);
  });
  it("count once when the goal is one of them", () => {
    const path = pathTo("softmax", [], withCycle());
    expect(ids(path).flat().sort()).toEqual(["exponential-function", "softmax"]);
    expect(path.skipped).toBe(0);
  });
});

it("the map leaves out links that a longer way says already, and only those", () => {
  const path = pathTo("transformer");
  const drawn = withoutDetours(path).map(({ source, target }) => `${source} ${target}`);
  expect(drawn).toContain("attention transformer");
  expect(drawn).not.toContain("dot-product transformer");
  expect(withoutDetours(pathTo("softmax", [], withCycle())).length).toBe(2);
});

it("a concept that the course lacks is an error value", () => {
  expect(learningPath(new CourseGraph(course), conceptId("nothing"), [])).toEqual({
    ok: false,
    error: { type: "not-found", what: "concept nothing" },
  });
});

describe("the essentials of a long path", () => {
  /** A chain of 30 steps, each needed by the next, and a shortcut from the first to the goal. */
  const longPath = (): LearningPath => {
    const { concepts } = course;
    const [model] = concepts;
    if (!model) throw new Error("no concept");
    const id = (place: number) => conceptId(`step-${place}`);
    const long: Course = {
      ...course,
      concepts: Array.from({ length: 30 }, (_, place) => ({ ...model, id: id(place), title: `Step ${place}` })),
      relations: Array.from({ length: 29 }, (_, place) => ({
        source: id(place),
        target: id(place + 1),
        type: "prereq_of" as const,
        weight: 1,
        reason: "It comes before.",
      })).concat([{ source: id(0), target: id(29), type: "prereq_of", weight: 0.9, reason: "It is used at the end." }]),
    };
    return pathTo("step-29", [], long);
  };
  it("a short path is all essential", () => {
    expect(furtherSteps(pathTo("transformer"))).toBe(0);
  });
  it("keeps the goal, what is near it and what it leans on, in the same order", () => {
    const whole = longPath();
    const short = essentialPath(whole);
    const kept = ids(short).flat();
    expect(whole.steps).toHaveLength(30);
    expect(kept).toHaveLength(15);
    expect(furtherSteps(whole)).toBe(15);
    expect(kept.at(-1)).toBe("step-29");
    expect(kept[0]).toBe("step-0");
    expect(kept).toContain("step-28");
    expect(kept).toEqual(
      ids(whole)
        .flat()
        .filter((step) => kept.includes(step)),
    );
    expect(short.toLearn).toBe(15);
    expect(short.minutes).toBeLessThan(whole.minutes);
  });
  it("links what was joined through the steps left out, and closes the gaps between layers", () => {
    const short = essentialPath(longPath());
    const kept = ids(short).flat();
    expect(short.links).toContainEqual({ source: kept[0], target: kept[1] });
    expect(short.steps.flat().map(({ layer }) => layer)).toEqual(kept.map((_, place) => place));
  });
});
