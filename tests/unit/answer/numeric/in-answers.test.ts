import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../../src/domain/course-graph.ts";
import { defaultSettings, type Level } from "../../../../src/domain/settings.ts";
import { buildRetrievalIndex } from "../../../../src/retrieval/retrieval-index.ts";
import { answerQuestion, type Tutor } from "../../../../src/tutor/answer-question.ts";
import { type ConceptSketch, makeCourse } from "../../../support/course.ts";

const sketches: readonly ConceptSketch[] = [
  {
    id: "softmax",
    title: "Softmax",
    sections: { Math: "Softmax of $K$ scores is $p_i = e^{z_i} / \\sum_j e^{z_j}$." },
  },
  { id: "precision", title: "Precision" },
  { id: "recall", title: "Recall" },
  { id: "bayes-theorem", title: "Bayes' theorem" },
  { id: "convolution", title: "Convolution" },
  {
    id: "specificity",
    title: "Specificity",
    definition: "The share of people without the disease whose test is negative.",
  },
];
let tutor: Tutor;
beforeAll(async () => {
  const course = await makeCourse(sketches);
  tutor = { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
});

async function ask(question: string, level: Level = "standard") {
  const reply = await answerQuestion(tutor, { question, settings: defaultSettings, level, known: [], history: [] });
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
}
const firstBlock = async (question: string, level?: Level) => (await ask(question, level)).sections[0]?.blocks[0];

describe("a computed answer", () => {
  it("stands first, with its steps, cited to the concept's definition and mathematics", async () => {
    const answer = await ask("softmax of [1,2,3]");
    const [block] = answer.sections[0]?.blocks ?? [];
    expect(block?.markdown).toMatch(/^\*\*Softmax of \$\(1, 2, 3\)\$ is about .*\*\*\n\n1\. Formula: .*\n2\. /);
    const cited = block?.citations.map((number) => answer.citations[number - 1]?.id);
    expect(cited).toEqual(["softmax#definition-1", "softmax#math-1"]);
  });

  it("is the same at every level", async () => {
    const blocks = await Promise.all(
      (["beginner", "standard", "deep"] as const).map((level) => firstBlock("softmax of [1,2,3]", level)),
    );
    expect(new Set(blocks.map((block) => block?.markdown)).size).toBe(1);
  });

  it("is about Bayes' theorem where shares are read only in part", async () => {
    const answer = await ask(
      "machine A makes 60% of parts, B 40%; 2% of A's and 5% of B's are scrap. a part is scrap, how likely from A?",
    );
    expect(answer.subjects?.[0]?.title).toBe("Bayes' theorem");
    expect(answer.sureness).toBe("sure");
  });

  it("is about what is computed, whatever the words alone would find", async () => {
    const answer = await ask(
      "1% have the disease, the test has a sensitivity of 95% and specificity of 95%: probability of disease given a positive test?",
    );
    expect(answer.subjects?.[0]?.title).toBe("Bayes' theorem");
    expect(answer.sureness).toBe("sure");
  });

  it("takes numbers that stand in another part of the question", async () => {
    const block = await firstBlock("What is the precision? What is the recall? TP=8, FP=2, FN=4");
    expect(block?.markdown).toContain("Precision is $0.8$ (80 %) and recall is about $0.6667$ (66.7 %).");
  });

  it("of each part, where each has its own numbers", async () => {
    const { sections } = await ask("What is softmax of [0, 0]? And what is the precision for TP=1 and FP=1?");
    const [first, second] = sections[0]?.blocks ?? [];
    expect(first?.markdown).toContain("(0.5, 0.5)");
    expect(second?.markdown).toContain("Precision is $0.5$");
  });

  it("holds both results where a question asks for two of one layer", async () => {
    const { sections } = await ask(
      "conv layer: input 32x32, kernel 5, stride 1, padding 0, 6 filters, 3 input channels. output size and number of params?",
    );
    const [first, second] = sections[0]?.blocks ?? [];
    expect(first?.markdown).toContain("28 \\times 28 \\times 6");
    expect(second?.markdown).toContain("$456$");
  });

  it("is not given where the course does not have the concept", async () => {
    expect(
      (await ask("sigmoid(2)")).sections
        .flatMap(({ blocks }) => blocks)
        .map(({ markdown }) => markdown)
        .join(),
    ).not.toContain("0.88");
  });
});
