/** What is found in a course, and what is left alone. */
import { describe, expect, test } from "vitest";
import { examineCourse, runSteps } from "../../../src/doctor/find/examine-course.ts";
import type { Course } from "../../../src/domain/course.ts";
import type { FindingKind } from "../../../src/domain/finding.ts";
import { importing } from "../../../src/language/words/en/importing.ts";
import type { Finding } from "../../../src/protocol/doctor-api.ts";
import { importThese } from "../../support/importing/files.ts";
import { type IdeaSketch, madeCourse } from "../../support/made-course.ts";

const examine = (course: Course): Finding[] => runSteps(examineCourse(course, importing.course.inGraph));
const found = <Kind extends FindingKind>(course: Course, kind: Kind) =>
  examine(course).filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
/** An idea that is defined, and spoken of twice. */
const idea = (title: string, ...says: readonly string[]): IdeaSketch => ({
  title,
  says: [`${title} is a thing of its own kind that can be told from others.`, ...says],
});
const twins = (...ideas: readonly IdeaSketch[]) =>
  found(madeCourse(ideas), "split").map(({ concepts, sign }) => [sign, ...concepts.map(({ title }) => title)]);

describe("two ideas that may be one", () => {
  test.each([
    ["Backpropagation", "Backpropogation", "spelling"],
    ["Policy iteration", "Policy iteration algorithm", "wording"],
    ["Loss of information", "Information loss", "wording"],
    ["Attention mechanism", "Attention", "wording"],
    ["Loss function", "Loss functions", "same-name"],
    ["Colour model", "Color model", "same-name"],
  ])("%s and %s", (one, other, sign) => {
    expect(twins(idea(one), idea(other)).map(([why]) => why)).toEqual([sign]);
  });

  test("an acronym and what its own text says in full; the full name stays", () => {
    const rnn = idea("RNN", "Each recurrent neural network has a state.");
    expect(twins(rnn, idea("Recurrent neural network"))).toEqual([["acronym", "Recurrent neural network", "RNN"]]);
  });

  test("an acronym that a text explains otherwise, or that fits two names, is left alone", () => {
    const pca = idea(
      "PCA",
      "PCA (principal component analysis) finds directions, and per class accuracy is another thing.",
    );
    expect(twins(pca, idea("Per-class accuracy"))).toEqual([]);
    const ga = idea("GA", "A genetic algorithm or a graph automaton, both are meant.");
    expect(twins(ga, idea("Genetic algorithm"), idea("Graph automaton"))).toEqual([]);
  });

  test("a sentence that calls one by the name of the other is quoted", () => {
    const course = madeCourse([
      idea("Tight money", "Tight money, also called contractionary policy, makes loans dear."),
      idea("Contractionary policy"),
      idea("Price"),
      idea("Price support", "The price is also called a support of the farmer that it keeps in business."),
    ]);
    expect(found(course, "split").map(({ sign, quotes }) => [sign, quotes[0]?.text])).toEqual([
      ["called", "Tight money, also called contractionary policy, makes loans dear."],
    ]);
  });

  test.each([
    ["supervised learning", "unsupervised learning"],
    ["L1 regularization", "L2 regularization"],
    ["Value function", "Q-value function"],
    ["encoder network", "decoder network"],
    ["precision score", "recall score"],
    ["type I error", "type II error"],
    ["on-policy method", "off-policy method"],
    ["overfitting", "underfitting"],
    ["microeconomics", "macroeconomics"],
    ["discriminative model", "generative model"],
    ["convex function", "non-convex function"],
    ["absorption", "adsorption"],
    ["batch normalization", "layer normalization"],
    ["cost function", "cost"],
    ["estimate", "estimation"],
    ["word2vec", "doc2vec"],
    ["bias", "variance"],
    ["endogenous growth", "exogenous growth"],
  ])("never %s and %s, even where a sentence names both", (one, other) => {
    const sentence = `${one} and ${other} are set against each other in most books on the subject.`;
    expect(twins(idea(one, sentence), idea(other, sentence))).toEqual([]);
    const said = `${one}, also called ${other}, is what a careless author once wrote.`;
    const opposite = !["cost function", "estimate", "absorption", "word2vec", "bias"].includes(one);
    if (opposite) expect(twins(idea(one, said), idea(other))).toEqual([]);
  });
});

describe("one idea that may be two", () => {
  const mixed = (aliases: readonly string[], ...says: readonly string[]) =>
    found(madeCourse([{ ...idea("Mean average precision", ...says), aliases }]), "merge").map(({ sign, uses }) => [
      sign,
      ...uses.map(({ name }) => name),
    ]);

  test("names that never stand together", () => {
    const says = [
      "Maximum entropy is reached when all is equal.",
      "Of all that fit, maximum entropy is the least biased.",
      "The mean average precision of the detector rose.",
    ];
    expect(mixed(["maximum entropy"], ...says)).toEqual([
      ["never-together", "Mean average precision", "maximum entropy"],
    ]);
    expect(mixed(["maximum entropy"], ...says, "Mean average precision is maximum entropy here.")).toEqual([]);
  });

  test("an acronym that a text explains otherwise", () => {
    expect(mixed(["MAP"], "The maximum a posteriori (MAP) estimate is a mode.")).toEqual([
      ["two-meanings", "Mean average precision", "maximum a posteriori"],
    ]);
    expect(mixed(["MAP"], "The mean average precision (MAP) is a number.")).toEqual([]);
  });

  test("opposites under one name", () => {
    const course = madeCourse([
      {
        title: "Supervised learning",
        aliases: ["unsupervised learning"],
        says: ["Supervised learning is a way to learn from labels.", "Unsupervised learning has none."],
      },
    ]);
    expect(found(course, "merge").map(({ sign }) => sign)).toEqual(["opposites"]);
  });

  test("spellings, acronyms and longer forms of one name are no two", () => {
    const says = ["A RNN reads.", "An RNN writes.", "Recurrent nets learn.", "Recurrent nets forget."];
    const course = madeCourse([{ ...idea("Recurrent neural network", ...says), aliases: ["RNN", "Recurrent net"] }]);
    expect(found(course, "merge")).toEqual([]);
  });
});

describe("what else is found", () => {
  test("a circle that the importer opened, with the weakest and why; not once it is no circle any more", () => {
    const ideas = [idea("Dough"), idea("Yeast"), idea("Starter")];
    const needs = [
      ["Yeast", "Dough", 0.6],
      ["Starter", "Yeast", 0.5],
    ] as const;
    const [circle] = found(madeCourse(ideas, needs, [["Dough", "Starter", 0.4]]), "circle");
    expect(circle?.left).toMatchObject({ source: { title: "Dough" }, target: { title: "Starter" }, weight: 0.4 });
    expect(circle?.left.quote?.text).toMatch(/^Starter is a thing/);
    expect(circle?.others.map(({ source, target }) => [source.title, target.title])).toEqual([
      ["Starter", "Yeast"],
      ["Yeast", "Dough"],
    ]);
    expect(found(madeCourse(ideas, needs.slice(1), [["Dough", "Starter", 0.4]]), "circle")).toEqual([]);
  });

  test("texts that define each other in a circle give a course that remembers it", async () => {
    const { course } = await importThese({
      "bread.md": [
        "# Bread",
        "## Levain\n\n**Levain** is a mixture that the poolish raises.",
        "## Poolish\n\n**Poolish** is a batter that begins with an autolyse.",
        "## Autolyse\n\n**Autolyse** is a rest that every levain takes before it is kneaded.",
      ].join("\n\n"),
    });
    if (!course) throw new Error("nothing was made");
    expect(course.opened).toHaveLength(1);
    expect(found(course, "circle")).toHaveLength(1);
  });

  test("a sentence that merely names an idea is no definition; the best other sentence is offered", () => {
    const bare = "In later chapters we will often meet hydration again.";
    const course = madeCourse([
      { title: "Hydration", definition: bare, says: [bare, "Hydration is the weight of water over that of flour."] },
      idea("Crumb"),
    ]);
    const [missing, ...others] = found(course, "definition");
    expect(others).toEqual([]);
    expect([missing?.concept.title, missing?.candidates[0]?.text]).toEqual([
      "Hydration",
      "Hydration is the weight of water over that of flour.",
    ]);
  });

  test("weak prerequisites with their passage, the weakest first; strong ones are left alone", () => {
    const course = madeCourse(
      [idea("A one"), idea("B two"), idea("C three")],
      [
        ["A one", "B two", 0.39],
        ["B two", "C three", 0.35],
        ["A one", "C three", 0.4],
      ],
    );
    expect(found(course, "weak").map(({ relation }) => [relation.weight, relation.quote?.passage])).toEqual([
      [0.35, "c-three-1"],
      [0.39, "b-two-1"],
    ]);
  });

  test("ideas without a passage or a relation, with what stands near them", () => {
    const course = madeCourse(
      [
        idea("Oven"),
        idea("Bread", "An oven bakes bread."),
        { title: "Peel", says: [] },
        idea("Banneton", "A banneton holds bread."),
      ],
      [["Oven", "Bread"]],
    );
    expect(found(course, "orphan").map(({ concept, lacks, near }) => [concept.title, lacks, near[0]?.title])).toEqual([
      ["Peel", "passages", undefined],
      ["Banneton", "relations", "Bread"],
    ]);
  });

  test("a course without faults is said to have none", () => {
    expect(examine(madeCourse([idea("Oven"), idea("Bread")], [["Oven", "Bread"]]))).toEqual([]);
  });
});
