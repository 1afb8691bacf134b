/**
 * Fits the scope test: which weights separate questions inside the course from questions outside.
 * Inside are the development questions and one phrasing of every concept, taken out of the course
 * before it is asked (the embedder has still learned from it).
 */
import fs from "node:fs";
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { parseQuestions } from "../../src/evaluation/gold.ts";
import { hashCourse } from "../../src/packs/content-hash.ts";
import { readPack } from "../../src/packs/read-pack.ts";
import { writePack } from "../../src/packs/write-pack.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const developmentSet = "../shared/eval/gold_dev.jsonl";
const outsideSet = "tests/eval/outside-questions.txt";
const withoutPhrasings = "node_modules/.cache/erica/without-one-phrasing.erica";
const folds = 10;
const ridge = 1e-4;
const newtonSteps = 60;
/** A development question is a student's own; a phrasing was written by who wrote the concept. */
const weightOf = { development: 2, phrasing: 1, outside: 1 };

interface LabelledQuestion {
  readonly question: string;
  readonly kind: keyof typeof weightOf;
}

const isInside = ({ kind }: LabelledQuestion): boolean => kind !== "outside";

function readQuestions(): LabelledQuestion[] {
  if (!fs.existsSync(developmentSet)) throw new Error(`${developmentSet} is needed for questions inside the course`);
  const development = parseQuestions(fs.readFileSync(developmentSet, "utf8"));
  if (typeof development === "string") throw new Error(development);
  const outside = fs.readFileSync(outsideSet, "utf8").trim().split("\n");
  return [
    ...outside.map((question) => ({ question, kind: "outside" as const })),
    ...development.map(({ question, inScope }) => ({
      question,
      kind: inScope ? ("development" as const) : ("outside" as const),
    })),
  ];
}

/** The bundled course without one phrasing a concept, and those phrasings. */
async function holdPhrasingsOut(): Promise<LabelledQuestion[]> {
  const pack = await readPack((await bundledPack(process.cwd())).bytes);
  if (!pack.ok) throw new Error(pack.error.type);
  const { course } = pack.value;
  const heldOut = course.concepts.map(({ asked }, i) => (asked.length > 2 ? asked[i % asked.length] : undefined));
  const concepts = course.concepts.map((concept, i) => ({
    ...concept,
    asked: concept.asked.filter((phrasing) => phrasing !== heldOut[i]),
  }));
  const shorter = { ...course, concepts };
  const contentHash = await hashCourse(shorter);
  fs.writeFileSync(
    withoutPhrasings,
    await writePack({ course: { ...shorter, meta: { ...course.meta, contentHash } } }),
  );
  return heldOut.flatMap((question) => (question === undefined ? [] : [{ question, kind: "phrasing" as const }]));
}

type Features = readonly (readonly number[])[];

async function measure(
  { index }: Tutor,
  questions: readonly LabelledQuestion[],
  meaning: boolean,
): Promise<number[][]> {
  const rows: number[][] = [];
  for (const { question } of questions) {
    const { named, closeness, surroundings, familiarity, coverage } = (await retrieve(index, question)).scope;
    rows.push([named, ...(meaning ? [closeness ?? 0, surroundings ?? 0] : []), familiarity, coverage, 1]);
  }
  return rows;
}

const scoreOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Solves `matrix · x = vector` by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0]);
  const at = (r: number, c: number): number => rows[r]?.[c] ?? 0;
  for (let c = 0; c < rows.length; c++) {
    let pivot = c;
    for (let r = c + 1; r < rows.length; r++) if (Math.abs(at(r, c)) > Math.abs(at(pivot, c))) pivot = r;
    const swapped = rows[pivot] as number[];
    rows[pivot] = rows[c] as number[];
    rows[c] = swapped;
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue;
      const factor = at(r, c) / at(c, c);
      rows[r] = (rows[r] as number[]).map((value, k) => value - factor * at(c, k));
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / at(i, i));
}

/** Ridge logistic regression by Newton's method; both classes weigh the same; the bias is not shrunk. */
function fitWeights(features: Features, questions: readonly LabelledQuestion[]): number[] {
  const total = (inside: boolean): number =>
    questions.filter((q) => isInside(q) === inside).reduce((sum, { kind }) => sum + weightOf[kind], 0);
  const totals = { inside: total(true), outside: total(false) };
  const size = features[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < newtonSteps; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? ridge * weight : 0));
    const hessian = weights.map((_, i) => weights.map((_other, k) => (i === k ? ridge : 0)));
    features.forEach((row, r) => {
      const question = questions[r] as LabelledQuestion;
      const share = (0.5 * weightOf[question.kind]) / (isInside(question) ? totals.inside : totals.outside);
      const probability = 1 / (1 + Math.exp(-scoreOf(weights, row)));
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + share * (probability - (isInside(question) ? 1 : 0)) * value;
        row.forEach((other, k) => {
          const line = hessian[i] as number[];
          line[k] = (line[k] ?? 0) + share * probability * (1 - probability) * value * other;
        });
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
  }
  return weights;
}

/** Scores of questions the weights were not fitted on. */
function crossValidated(features: Features, questions: readonly LabelledQuestion[]): number[] {
  const scores = new Array<number>(questions.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const kept = questions.map((_, i) => i).filter((i) => i % folds !== fold);
    const weights = fitWeights(
      kept.map((i) => features[i] ?? []),
      kept.map((i) => questions[i] as LabelledQuestion),
    );
    for (let i = fold; i < questions.length; i += folds) scores[i] = scoreOf(weights, features[i] ?? []);
  }
  return scores;
}

export const bench: Bench = async () => {
  const questions = readQuestions();
  const phrasings = await holdPhrasingsOut();
  const all = [...questions, ...phrasings];
  const rows: BenchRow[] = [];
  for (const meaning of [true, false]) {
    const options = { wordsOnly: !meaning };
    const features = [
      ...(await measure(await loadTutor(process.cwd(), options), questions, meaning)),
      ...(await measure(await loadTutor(process.cwd(), { ...options, course: withoutPhrasings }), phrasings, meaning)),
    ];
    const weights = fitWeights(features, all);
    const scores = crossValidated(features, all);
    const scoresOf = (kind: LabelledQuestion["kind"]): number[] => scores.filter((_, i) => all[i]?.kind === kind);
    const outside = scoresOf("outside").sort((a, b) => b - a);
    const threshold = (outside[Math.floor(outside.length * 0.04)] ?? 0) + 1e-6;
    const refused = (kind: LabelledQuestion["kind"]): number => {
      const some = scoresOf(kind);
      return (100 * some.filter((score) => score < threshold).length) / some.length;
    };
    const row = (metric: string, value: number, unit: string): BenchRow => ({
      bench: "scope",
      subject: "erica",
      n: all.length,
      data: meaning ? "words and meaning" : "words alone",
      metric,
      value: round(value),
      unit,
    });
    const names = ["named", ...(meaning ? ["closeness", "surroundings"] : []), "familiarity", "coverage", "bias"];
    rows.push(
      ...names.map((name, i) => row(`weight: ${name}`, weights[i] ?? 0, "logit")),
      row("threshold that refuses 96 % outside (cross-validated)", threshold, "logit"),
      row("development questions refused at it", refused("development"), "%"),
      row("held-out phrasings refused at it", refused("phrasing"), "%"),
    );
  }
  fs.rmSync(withoutPhrasings);
  return rows;
};
