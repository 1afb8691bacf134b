/**
 * Fits the choice of answer notes (`src/answer/direct/note-weights.ts`): a note is right when it alone says what a good
 * tutor's first screen would. On the direct questions of the repository, and on a second development set where it lies
 * beside the project. Prints the weights and the held-out score.
 */
import fs from "node:fs";
import { noteScore } from "../../src/answer/direct/choose-notes.ts";
import { noteVectors } from "../../src/answer/direct/note-vectors.ts";
import { noteFeatures } from "../../src/answer/direct/note-weights.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { understand } from "../../src/question/understand.ts";
import { type Choice, fitWeights, rightFirst } from "./fit-choice.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const questionSets = ["tests/eval/questions/direct.jsonl", "../shared/eval/direct_dev.jsonl"];
const folds = 6;
const ridge = 0.003;

interface DirectQuestion {
  readonly question: string;
  /** A fact is said when at least `min` (1) of its patterns occur. */
  readonly facts: readonly { readonly any: readonly string[]; readonly min?: number }[];
  /** How many facts must be said. */
  readonly need: number;
}

const says = ({ facts, need }: DirectQuestion, text: string): boolean =>
  facts.filter(({ any, min = 1 }) => any.filter((pattern) => new RegExp(pattern, "i").test(text)).length >= min)
    .length >= need;

const readSet = (file: string): DirectQuestion[] =>
  fs.existsSync(file)
    ? fs
        .readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as DirectQuestion)
    : [];

/** Questions in several parts, and those that no single note answers, teach nothing here. */
async function readExamples(): Promise<{ examples: Choice[]; asIs: number }> {
  const { index, graph } = await loadTutor(process.cwd());
  const examples: Choice[] = [];
  let asIs = 0;
  for (const question of questionSets.flatMap(readSet)) {
    const { parts } = await understand(index, question.question, { history: [] });
    const [part] = parts;
    if (!part || parts.length > 1) continue;
    const texts = part.retrieval.notes.map(({ note }) => graph.passage(note.passage)?.markdown ?? "");
    const right = new Set(texts.flatMap((text, i) => (says(question, text) ? [i] : [])));
    if (right.size === 0) continue;
    const vectors = noteVectors(graph, index.lexical, part);
    const scores = vectors.map(noteScore);
    if (right.has(scores.indexOf(Math.max(...scores)))) asIs++;
    examples.push({ rows: vectors.map((vector) => noteFeatures.map((feature) => vector[feature])), right });
  }
  return { examples, asIs };
}

export const notes: Bench = async () => {
  const { examples, asIs } = await readExamples();
  let heldOut = 0;
  for (let fold = 0; fold < folds; fold++) {
    const training = examples.filter((_, i) => i % folds !== fold);
    const weights = fitWeights(training, ridge);
    heldOut += examples.filter((example, i) => i % folds === fold && rightFirst(weights, example)).length;
  }
  const weights = fitWeights(examples, ridge);
  const row = (metric: string, value: number): BenchRow => ({
    bench: "notes",
    subject: "erica",
    n: examples.length,
    data: "direct questions",
    metric,
    value: round(value),
    unit: "",
  });
  return [
    row("right note first, weights as committed", asIs / examples.length),
    row("right note first, held out", heldOut / examples.length),
    ...noteFeatures.map((feature, i) => row(`weight ${feature}`, weights[i] ?? 0)),
  ];
};
