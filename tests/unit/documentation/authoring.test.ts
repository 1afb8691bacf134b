/** The examples that show how a course is written compile, in a course that has what they refer to. */
import { expect, it } from "vitest";
import { compileCourse } from "../../../src/compiler/compile-course.ts";
import { formatIssue, type SourceFile } from "../../../src/compiler/issue.ts";
import { conceptFile, courseYaml } from "../../support/course.ts";
import { examplesIn } from "./examples.ts";

const examples = examplesIn("src/courses/README.md");
function example(language: string, holds: string): string {
  const found = examples.filter((one) => one.language === language && one.text.includes(holds));
  if (found.length !== 1) throw new Error(`${found.length} examples hold “${holds}”`);
  return found[0]?.text ?? "";
}

const others = [
  ["exponential-function", "Exponential function"],
  ["probability-distribution", "Probability distribution"],
  ["cross-entropy-loss", "Cross-entropy loss"],
  ["sigmoid-function", "Sigmoid function"],
  ["convolutional-neural-network", "Convolutional neural network"],
  ["recurrent-neural-network", "Recurrent neural network"],
  ["k-nearest-neighbours", "K-nearest neighbours"],
  ["feature-scaling", "Feature scaling"],
].map(([id = "", title = ""]) => conceptFile({ id, title }));

const resources: SourceFile = {
  path: "resources.yaml",
  text: "deep-learning-book: { title: Deep Learning, kind: web, url: 'https://www.deeplearningbook.org' }\n",
};

const errorsOf = async (...files: readonly SourceFile[]): Promise<string[]> =>
  (await compileCourse([courseYaml, resources, ...others, ...files])).errors.map(formatIssue);

it("a concept, once its sections say something", async () => {
  const written = example("markdown", "title: Softmax")
    .replace(/^## Code\n+/m, "")
    .replace(/^(## .+)$/gm, "$1\n\nWhat there is to say about it.");
  expect(await errorsOf({ path: "concepts/basics/softmax.md", text: written })).toEqual([]);
});

it("a comparison", async () => {
  const written = example("markdown", "between:");
  expect(
    await errorsOf({
      path: "comparisons/convolutional-neural-network-vs-recurrent-neural-network.md",
      text: written,
    }),
  ).toEqual([]);
});

it("figures", async () => {
  const softmax = conceptFile({ id: "softmax", title: "Softmax" });
  const written = example("yaml", "kind: plot");
  expect(await errorsOf(softmax, { path: "figures/basics/sigmoid-function.yaml", text: written })).toEqual([]);
});

it("a figure whose data don't fit its kind is named by its line", async () => {
  const written = example("yaml", "kind: plot").replace("exp(-x)", "exp(-y)").replace("[softmax]", "[]");
  const [error] = await errorsOf({ path: "figures/basics/sigmoid-function.yaml", text: written });
  expect(error).toContain("figures/basics/sigmoid-function.yaml:11: error: data.curves.0.of");
});

it("simulations, and what one is offered with has to be there", async () => {
  const text = example("yaml", "concepts: [gradient-descent");
  const concepts = ["gradient-descent", "learning-rate"].map((id) => conceptFile({ id, title: id }));
  expect(await errorsOf(...concepts, { path: "simulations/gradient-descent.yaml", text })).toEqual([]);
  expect(await errorsOf({ path: "simulations/gradient-descent.yaml", text })).toEqual([
    'simulations/gradient-descent.yaml:1: error: unknown concept "gradient-descent"',
    'simulations/gradient-descent.yaml:1: error: unknown concept "learning-rate"',
  ]);
});

it("answer notes", async () => {
  const written = example("yaml", "kind: is-it-true");
  expect(await errorsOf({ path: "notes/basics/k-nearest-neighbours.yaml", text: written })).toEqual([]);
});
