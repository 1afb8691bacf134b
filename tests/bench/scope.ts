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
import { crossValidated, fitYesNo, type Judged } from "./fit-yes-no.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const developmentSet = "../shared/eval/gold_dev.jsonl";
const outsideSet = "tests/eval/outside-questions.txt";
const withoutPhrasings = "node_modules/.cache/erica/without-one-phrasing.erica";
const folds = 10;
/** A development question is a student's own; a phrasing was written by who wrote the concept. */
const weightOf = { development: 2, phrasing: 1, outside: 1 };

interface LabelledQuestion {
  readonly question: string;
  readonly kind: keyof typeof weightOf;
}

const judged = (questions: readonly LabelledQuestion[]): Judged[] =>
  questions.map(({ kind }) => ({ inside: kind !== "outside", weight: weightOf[kind] }));

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

async function measure(
  { index }: Tutor,
  questions: readonly LabelledQuestion[],
  meaning: boolean,
): Promise<number[][]> {
  const rows: number[][] = [];
  for (const { question } of questions) {
    const { named, closeness, surroundings, familiarity, coverage } = (await retrieve(index, question)).signals;
    rows.push([named, ...(meaning ? [closeness, surroundings] : []), familiarity, coverage, 1]);
  }
  return rows;
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
    const weights = fitYesNo(features, judged(all));
    const scores = crossValidated(features, judged(all), folds);
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
