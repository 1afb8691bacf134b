/**
 * The embedders in real Chromium: a question's vector, loading, passages a second, and the cold start of index and
 * embedder together; beside it what a downloaded model costs on this machine. Its peer's weights are random: times only.
 */

import { loadBundledEmbedder } from "../../src/cli/bundled-embedder.ts";
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { readPack } from "../../src/packs/read-pack.ts";
import { embeddingTexts } from "../../src/retrieval/embedding-texts.ts";
import { benchQuestions } from "./browser.ts";
import type { ColdStart } from "./embed/cold-start.ts";
import type { EmbedderFigures } from "./embed/embedders.ts";
import { miniLmShaped } from "./embed/minilm-shaped.ts";
import { type EmbedPages, openEmbedPages } from "./embed/pages.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const questionCount = 100;
const peerPassages = 128;
const coldStarts = 15;
/** The course size that the project promises its times for. */
const concepts = 3_120;
const limits = { questionMs: 3, coldStartMs: 300 };

const row = (subject: string, n: number, data: string, metric: string, value: number, unit: string): BenchRow => ({
  bench: "embed",
  subject,
  n,
  data,
  metric,
  value: round(value, unit === "ms" ? 2 : 1),
  unit,
});

/** Of each round's percentile the median: on a busy machine one burst of foreign work decides the worst round. */
const roundsPercentile = (rounds: EmbedderFigures["rounds"], p: number): number =>
  percentile(
    rounds.map((times) => percentile(times, p)),
    50,
  );

const questionRows = (subject: string, data: string, rounds: EmbedderFigures["rounds"], where: string): BenchRow[] =>
  [50, 95].map((p) => row(subject, questionCount, data, `question p${p}, ${where}`, roundsPercentile(rounds, p), "ms"));

const figureRows = (subject: string, data: string, passages: number, figures: EmbedderFigures): BenchRow[] => [
  ...questionRows(subject, data, figures.rounds, "through its worker's messages"),
  row(subject, figures.loadMs.length, data, "load in a fresh worker, p50", percentile(figures.loadMs, 50), "ms"),
  row(subject, passages, data, "passages a second, in messages of 64", figures.passagesPerSecond, "1/s"),
];

async function coldStartRows(pages: EmbedPages, rows: number, data: string, question: string): Promise<BenchRow[]> {
  await pages.call("store", { model: (await loadBundledEmbedder(process.cwd())).model, rows });
  const starts: ColdStart[] = [];
  // The first two fill the caches of files and of compiled code.
  for (let i = -2; i < coldStarts; i++) {
    const start = await pages.call("coldStart", { rows, question });
    if (i >= 0) starts.push(start);
  }
  const of = (step: keyof ColdStart, p: number): number =>
    percentile(
      starts.map((start) => start[step]),
      p,
    );
  return [
    row("erica", rows, data, "cold start: vectors read, p50", of("vectorsRead", 50), "ms"),
    row("erica", rows, data, "cold start: embedder loaded, p50", of("embedderLoaded", 50), "ms"),
    row("erica", rows, data, "cold start: index built, p50", of("indexBuilt", 50), "ms"),
    row("erica", rows, data, "cold start to the first hits, p50", of("firstHits", 50), "ms"),
    row("erica", rows, data, "cold start to the first hits, p95", of("firstHits", 95), "ms"),
    row("limit", rows, data, "cold start to the first hits, at most", limits.coldStartMs, "ms"),
  ];
}

export const bench: Bench = async () => {
  const pack = await readPack((await bundledPack(process.cwd())).bytes);
  if (!pack.ok) throw new Error(`the bundled course can't be read: ${pack.error.type}`);
  const { course } = pack.value;
  const texts = embeddingTexts(course).map(({ text }) => text);
  const questions = benchQuestions(
    course.concepts.map(({ title }) => title),
    questionCount,
  );
  const perConcept = texts.length / course.concepts.length;
  const { files, entry } = miniLmShaped(texts);
  const pages = await openEmbedPages(files);
  try {
    const ours = await pages.call("bundled", { questions, passages: texts });
    const alone = await pages.call("inside", questions);
    // Every so many-th text, so that short and long ones come in the course's own proportion.
    const some = texts.filter((_, i) => i % Math.ceil(texts.length / peerPassages) === 0);
    const peer = await pages.call("peer", { entry, questions, passages: some });
    const ownData = "bundled course";
    const peerData = `bundled course, ${peer.cores} cores; weights are random: times only`;
    return [
      ...figureRows("erica", ownData, texts.length, ours),
      ...questionRows("erica", ownData, alone, "without messages"),
      row("limit", questionCount, ownData, "question p95, at most", limits.questionMs, "ms"),
      ...(await coldStartRows(pages, concepts, `${concepts} vectors`, questions[0] ?? "")),
      ...(await coldStartRows(
        pages,
        Math.round(concepts * perConcept),
        `${concepts} concepts × ${round(perConcept, 1)} vectors`,
        questions[0] ?? "",
      )),
      row("MiniLM-shaped", files.length, peerData, "download", entry.package.bytes / 1e6, "MB"),
      ...figureRows("MiniLM-shaped", peerData, some.length, peer),
    ];
  } finally {
    await pages.close();
  }
};
