/** Explanations in a learner's own words, held against what a course says. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { loadBundledEmbedder } from "../../../src/cli/bundled-embedder.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { createGrounder } from "../../../src/grounding/ground-sentences.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { checkExplanation, MOST_COMPARED } from "../../../src/practice/explain/check-explanation.ts";
import { keyPointsOf } from "../../../src/practice/explain/key-points.ts";
import type { ComparedPoint, ExplanationCheck } from "../../../src/protocol/practice-api.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { makeCourse } from "../../support/course.ts";

const definition =
  "Dropout is a regularization technique that sets each neuron's output to zero with a chosen probability at every training step, so that the network cannot depend on any single neuron.";
const own =
  "While training, you randomly switch off some neurons so that the network doesn't rely on any single one. My aunt keeps bees in her garden.";

let graph: CourseGraph;
const embedder = await loadBundledEmbedder(process.cwd());

beforeAll(async () => {
  graph = new CourseGraph(
    await makeCourse([
      {
        id: "dropout",
        title: "Dropout",
        definition,
        sections: {
          "Why it matters": "Dropout is one of the simplest ways to reduce overfitting in a neural network.",
          Misconceptions: "- **Dropout removes neurons for good.** The mask is drawn anew at every training step.",
          Summary:
            "- Dropout zeroes random neurons during training and rescales the others.\n- Usual rates lie between ten and fifty percent of a layer.\n- Done.",
        },
      },
      {
        id: "early-stopping",
        title: "Early stopping",
        definition: "Early stopping ends training when the validation error has stopped falling for several epochs.",
      },
      { id: "bare", title: "Bare", definition: "Bare is bare.", sections: {} },
    ]),
  );
});

async function check(text: string, using: Embedder | undefined = embedder): Promise<ExplanationCheck> {
  const index = buildRetrievalIndex(graph.course);
  const grounder = createGrounder({ graph, index, embedder: using });
  const nearby = (sentence: string) => index.lexical.search(sentence, 3).map(({ concept }) => concept);
  const checked = await checkExplanation({ graph, grounder, nearby }, { concept: conceptId("dropout"), text });
  if (!checked.ok) throw new Error(checked.error.type);
  return checked.value;
}
const inState = (points: readonly ComparedPoint[], ...states: readonly ComparedPoint["state"][]): readonly string[] =>
  points.filter(({ state }) => states.includes(state)).map(({ point }) => point.markdown);

describe("key points", () => {
  it("come from definition, importance, summary and misconceptions, each with its passage, none without words", () => {
    const points = keyPointsOf(graph, { id: conceptId("dropout") });
    expect(points.map(({ part }) => part)).toEqual([
      "definition",
      "why-it-matters",
      "summary",
      "summary",
      "misconceptions",
    ]);
    expect(points.at(-1)).toMatchObject({
      against: "Dropout removes neurons for good.",
      markdown: "The mask is drawn anew at every training step.",
    });
    for (const { markdown, passage } of points) expect(graph.passage(passage)?.markdown).toContain(markdown);
    expect(keyPointsOf(graph, { id: conceptId("dropout") })).toEqual(points);
  });
});

describe.each([
  { by: "with vectors", using: embedder as Embedder | undefined },
  { by: "by words alone", using: undefined },
])("an explanation compared $by", ({ using }) => {
  it("holds what it says in other words, and not what it leaves out", async () => {
    const { points, notes } = await check(own, using);
    expect(inState(points, "made", "partly")).toContain(definition);
    expect(inState(points, "made", "partly")).toContain(
      "Dropout zeroes random neurons during training and rescales the others.",
    );
    expect(inState(points, "missing")).toContain("Usual rates lie between ten and fifty percent of a layer.");
    expect(notes).toEqual([]);
  });
  it("says of each sentence whether a passage says it too, and shows that passage", async () => {
    const { sentences } = await check(own, using);
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["supported", "absent"]);
    expect(sentences[0]?.passages[0]?.markdown).toContain("Dropout");
    expect(sentences[1]?.passages).toEqual([]);
  });
  it("finds under another concept what its own doesn't say", async () => {
    const { sentences } = await check(
      "You can also end training when the validation error has stopped falling for some epochs.",
      using,
    );
    expect(sentences).toMatchObject([{ verdict: "elsewhere", about: { title: "Early stopping" } }]);
  });
  it("leaves a statement turned around unmade", async () => {
    const { points } = await check("Usual rates never lie between ten and fifty percent of a layer.", using);
    expect(inState(points, "turned")).toEqual(["Usual rates lie between ten and fifty percent of a layer."]);
  });
});

describe("what isn't an explanation", () => {
  it("makes no point when it is empty", async () => {
    const { points, sentences } = await check("  \n ");
    expect(inState(points, "missing")).toHaveLength(points.length);
    expect(sentences).toEqual([]);
  });
  it("is kindly called the course's own words when it is pasted from there", async () => {
    expect((await check(definition)).notes).toEqual(["copied"]);
    expect((await check(`${definition} ${own} ${own}`)).notes).toEqual([]);
  });
  it("isn't compared when it is in another language", async () => {
    for (const text of [
      "Beim Training schaltet man zufällig einige Neuronen aus, damit sich das Netz nicht auf einzelne verlässt.",
      "学習中に一部のニューロンをランダムに無効にします。",
    ]) {
      const { notes, points, sentences } = await check(text);
      expect({ notes, sentences }).toEqual({ notes: ["language"], sentences: [] });
      expect(inState(points, "unchecked")).toHaveLength(points.length);
    }
  });
  it("loses its tags when it is pasted from a page, and nothing else", async () => {
    const { sentences } = await check("<p>A rate p < 0.5 is <b>usual</b> &amp; fine.</p><script>alert(1)</script>");
    const shown = sentences.map(({ text }) => text).join(" ");
    expect(shown).toContain("p < 0.5 is");
    expect(shown).not.toMatch(/<b>|<script/);
  });
  it("is compared up to a length that nobody needs, in under two seconds, and says so", async () => {
    const long = `${own} `.repeat(80).slice(0, 10_000);
    expect(long.length).toBeGreaterThan(MOST_COMPARED);
    const began = performance.now();
    const { notes, points } = await check(long);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(notes).toContain("long");
    expect(inState(points, "made", "partly")).toContain(definition);
  });
});

test("a concept the course doesn't have is not found", async () => {
  const index = buildRetrievalIndex(graph.course);
  const parts = { graph, grounder: createGrounder({ graph, index }), nearby: () => [] };
  const checked = await checkExplanation(parts, { concept: conceptId("none"), text: own });
  expect(checked.ok || checked.error.type).toBe("not-found");
});
