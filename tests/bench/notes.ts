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
import { readDirectQuestions, saysEnough } from "../support/direct-questions.ts";
import { type Choice, fitWeights, heldOutRight } from "./fit-choice.ts";
import { type Bench, shareRow } from "./row.ts";

const questionSets = ["tests/eval/questions/direct.jsonl", "../shared/eval/direct_dev.jsonl"];
const folds = 6;
const ridge = { strength: 0.003 };

/** Questions in several parts, and those that no single note answers, teach nothing here. */
async function readExamples(): Promise<{ examples: Choice[]; asIs: number }> {
  const { index, graph } = await loadTutor(process.cwd());
  const examples: Choice[] = [];
  let asIs = 0;
  for (const question of questionSets.filter(fs.existsSync).flatMap(readDirectQuestions)) {
    const { parts } = await understand(index, question.question, { history: [] });
    const [part] = parts;
    if (!part || parts.length > 1) continue;
    const texts = part.retrieval.notes.map(({ note }) => graph.passage(note.passage)?.markdown ?? "");
    const right = new Set(texts.flatMap((text, i) => (saysEnough(question, text) ? [i] : [])));
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
  const weights = fitWeights(examples, ridge);
  const row = shareRow({ bench: "notes", n: examples.length, data: "direct questions" });
  return [
    row("right note first, weights as committed", asIs / examples.length),
    row("right note first, held out", heldOutRight(examples, ridge, folds)),
    ...noteFeatures.map((feature, i) => row(`weight ${feature}`, weights[i] ?? 0)),
  ];
};
