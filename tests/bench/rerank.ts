/**
 * Fits the second look at the candidates (`src/retrieval/rerank-weights.ts`): listwise logistic regression over the
 * development questions of the repository, cross-validated by question. Prints the weights and the held-out score.
 */
import fs from "node:fs";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { createGoldMatcher, parseQuestions } from "../../src/evaluation/gold.ts";
import { splitParts } from "../../src/question/split-parts.ts";
import { rerankVector } from "../../src/retrieval/rerank.ts";
import { rerankFeatures, rerankWeights } from "../../src/retrieval/rerank-weights.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import { type Choice, fitWeights, heldOutRight, rightFirst } from "./fit-choice.ts";
import { type Bench, shareRow } from "./row.ts";

const questionSet = "tests/eval/questions/development.jsonl";
const folds = 8;
/** On features of one spread, towards the weights as committed: a refit moves what the questions ask for, and little else. */
const strength = 1;
const depth = 25;

/** Questions in several parts or about several things are left out: a single leader can't be right for them. */
async function readExamples(): Promise<Choice[]> {
  const { index, graph } = await loadTutor(process.cwd());
  const questions = parseQuestions(fs.readFileSync(questionSet, "utf8"));
  if (typeof questions === "string") throw new Error(questions);
  const match = createGoldMatcher(graph.course.concepts);
  const examples: Choice[] = [];
  for (const { question, kind, primary } of questions) {
    if (kind === "language" || splitParts(question).length > 1) continue;
    const accepted = new Set(primary.flatMap((gold) => [...match(gold)]));
    const { candidates, notes, text } = await retrieve(index, question);
    const shown = candidates.slice(0, depth);
    const right = new Set(shown.flatMap(({ concept }, i) => (accepted.has(concept) ? [i] : [])));
    if (right.size === 0) continue;
    const asked = { text, candidates, notes, graph: index.graph };
    const rows = shown.map((candidate) => {
      const vector = rerankVector(asked, candidate);
      return rerankFeatures.map((feature) => vector[feature]);
    });
    examples.push({ rows, right });
  }
  return examples;
}

/** Standard deviation of each feature; 1 where it never changes. */
function spreads(examples: readonly Choice[]): number[] {
  const rows = examples.flatMap((example) => example.rows);
  return rerankFeatures.map((_, i) => {
    const values = rows.map((row) => row[i] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(variance) || 1;
  });
}

export const rerank: Bench = async () => {
  const read = await readExamples();
  const spread = spreads(read);
  const examples = read.map(({ rows, right }) => ({
    rows: rows.map((row) => row.map((value, i) => value / (spread[i] ?? 1))),
    right,
  }));
  const ridge = { strength, towards: rerankFeatures.map((feature, i) => rerankWeights[feature] * (spread[i] ?? 1)) };
  const weights = fitWeights(examples, ridge);
  const fitted = examples.filter((example) => rightFirst(weights, example)).length;
  const asIs = examples.filter(({ right }) => right.has(0)).length;
  const row = shareRow({ bench: "rerank", n: examples.length, data: "development questions" });
  return [
    row("right first, weights as committed", asIs / examples.length),
    row("right first, held out", heldOutRight(examples, ridge, folds)),
    row("right first, fitted", fitted / examples.length),
    ...rerankFeatures.map((feature, i) => row(`weight ${feature}`, (weights[i] ?? 0) / (spread[i] ?? 1))),
  ];
};
