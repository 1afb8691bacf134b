/** Fits the scope test: which weights separate questions inside the course from questions outside. */
import fs from "node:fs";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { parseQuestions } from "../../src/evaluation/gold.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const developmentSet = "../shared/eval/gold_dev.jsonl";
const outsideSet = "tests/eval/outside-questions.txt";
const steps = 6_000;
const learningRate = 2;
const ridge = 5e-4;

interface LabelledQuestion {
  readonly question: string;
  readonly inside: boolean;
}

function readQuestions(): LabelledQuestion[] {
  const outside = fs
    .readFileSync(outsideSet, "utf8")
    .trim()
    .split("\n")
    .map((question) => ({ question, inside: false }));
  if (!fs.existsSync(developmentSet)) throw new Error(`${developmentSet} is needed for questions inside the course`);
  const development = parseQuestions(fs.readFileSync(developmentSet, "utf8"));
  if (typeof development === "string") throw new Error(development);
  return [...outside, ...development.map(({ question, inScope }) => ({ question, inside: inScope }))];
}

type Features = readonly (readonly number[])[];

async function measure({ index }: Tutor, questions: readonly LabelledQuestion[], meaning: boolean): Promise<Features> {
  const rows: number[][] = [];
  for (const { question } of questions) {
    const { named, closeness, familiarity, coverage } = (await retrieve(index, question)).scope;
    rows.push(meaning ? [named, closeness ?? 0, familiarity, coverage, 1] : [named, familiarity, coverage, 1]);
  }
  return rows;
}

const scoreOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Logistic regression by gradient descent; both classes weigh the same; the bias is not shrunk. */
function fitWeights(features: Features, labels: readonly boolean[]): number[] {
  const inside = labels.filter(Boolean).length / labels.length;
  const weights = new Array<number>(features[0]?.length ?? 0).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (i < weights.length - 1 ? ridge * weight : 0));
    features.forEach((row, r) => {
      const label = labels[r] ? 1 : 0;
      const balance = label ? 0.5 / inside : 0.5 / (1 - inside);
      const error = (1 / (1 + Math.exp(-scoreOf(weights, row))) - label) * balance;
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + (error * value) / features.length;
      });
    });
    gradient.forEach((slope, i) => {
      weights[i] = (weights[i] ?? 0) - learningRate * slope;
    });
  }
  return weights;
}

/** The highest bias that still refuses 97 of 100 outside, and the share inside it refuses. */
function refusals(features: Features, labels: readonly boolean[], weights: readonly number[]) {
  const scores = features.map((row) => scoreOf(weights, row));
  const outside = scores.filter((_score, i) => !labels[i]).sort((a, b) => b - a);
  const threshold = (outside[Math.floor(outside.length * 0.03)] ?? 0) + 1e-6;
  const inside = scores.filter((_score, i) => labels[i]);
  return { threshold, falseRefusals: inside.filter((score) => score < threshold).length / inside.length };
}

export const bench: Bench = async () => {
  const questions = readQuestions();
  const labels = questions.map(({ inside }) => inside);
  const rows: BenchRow[] = [];
  for (const meaning of [true, false]) {
    const features = await measure(await loadTutor(process.cwd(), { wordsOnly: !meaning }), questions, meaning);
    const weights = fitWeights(features, labels);
    const { threshold, falseRefusals } = refusals(features, labels, weights);
    const names = meaning
      ? ["named", "closeness", "familiarity", "coverage", "bias"]
      : ["named", "familiarity", "coverage", "bias"];
    const row = (metric: string, value: number, unit: string): BenchRow => ({
      bench: "scope",
      subject: "erica",
      n: questions.length,
      data: meaning ? "words and meaning" : "words alone",
      metric,
      value: round(value),
      unit,
    });
    rows.push(
      ...names.map((name, i) => row(`weight: ${name}`, weights[i] ?? 0, "logit")),
      row("threshold that refuses 97 % outside", threshold, "logit"),
      row("inside refused at that threshold", 100 * falseRefusals, "%"),
    );
  }
  return rows;
};
