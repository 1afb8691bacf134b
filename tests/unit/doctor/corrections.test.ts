/** What a learner corrects: applied, taken back, applied again to a course that was made again. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCorrections } from "../../../src/doctor/apply/apply-corrections.ts";
import { foreseeCorrection } from "../../../src/doctor/apply/foresee.ts";
import type { ConceptName, GraphCorrection } from "../../../src/domain/correction.ts";
import type { Course } from "../../../src/domain/course.ts";
import { passageId, quizId } from "../../../src/domain/ids.ts";
import { courseProblems } from "../../../src/packs/check-course.ts";
import { parseCorrections } from "../../../src/packs/corrections.ts";
import { madeCourse, madeId } from "../../support/made-course.ts";

const named = (title: string): ConceptName => ({ id: madeId(title), title });
const pair = (source: string, target: string) => ({ source: named(source), target: named(target) });

const networks = madeCourse(
  [
    { title: "Recurrent neural network", says: ["A recurrent neural network is a network with a loop."] },
    { title: "RNN", says: ["An RNN reads a sequence.", "The state of an RNN is a vector."] },
    { title: "Vector", says: ["A vector is a list of numbers."] },
    {
      title: "Map",
      aliases: ["mean average precision"],
      says: [
        "A map is a drawing of a country.",
        "Detectors are ranked by mean average precision.",
        "The mean average precision is a number between zero and one.",
      ],
    },
  ],
  [
    ["Vector", "RNN"],
    ["Recurrent neural network", "Map"],
  ],
);
const course: Course = {
  ...networks,
  examples: [{ concept: madeId("RNN"), passage: passageId("rnn-1"), type: "walkthrough" }],
  quiz: [
    {
      id: quizId("rnn#quiz-state"),
      concept: madeId("RNN"),
      question: "What is the state?",
      answer: "A vector.",
      wrong: [],
      passages: [passageId("rnn-2")],
    },
  ],
};
const apply = (...corrections: readonly GraphCorrection[]) => applyCorrections(course, corrections);
const conceptIn = (after: Course, title: string) => after.concepts.find((concept) => concept.title === title);

describe("each kind of correction", () => {
  test("nothing corrected is the course itself", () => {
    expect(apply().course).toBe(course);
    expect(apply({ type: "fine", finding: "weak vector rnn" }).course).toBe(course);
  });

  test("merging brings names, passages, relations and questions together", () => {
    const { course: after, lost } = apply({
      type: "merge",
      into: named("Recurrent neural network"),
      from: named("RNN"),
    });
    expect(lost).toEqual([]);
    const merged = conceptIn(after, "Recurrent neural network");
    expect(merged?.aliases).toEqual(["RNN"]);
    expect(merged?.sections.flatMap(({ passages }) => passages)).toEqual(expect.arrayContaining(["rnn-1", "rnn-2"]));
    expect(conceptIn(after, "RNN")).toBeUndefined();
    expect(after.relations.map(({ source, target }) => `${source} ${target}`)).toEqual([
      "vector recurrent-neural-network",
      "recurrent-neural-network map",
    ]);
    expect(after.quiz.map(({ id, concept }) => `${id} ${concept}`)).toEqual([
      "rnn#quiz-state recurrent-neural-network",
    ]);
  });

  test("a merge that would close a circle leaves its weakest prerequisite out, and keeps it as such", () => {
    const circle = madeCourse(
      [
        { title: "A one", says: ["A one is a thing."] },
        { title: "Between", says: ["Between is a thing."] },
        { title: "A two", says: ["A two is a thing."] },
      ],
      [
        ["A one", "Between", 0.8],
        ["Between", "A two", 0.4],
      ],
    );
    const { course: after } = applyCorrections(circle, [{ type: "merge", into: named("A one"), from: named("A two") }]);
    expect(courseProblems(after)).toEqual([]);
    expect(after.opened?.map(({ source, target }) => `${source} ${target}`)).toEqual(["between a-one"]);
  });

  test("splitting gives one of the names its own concept, with the passages that use that name alone", () => {
    const { course: after } = apply({ type: "split", concept: named("Map"), name: "mean average precision" });
    const made = conceptIn(after, "Mean average precision");
    expect(made?.id).toBe("mean-average-precision");
    expect(made?.definition).toBe("The mean average precision is a number between zero and one.");
    expect(made?.sections.flatMap(({ passages }) => passages)).toEqual(["map-2", "map-3"]);
    const rest = conceptIn(after, "Map");
    expect(rest?.aliases).toEqual([]);
    expect(rest?.sections.flatMap(({ passages }) => passages)).toEqual(["map-1", "map-1"]);
    expect(courseProblems(after)).toEqual([]);
  });

  test("a prerequisite is left out, added, and turned round", () => {
    expect(apply({ type: "leave-out", ...pair("Vector", "RNN"), relation: "prereq_of" }).course.relations).toHaveLength(
      1,
    );
    const added = apply({ type: "need", ...pair("Vector", "Map"), reason: "added by you.", instead: [] }).course;
    expect(added.relations.at(-1)).toMatchObject({ source: "vector", target: "map", reason: "added by you." });
    const turned = apply({
      type: "need",
      ...pair("RNN", "Vector"),
      reason: "added by you.",
      instead: [pair("Vector", "RNN")],
    });
    expect(turned.lost).toEqual([]);
    expect(turned.course.relations.map(({ source, target }) => `${source} ${target}`)).toEqual([
      "recurrent-neural-network map",
      "rnn vector",
    ]);
  });

  test("a prerequisite that would close a circle is refused, with the circle", () => {
    const correction: GraphCorrection = { type: "need", ...pair("RNN", "Vector"), reason: "", instead: [] };
    expect(apply(correction).lost).toEqual([{ place: 0, reason: "closes-circle" }]);
    expect(foreseeCorrection(course, correction)).toEqual({
      type: "impossible",
      reason: "closes-circle",
      circle: [named("Vector"), named("RNN")],
    });
  });

  test("what the importer had left out comes back as it was found", () => {
    const circle = madeCourse(
      [
        { title: "Dough", says: ["Dough is a mixture."] },
        { title: "Yeast", says: ["Yeast is a fungus."] },
      ],
      [["Dough", "Yeast", 0.5]],
      [["Yeast", "Dough", 0.4]],
    );
    const { course: after } = applyCorrections(circle, [
      { type: "need", ...pair("Yeast", "Dough"), reason: "mine", instead: [pair("Dough", "Yeast")] },
    ]);
    expect(after.relations).toEqual(circle.opened);
    expect(after.opened).toEqual([]);
  });

  test("a name that another concept has is refused; a chosen definition leads the page", () => {
    const taken: GraphCorrection = { type: "rename", concept: named("RNN"), title: "Vectors", aliases: [] };
    expect(apply(taken).lost).toEqual([{ place: 0, reason: "name-taken" }]);
    const { course: after } = apply({
      type: "define",
      concept: named("RNN"),
      definition: "The state of an RNN is a vector.",
      passage: passageId("rnn-2"),
    });
    expect(conceptIn(after, "RNN")).toMatchObject({ definition: "The state of an RNN is a vector." });
    expect(conceptIn(after, "RNN")?.sections[0]).toEqual({ kind: "definition", passages: ["rnn-2"] });
  });

  test("dropping takes along what is about it and leaves its passages; the last one stays", () => {
    const { course: after } = apply({ type: "drop", concept: named("RNN") });
    expect(after.passages).toBe(course.passages);
    expect([after.quiz, after.examples]).toEqual([[], []]);
    expect(courseProblems(after)).toEqual([]);
    const last = applyCorrections(
      course,
      course.concepts.map(({ id, title }) => ({ type: "drop", concept: { id, title } })),
    );
    expect(last.course.concepts).toHaveLength(1);
    expect(last.lost).toEqual([{ place: 3, reason: "last-concept" }]);
  });
});

test("what a correction changes is counted before it does", () => {
  const merge: GraphCorrection = { type: "merge", into: named("Recurrent neural network"), from: named("RNN") };
  expect(foreseeCorrection(course, merge)).toEqual({
    type: "changes",
    effect: {
      conceptsGone: ["RNN"],
      conceptsCome: [],
      conceptsChanged: ["Recurrent neural network"],
      relationsGone: 1,
      relationsCome: 1,
      passages: 2,
      questions: 1,
    },
  });
});

test("made again from other files: ids that moved are found by their names, the rest is listed", () => {
  const again = madeCourse([
    { title: "Recurrent Neural Networks", says: ["Recurrent neural networks have a loop."] },
    { title: "RNN", says: ["An RNN reads."] },
  ]);
  const corrections: GraphCorrection[] = [
    { type: "merge", into: named("Recurrent neural network"), from: named("RNN") },
    { type: "drop", concept: named("Map") },
  ];
  const { course: after, lost } = applyCorrections(again, corrections);
  expect(after.concepts.map(({ title, aliases }) => [title, ...aliases])).toEqual([
    ["Recurrent Neural Networks", "RNN"],
  ]);
  expect(lost).toEqual([{ place: 1, reason: "concept-gone" }]);
});

const titles = course.concepts.map(({ title }) => title);
const someone = fc.constantFrom(...titles, "Nothing of the kind").map(named);
const anyPair = fc.record({ source: someone, target: someone });
const anyCorrection: fc.Arbitrary<GraphCorrection> = fc.oneof(
  anyPair.map((ends): GraphCorrection => ({ type: "leave-out", ...ends, relation: "prereq_of" })),
  fc
    .tuple(anyPair, fc.array(anyPair, { maxLength: 2 }))
    .map(([ends, instead]): GraphCorrection => ({ type: "need", ...ends, reason: "mine", instead })),
  fc.tuple(someone, someone).map(([into, from]): GraphCorrection => ({ type: "merge", into, from })),
  fc
    .tuple(someone, fc.constantFrom("mean average precision", "Map", "RNN"))
    .map(([concept, name]): GraphCorrection => ({ type: "split", concept, name })),
  fc
    .tuple(someone, fc.constantFrom("Tensor", ...titles), fc.subarray(titles))
    .map(([concept, title, aliases]): GraphCorrection => ({ type: "rename", concept, title, aliases })),
  fc
    .tuple(someone, fc.constantFrom("rnn-1", "gone"))
    .map(
      ([concept, id]): GraphCorrection => ({ type: "define", concept, definition: "It is.", passage: passageId(id) }),
    ),
  someone.map((concept): GraphCorrection => ({ type: "drop", concept })),
);

test("whatever is corrected, nothing dangles and no prerequisites go in a circle", () => {
  fc.assert(
    fc.property(fc.array(anyCorrection, { maxLength: 12 }), (corrections) => {
      const { course: after } = applyCorrections(course, corrections);
      expect(courseProblems(after)).toEqual([]);
      expect(after.passages).toBe(course.passages);
    }),
    { numRuns: 500 },
  );
});

test("taking the latest back gives byte for byte what was before it, and corrections are read back as they were kept", () => {
  const { passages: _none, ...made } = course;
  fc.assert(
    fc.property(fc.array(anyCorrection, { minLength: 1, maxLength: 6 }), (corrections) => {
      const before = JSON.stringify(applyCorrections(course, corrections.slice(0, -1)).course);
      const kept = structuredClone({ corrections, made });
      applyCorrections(course, corrections);
      const read = parseCorrections(kept);
      if (typeof read === "string") throw new Error(read);
      expect(read.corrections).toEqual(corrections);
      expect(JSON.stringify(applyCorrections(course, read.corrections.slice(0, -1)).course)).toBe(before);
    }),
    { numRuns: 200 },
  );
  expect(parseCorrections({ corrections: [{ type: "explode" }], made })).toMatch(/corrections/);
});
