/**
 * Fits how likely the best note answers what was asked (`src/answer/direct/answer-odds.ts`): the one that is chosen is
 * right when it says what a good tutor would, or is the note that was meant. Each question is asked twice, once of the
 * course as it is and once without its right notes, so that whatever is chosen then is wrong. Prints the weights and
 * held-out scores.
 */
import fs from "node:fs";
import { oddsWeights } from "../../src/answer/direct/answer-odds.ts";
import { fittingNotes } from "../../src/answer/direct/choose-notes.ts";
import { noteVectors } from "../../src/answer/direct/note-vectors.ts";
import { noteFeatures } from "../../src/answer/direct/note-weights.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { AnswerNote } from "../../src/domain/course.ts";
import type { CourseGraph } from "../../src/domain/course-graph.ts";
import { type QuestionPart, understand } from "../../src/question/understand.ts";
import type { RetrievalIndex } from "../../src/retrieval/retrieval-index.ts";
import { type DirectQuestion, readDirectQuestions, saysEnough } from "../support/direct-questions.ts";
import { crossValidated, fitYesNo, type Judged } from "./fit-yes-no.ts";
import { type Bench, shareRow } from "./row.ts";

/** The second lies beside the project. The held-out ones are only measured on. */
const toFit = [
  "tests/eval/questions/direct.jsonl",
  "../shared/eval/direct_dev.jsonl",
  "tests/eval/questions/development-notes.jsonl",
];
const heldOut = ["tests/eval/questions/held-out-direct.jsonl", "tests/eval/questions/held-out-notes.jsonl"];
const folds = 6;

type Known = DirectQuestion | { readonly question: string; readonly note: string };

interface Example extends Judged {
  readonly row: readonly number[];
}

const isRight = (known: Known, graph: CourseGraph, { id, passage }: AnswerNote): boolean =>
  "note" in known ? id === known.note : saysEnough(known, graph.passage(passage)?.markdown ?? "");

function chosen(index: RetrievalIndex, part: QuestionPart, known: Known): Example[] {
  const { graph, lexical } = index;
  const best = fittingNotes(graph, lexical, part, 1)[0];
  const vector = noteVectors(graph, lexical, part)[part.retrieval.notes.findIndex(({ note }) => note === best?.note)];
  if (!best || !vector) return [];
  const row = [...noteFeatures.map((feature) => vector[feature]), 1];
  return [{ inside: isRight(known, graph, best.note), weight: 1, row }];
}

async function readExamples(index: RetrievalIndex, files: readonly string[]): Promise<Example[]> {
  const examples: Example[] = [];
  for (const known of files.filter(fs.existsSync).flatMap((file): Known[] => readDirectQuestions(file))) {
    const { parts } = await understand(index, known.question, { history: [] });
    const [part] = parts;
    if (!part || parts.length > 1) continue;
    const notes = part.retrieval.notes.filter(({ note }) => !isRight(known, index.graph, note));
    const without = { ...part, retrieval: { ...part.retrieval, notes } };
    examples.push(...chosen(index, part, known), ...chosen(index, without, known));
  }
  return examples;
}

/** How often a right one scores above a wrong one. */
function areaUnderCurve(scores: readonly number[], examples: readonly Judged[]): number {
  const of = (inside: boolean): number[] => scores.filter((_, i) => examples[i]?.inside === inside);
  const [right, wrong] = [of(true), of(false)];
  const wins = right.map((a) => wrong.filter((b) => a > b).length + wrong.filter((b) => a === b).length / 2);
  return wins.reduce((sum, count) => sum + count, 0) / (right.length * wrong.length);
}

/** Share of the wrong ones below the score that this share of the right ones falls short of. */
function wrongDoubted(scores: readonly number[], examples: readonly Judged[], lost: number): number[] {
  const of = (inside: boolean): number[] => scores.filter((_, i) => examples[i]?.inside === inside);
  const ranked = of(true).sort((a, b) => a - b);
  const threshold = ranked[Math.floor(lost * ranked.length)] ?? 0;
  const wrong = of(false);
  return [threshold, wrong.filter((score) => score < threshold).length / wrong.length];
}

export const answerOddsFit: Bench = async () => {
  const { index } = await loadTutor(process.cwd());
  const examples = await readExamples(index, toFit);
  const unseen = await readExamples(index, heldOut);
  const rows = examples.map(({ row }) => row);
  const weights = fitYesNo(rows, examples);
  const committed = [...noteFeatures.map((feature) => oddsWeights[feature]), oddsWeights.bias];
  const scoresOf = (by: readonly number[], of: readonly Example[]): number[] =>
    of.map(({ row }) => row.reduce((sum, value, i) => sum + value * (by[i] ?? 0), 0));
  const row = shareRow({ bench: "answer-odds", n: examples.length, data: "questions with known notes" });
  const asIs = scoresOf(committed, unseen);
  return [
    row("right above wrong, cross-validated", areaUnderCurve(crossValidated(rows, examples, folds), examples)),
    row("right above wrong, held out, weights as committed", areaUnderCurve(asIs, unseen)),
    row("right above wrong, held out, as fitted", areaUnderCurve(scoresOf(weights, unseen), unseen)),
    ...[0.03, 0.05, 0.1].flatMap((lost) => {
      const [threshold = 0, doubted = 0] = wrongDoubted(asIs, unseen, lost);
      return [row(`log-odds with ${lost} of the right below`, threshold), row("wrong below that", doubted)];
    }),
    ...[...noteFeatures, "bias"].map((feature, i) => row(`weight ${feature}`, weights[i] ?? 0)),
  ];
};
