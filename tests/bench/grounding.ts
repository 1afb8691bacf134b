/** How well and how fast sentences are held against their sources, beside two simple ways of doing it; and the fit of its weights. */
import { loadBundledEmbedder } from "../../src/cli/bundled-embedder.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Verdict } from "../../src/domain/generated-answer.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { type GroundingScore, type JudgedSentence, scoreGrounding } from "../../src/evaluation/score-grounding.ts";
import { takenNames, wholeNames } from "../../src/grounding/support-model.ts";
import { splitSentences } from "../../src/language/split-sentences.ts";
import { stem } from "../../src/language/terms.ts";
import { words } from "../../src/language/text.ts";
import { prose } from "../../src/markdown/prose.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { type JudgedCase, judgeGroups } from "../support/grounding-run.ts";
import { type GroundingGroup, makeGroundingSet } from "../support/grounding-set.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const conceptsASplit = 150;

// ---------- peers ----------

/** How alike a sentence and its sources are, in [0, 1]; a threshold makes it a verdict. */
type Similarity = (group: GroundingGroup) => Promise<(sentence: string) => Promise<number>>;

const sourceSentences = ({ graph }: Tutor, group: GroundingGroup): string[] =>
  group.sources.flatMap((id) => {
    const markdown = graph.passage(id)?.markdown ?? "";
    return splitSentences(markdown, { final: true }).map(({ start, end }) => prose(markdown.slice(start, end)));
  });

function commonSubsequence(one: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    other.forEach((candidate, j) => {
      next[j + 1] = candidate === word ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  return row[other.length] ?? 0;
}

/** ROUGE-L recall (Lin 2004) of the sentence against the nearest source sentence, on stems. */
const wordOverlap =
  (tutor: Tutor): Similarity =>
  async (group) => {
    const sources = sourceSentences(tutor, group).map((text) => words(text).map(stem));
    return async (sentence) => {
      const own = words(prose(sentence)).map(stem);
      return own.length === 0 ? 1 : Math.max(...sources.map((source) => commonSubsequence(own, source) / own.length));
    };
  };

/** Cosine with the nearest source sentence. */
const embeddingAlone =
  (tutor: Tutor, embedder: Embedder): Similarity =>
  async (group) => {
    const { dimensions } = embedder.model;
    const sources = await embedder.embed(sourceSentences(tutor, group), "passage");
    if (!sources.ok) throw new Error(sources.error.type);
    return async (sentence) => {
      const own = await embedder.embed([prose(sentence)], "passage");
      if (!own.ok) throw new Error(own.error.type);
      let best = 0;
      for (let start = 0; start < sources.value.length; start += dimensions) {
        let sum = 0;
        for (let d = 0; d < dimensions; d++) sum += (own.value[d] ?? 0) * (sources.value[start + d] ?? 0);
        best = Math.max(best, sum);
      }
      return best;
    };
  };

interface Compared extends Omit<JudgedSentence, "verdict"> {
  readonly likeness: number;
}

async function compare(groups: readonly GroundingGroup[], similarity: Similarity) {
  const compared: Compared[] = [];
  const times: number[] = [];
  for (const group of groups) {
    const measure = await similarity(group);
    for (const { sentence, kind, truth } of group.cases) {
      const started = performance.now();
      compared.push({ kind, truth, likeness: await measure(sentence) });
      times.push(performance.now() - started);
    }
  }
  return { compared, times };
}

const withThreshold = (compared: readonly Compared[], threshold: number): JudgedSentence[] =>
  compared.map(({ likeness, ...one }) => ({
    ...one,
    verdict: (likeness < threshold ? "absent" : "supported") satisfies Verdict,
  }));

/** The threshold with the best F1 for "absent" on the training split. */
function bestThreshold(compared: readonly Compared[]): number {
  const candidates = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const f1 = (threshold: number): number => scoreGrounding(withThreshold(compared, threshold)).absent.f1;
  return candidates.reduce((best, candidate) => (f1(candidate) > f1(best) ? candidate : best));
}

// ---------- rows ----------

function scoreRows(subject: string, score: GroundingScore, n: number): BenchRow[] {
  const row = (data: string, metric: string, value: number, count = n): BenchRow => ({
    bench: "grounding",
    subject,
    n: count,
    data,
    metric,
    value: round(value),
    unit: "share",
  });
  const classes = [
    ["absent: foreign against true", score.absent],
    ["absent: foreign and altered against true", score.absentOrAltered],
    ["not wholly supported: foreign and altered against true", score.flagged],
  ] as const;
  return [
    ...classes.flatMap(([data, { precision, recall, f1 }]) => [
      row(data, "F1", f1),
      row(data, "precision", precision),
      row(data, "recall", recall),
    ]),
    ...Object.entries(score.byKind).flatMap(([kind, counts]) =>
      (["supported", "partly", "absent", "unchecked"] as const).map((verdict) =>
        row(kind, verdict, counts[verdict] / counts.n, counts.n),
      ),
    ),
  ];
}

const timeRows = (subject: string, data: string, times: readonly number[]): BenchRow[] =>
  [50, 95].map((p) => ({
    bench: "grounding",
    subject,
    n: times.length,
    data,
    metric: `p${p}`,
    value: round(percentile(times, p)),
    unit: "ms",
  }));

const share = (values: readonly boolean[]): number => values.filter(Boolean).length / Math.max(1, values.length);

export const bench: Bench = async () => {
  const tutor = await loadTutor(process.cwd());
  const embedder = await loadBundledEmbedder(process.cwd());
  const { train, test } = await makeGroundingSet(tutor, conceptsASplit);
  const rows: BenchRow[] = [];
  for (const [subject, used] of [
    ["erica", embedder],
    ["erica, words alone", undefined],
  ] as const) {
    const { judged, sentenceMs, preparationMs } = await judgeGroups(tutor, test, used);
    const named = judged.filter(({ missing }) => missing !== undefined);
    const listed = named.map(({ missing = "", judgement }) => judgement.missing.some((fact) => fact.includes(missing)));
    const cited = judged.flatMap(({ citesOrigin, verdict }) =>
      citesOrigin === undefined || verdict === "unchecked" ? [] : [citesOrigin],
    );
    rows.push(
      ...scoreRows(subject, scoreGrounding(judged), judged.length),
      {
        bench: "grounding",
        subject,
        n: listed.length,
        data: "invented numbers and names",
        metric: "listed as missing",
        value: round(share(listed)),
        unit: "share",
      },
      {
        bench: "grounding",
        subject,
        n: cited.length,
        data: "verbatim",
        metric: "its passage is cited",
        value: round(share(cited)),
        unit: "share",
      },
      ...timeRows(subject, "one sentence", sentenceMs),
      ...timeRows(subject, "sources prepared, once an answer", preparationMs),
    );
  }
  for (const [subject, similarity] of [
    ["word overlap (ROUGE-L recall)", wordOverlap(tutor)],
    ["embedding cosine alone", embeddingAlone(tutor, embedder)],
  ] as const) {
    const threshold = bestThreshold((await compare(train, similarity)).compared);
    const { compared, times } = await compare(test, similarity);
    rows.push(
      ...scoreRows(subject, scoreGrounding(withThreshold(compared, threshold)), compared.length),
      ...timeRows(subject, "one sentence", times),
    );
  }
  return rows;
};

// ---------- fit ----------

const steps = 20_000;
const learningRate = 1;
const ridge = 1e-3;

/** Logistic regression by gradient descent; every kind of sentence weighs the same within its class; the bias is not shrunk. */
function fitWeights(
  cases: readonly JudgedCase[],
  featuresOf: (one: JudgedCase) => readonly number[],
  isYes: (one: JudgedCase) => boolean,
): number[] {
  const kinds = new Map<string, number>();
  for (const { kind } of cases) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const kindsOf = (yes: boolean): number =>
    new Set(cases.filter((one) => isYes(one) === yes).map(({ kind }) => kind)).size;
  const [yesKinds, noKinds] = [kindsOf(true), kindsOf(false)];
  const data = cases.map((one) => ({
    row: featuresOf(one),
    label: isYes(one) ? 1 : 0,
    weight: 0.5 / (isYes(one) ? yesKinds : noKinds) / (kinds.get(one.kind) ?? 1),
  }));
  const weights = new Array<number>(data[0]?.row.length ?? 0).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (i < weights.length - 1 ? ridge * weight : 0));
    for (const { row, label, weight } of data) {
      const score = row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-score)) - label) * weight;
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
      });
    }
    gradient.forEach((slope, i) => {
      weights[i] = (weights[i] ?? 0) - learningRate * slope;
    });
  }
  return weights;
}

/** Prints the weights of `support-model.ts`, fitted on the training split. */
export const fit: Bench = async () => {
  const tutor = await loadTutor(process.cwd());
  const { train } = await makeGroundingSet(tutor, conceptsASplit);
  const rows: BenchRow[] = [];
  for (const meaning of [true, false]) {
    const { judged } = await judgeGroups(tutor, train, meaning ? await loadBundledEmbedder(process.cwd()) : undefined);
    const compared = judged.filter(({ judgement }) => judgement.features !== undefined);
    const isTrue = ({ truth }: JudgedCase): boolean => truth === "true";
    const taken = compared.filter(({ truth }) => truth !== "altered");
    // Changed numbers and turned statements are told by rules.
    const whole = compared.filter(
      ({ truth, kind }) => truth === "true" || kind === "clause added" || kind === "concept exchanged",
    );
    const fitted = [
      ["taken", takenNames, fitWeights(taken, ({ judgement }) => judgement.features?.taken ?? [], isTrue)],
      ["whole", wholeNames, fitWeights(whole, ({ judgement }) => judgement.features?.whole ?? [], isTrue)],
    ] as const;
    for (const [model, names, weights] of fitted)
      names.forEach((name, i) => {
        rows.push({
          bench: "grounding-fit",
          subject: "erica",
          n: (model === "taken" ? taken : whole).length,
          data: `${model}, ${meaning ? "words and meaning" : "words alone"}`,
          metric: `weight: ${name}`,
          value: round(weights[i] ?? 0, 2),
          unit: "logit",
        });
      });
  }
  return rows;
};
