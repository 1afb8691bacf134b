import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { orderConcepts } from "../../../src/domain/order-concepts.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { countOrderViolations } from "../../../src/evaluation/score.ts";
import { editDistance } from "../../../src/language/edit-distance.ts";
import { expand } from "../../../src/retrieval/expand.ts";
import type { RetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { retrieve } from "../../../src/retrieval/retrieve.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let graph: CourseGraph;
let index: RetrievalIndex;

beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  graph = new CourseGraph(course);
  index = buildRetrievalIndex(course);
});

const first = async (question: string): Promise<string | undefined> =>
  (await retrieve(index, question)).candidates[0]?.concept;

describe("words find concepts", () => {
  it.each([
    ["CLIP", "clip"],
    ["clip", "clip"],
    ["what's a dot-product?", "dot-product"],
    ["inner products", "dot-product"],
    ["atention mechanism", "attention"],
    ["how do transfomers work", "transformer"],
    ["turning raw scores into percentages", "softmax"],
  ])("%s → %s", async (question, concept) => expect(await first(question)).toBe(concept));

  it("an exact name outranks a near-homograph", async () => {
    const { candidates } = await retrieve(index, "how does CLIP work");
    expect(candidates[0]?.concept).toBe("clip");
  });
  it("a comparison finds both sides", async () => {
    const { mentions } = await retrieve(index, "attention vs RNN");
    expect(mentions.map(({ concept }) => concept)).toEqual(["attention", "rnn"]);
  });
  it("a foreign topic is out of scope, its neighbours in", async () => {
    expect((await retrieve(index, "who won the world cup in 2018")).sureness).toBe("outside");
    expect((await retrieve(index, "what is softmax")).sureness).toBe("sure");
  });
  it("never throws, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 200 }),
        async (text) => void (await retrieve(index, text)),
      ),
      { numRuns: 100 },
    );
  });
  it("gives the same ranking twice", async () => {
    expect(await retrieve(index, "weights of words")).toEqual(await retrieve(index, "weights of words"));
  });
});

describe("expansion", () => {
  const select = (ids: readonly string[], settings = defaultSettings, known: readonly string[] = []) =>
    expand(graph, ids.map(conceptId), [], [], settings, new Set(known.map(conceptId)));

  it("walks to the given depth", () => {
    const at = (prerequisiteDepth: number): string[] =>
      select(["transformer"], { ...defaultSettings, prerequisiteDepth })
        .map(({ id }) => id)
        .sort();
    expect(at(0)).toEqual(["transformer"]);
    expect(at(1)).toEqual(["attention", "dot-product", "transformer"]);
    expect(at(4)).toEqual(["attention", "dot-product", "exponential-function", "softmax", "transformer", "vector"]);
  });
  it("never exceeds the cap, and leaves room for depth 2", () => {
    const settings = { topK: 5, prerequisiteDepth: 2, maxConcepts: 5 };
    const selected = select(["transformer"], settings);
    expect(selected).toHaveLength(5);
    expect(selected.some(({ depth }) => depth === 2)).toBe(true);
  });
  it("does not unfold what the learner knows", () => {
    const selected = select(["transformer"], { ...defaultSettings, prerequisiteDepth: 4 }, ["attention"]);
    expect(selected.find(({ id }) => id === "attention")?.role).toBe("known");
    expect(selected.map(({ id }) => id)).not.toContain("softmax");
  });
  it("orders any selection without a violation", () => {
    const ids = graph.course.concepts.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (selection) => {
        const order = orderConcepts(graph, selection).flat();
        const shown = order.map((id) => ({
          id,
          title: "",
          role: "seed" as const,
          depth: 0,
          difficulty: "beginner" as const,
          reason: "",
        }));
        expect(countOrderViolations(graph, shown)).toBe(0);
        expect([...order].sort()).toEqual([...selection].sort());
      }),
    );
  });
});

describe("edit distance", () => {
  it.each([
    ["heuristic", "hueristic", 1],
    ["admissible", "admisible", 1],
    ["kitten", "sitting", 3],
  ])("%s ~ %s: %i", (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));
  it("is symmetric and stops at its limit", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => editDistance(a, b, 3) === editDistance(b, a, 3) && editDistance(a, b, 3) <= 4,
      ),
    );
  });
});
