/**
 * Fits how sure it is that the course holds what was asked (`src/retrieval/sureness-weights.ts`), on the development
 * questions of the repository; cross-validated by question. Questions in other languages are left out: their names decide.
 */
import fs from "node:fs";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { parseQuestions } from "../../src/evaluation/gold.ts";
import { detectRequest } from "../../src/question/requests.ts";
import { translateQuestion } from "../../src/question/translate-question.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import { besideOutside, surenessFeatures } from "../../src/retrieval/sureness-weights.ts";
import { crossValidated, type Features, fitYesNo, type Judged } from "./fit-yes-no.ts";
import { type Bench, shareRow } from "./row.ts";

/** The last two lie beside the project. */
const questionSets = [
  "tests/eval/questions/development.jsonl",
  "tests/eval/questions/development-comparisons.jsonl",
  "tests/eval/questions/development-hard.jsonl",
  "tests/eval/questions/development-outside.jsonl",
  "../shared/eval/gold_dev.jsonl",
  "../shared/eval/gold_dev2.jsonl",
];
const outsideSet = "tests/eval/outside-questions.txt";
const folds = 10;

interface Asked {
  readonly question: string;
  readonly inScope: boolean;
}

function readQuestions(): Asked[] {
  const sets = questionSets
    .filter((file) => fs.existsSync(file))
    .map((file) => parseQuestions(fs.readFileSync(file, "utf8")));
  const questions = sets.flatMap((set) => {
    if (typeof set === "string") throw new Error(set);
    return set;
  });
  const outside = fs.readFileSync(outsideSet, "utf8").trim().split("\n");
  return [...questions, ...outside.map((question) => ({ question, inScope: false }))];
}

/** Share of those outside that are answered where this share of those inside is refused. */
function answeredOutside(scores: readonly number[], questions: readonly Judged[], refused: number): number {
  const of = (inside: boolean): number[] => scores.filter((_, i) => questions[i]?.inside === inside);
  const ranked = of(true).sort((a, b) => a - b);
  const threshold = ranked[Math.floor(refused * ranked.length)] ?? 0;
  const outside = of(false);
  return outside.filter((score) => score >= threshold).length / outside.length;
}

export const sureness: Bench = async () => {
  const { index } = await loadTutor(process.cwd());
  const asked = readQuestions().filter(
    ({ question }) => !detectRequest(question) && !translateQuestion(index, question),
  );
  const questions = asked.map(({ inScope }): Judged => ({ inside: inScope, weight: 1 }));
  const features: number[][] = [];
  for (const { question } of asked) {
    const { signals } = await retrieve(index, question);
    features.push([...surenessFeatures.map((feature) => signals[feature]), 1]);
  }
  const weights = fitYesNo(features satisfies Features, questions);
  const committed = [...surenessFeatures.map((feature) => besideOutside[feature]), besideOutside.bias];
  const scoreAsIs = (row: readonly number[]): number =>
    row.reduce((sum, value, i) => sum + value * (committed[i] ?? 0), 0);
  const asIs = features.map(scoreAsIs);
  const heldOut = crossValidated(features, questions, folds);
  const row = shareRow({ bench: "sureness", n: asked.length, data: "development questions" });
  return [
    ...[0.02, 0.03].flatMap((refused) => [
      row(`answered outside, weights as committed, ${refused} refused`, answeredOutside(asIs, questions, refused)),
      row(`answered outside, held out, ${refused} refused`, answeredOutside(heldOut, questions, refused)),
    ]),
    ...[...surenessFeatures, "bias"].map((feature, i) => row(`weight ${feature}`, weights[i] ?? 0)),
  ];
};
