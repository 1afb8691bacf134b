/**
 * Retrieval on question sets. Thresholds are what was reached, rounded down: a loss fails the build.
 * The development set lies beside the project, not in it; without it only our own set is asked.
 */
import fs from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { parseQuestions } from "../../src/evaluation/gold.ts";
import { runEvaluation } from "../../src/evaluation/run-evaluation.ts";
import type { Report } from "../../src/evaluation/score.ts";
import { answerQuestion, type Tutor } from "../../src/tutor/answer-question.ts";

const developmentSet = "../shared/eval/gold_dev.jsonl";
const ancestorOutputs = "../shared/eval/seed_printed_outputs.json";

/** Kinds that the words of a question tell; a paraphrase or a typo is a kind of another sort. */
const toldByWording = new Set([
  "define",
  "explain",
  "why",
  "how",
  "compare",
  "apply",
  "code",
  "prerequisites",
  "path",
  "list",
]);
const explaining = new Set(["define", "explain"]);

let tutor: Tutor;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
});

const ask = async (question: string) => {
  const reply = await answerQuestion(tutor, {
    question,
    settings: { ...defaultSettings, topK: 10 },
    level: "standard",
    known: [],
    history: [],
  });
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
};

describe("questions outside the course", () => {
  it("are refused, at least 95 of 100", async () => {
    const questions = fs.readFileSync("tests/eval/outside-questions.txt", "utf8").trim().split("\n");
    const answered: string[] = [];
    for (const question of questions) if ((await ask(question)).inScope) answered.push(question);
    expect(questions.length).toBeGreaterThanOrEqual(95);
    expect(answered.length / questions.length, answered.join("; ")).toBeLessThanOrEqual(0.05);
  });
});

it("a comparison of three gives each its column", async () => {
  const { sections } = await ask("CNN vs RNN vs transformer");
  const table = sections.find(({ kind }) => kind === "comparison")?.blocks.map(({ markdown }) => markdown) ?? [];
  const heads = table.flatMap((markdown) => markdown.split("\n").filter((line) => line.startsWith("| |")));
  const columns = heads.map((line) => [...line.matchAll(/\]\(concept:([\w-]+)\)/g)].map(([, id]) => id));
  expect(columns).toContainEqual(["convolutional-neural-network", "recurrent-neural-network", "transformer"]);
});

describe("the server ancestor's failures do not come back", () => {
  it("CLIP never brings Gradient clipping above CLIP's own ideas", async () => {
    const { seeds, order } = await ask("What is CLIP and how is it used in computer vision applications?");
    expect(seeds[0]?.id).toBe("clip");
    expect(order.map(({ id }) => id)).not.toContain("gradient-clipping");
  });
  it("the difference between CNN and RNN finds both", async () => {
    const { seeds } = await ask("What is the difference between CNN and RNN?");
    expect(seeds.slice(0, 2).map(({ id }) => id)).toEqual(["convolutional-neural-network", "recurrent-neural-network"]);
  });
  it("the variational lower bound never lands in linear programming", async () => {
    const { seeds, order } = await ask(
      "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
    );
    expect(
      seeds
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["evidence-lower-bound", "jensens-inequality"]);
    expect(order.map(({ id }) => id).filter((id) => /linear-programming|duality|branch/.test(id))).toEqual([]);
  });
  it("a misspelling that happens to be a foreign word is still a misspelling", async () => {
    expect((await ask("viterbi algoritm")).seeds[0]?.id).toBe("viterbi-algorithm");
    expect((await ask("Hur fungerar en algoritm?")).seeds[0]?.id).toBe("algorithm");
    expect((await ask("¿Qué es el descenso de gradiente?")).seeds[0]?.id).toBe("gradient-descent");
  });
  it("backpropagation is one concept, not five spellings of it", async () => {
    const { seeds } = await ask("What is backpropagation?");
    expect(seeds[0]?.id).toBe("backpropagation");
  });
});

describe.skipIf(!fs.existsSync(developmentSet))("the development set", () => {
  let report: Report;
  let words: Report;
  beforeAll(async () => {
    const questions = parseQuestions(fs.readFileSync(developmentSet, "utf8"));
    if (typeof questions === "string") throw new Error(questions);
    report = await runEvaluation(tutor, questions);
    words = await runEvaluation(await loadTutor(process.cwd(), { wordsOnly: true }), questions);
  });

  it("finds every primary concept in the course", () => expect(report.primaryPresent).toBe(1));
  it("recall@5 and MRR", () => {
    expect(report.recallAt5).toBeGreaterThanOrEqual(0.965);
    expect(report.mrr).toBeGreaterThanOrEqual(0.93);
  });
  it("prerequisite recall", () => expect(report.prerequisiteRecall).toBeGreaterThanOrEqual(0.79));
  it("reads the kind of question from its wording", () => {
    const told = report.rows.filter(({ kind }) => toldByWording.has(kind));
    // "What is X" and "explain X" call for the same answer.
    const same = ({ kind, intent }: { kind: string; intent: string }): boolean =>
      intent === kind || (explaining.has(kind) && explaining.has(intent));
    expect(told.filter(same).length / told.length).toBeGreaterThanOrEqual(0.92);
  });
  it("never shows a concept before its prerequisite", () => expect(report.orderViolations).toBe(0));
  it("refuses outside, answers inside", () => {
    expect(report.refusalRecall).toBeGreaterThanOrEqual(0.95);
    expect(report.falseRefusalRate).toBeLessThanOrEqual(0.02);
  });
  it("meaning helps paraphrases and costs the others nothing", () => {
    const paraphrases = (of: Report): number => of.byKind.paraphrase?.recallAt1 ?? 0;
    expect(paraphrases(report) - paraphrases(words)).toBeGreaterThanOrEqual(0.08);
    expect(report.recallAt1).toBeGreaterThanOrEqual(words.recallAt1);
  });
});

describe.skipIf(!fs.existsSync(ancestorOutputs))("the ancestor's own queries", () => {
  it("each find at least three seeds, all of them in the course", async () => {
    const { notebook_queries } = JSON.parse(fs.readFileSync(ancestorOutputs, "utf8")) as {
      notebook_queries: { query: string }[];
    };
    for (const { query } of notebook_queries) expect((await ask(query)).seeds.length, query).toBeGreaterThanOrEqual(3);
  });
});
