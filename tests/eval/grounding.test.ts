/**
 * Grounding on sentences whose right verdict is known, about concepts whose sentences fitted nothing.
 * Thresholds are what was reached, rounded down: a loss fails the build.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { loadBundledEmbedder } from "../../src/cli/bundled-embedder.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Verdict } from "../../src/domain/generated-answer.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { scoreGrounding } from "../../src/evaluation/score-grounding.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { type GroundingRun, judgeGroups } from "../support/grounding-run.ts";
import { type CaseKind, type GroundingSet, kindsByTruth, makeGroundingSet } from "../support/grounding-set.ts";

const conceptsASplit = 60;

let tutor: Tutor;
let set: GroundingSet;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
  set = await makeGroundingSet(tutor, conceptsASplit);
});

it("the set is large, holds every kind, and tests no concept that was fitted on", () => {
  const fitted = new Set(set.train.map(({ concept }) => concept));
  expect(set.test.filter(({ concept }) => fitted.has(concept))).toEqual([]);
  const cases = set.test.flatMap((group) => group.cases);
  expect(cases.length).toBeGreaterThanOrEqual(1_200);
  for (const kind of Object.values(kindsByTruth).flat())
    expect(cases.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(20);
  for (const { sources } of set.test) expect(sources.length).toBeGreaterThanOrEqual(8);
});

describe.each([
  { by: "words and meaning", meaning: true },
  { by: "words alone", meaning: false },
])("sentences held against their sources by $by", ({ meaning }) => {
  let run: GroundingRun;
  beforeAll(async () => {
    run = await judgeGroups(tutor, set.test, meaning ? await loadBundledEmbedder(process.cwd()) : undefined);
  });
  const shareOf = (kind: CaseKind, ...verdicts: readonly Verdict[]): number => {
    const own = run.judged.filter((one) => one.kind === kind);
    return own.filter(({ verdict }) => verdicts.includes(verdict)).length / own.length;
  };

  it("“not in your course” reaches F1 0.96, with altered sentences to be found as well 0.95", () => {
    const { absent, absentOrAltered, flagged } = scoreGrounding(run.judged);
    expect(absent.f1).toBeGreaterThanOrEqual(0.96);
    expect(absentOrAltered.f1).toBeGreaterThanOrEqual(0.95);
    expect(flagged.f1).toBeGreaterThanOrEqual(0.95);
  });

  it("no kind of foreign sentence is often called supported", () => {
    for (const kind of kindsByTruth.foreign) expect(shareOf(kind, "supported"), kind).toBeLessThanOrEqual(0.1);
    expect(shareOf("true but unstated", "absent")).toBeGreaterThanOrEqual(0.95);
    expect(shareOf("outside the course", "absent")).toBeGreaterThanOrEqual(0.98);
    expect(shareOf("invented statistic", "absent", "partly")).toBeGreaterThanOrEqual(0.98);
  });

  it("true sentences are rarely called absent, whoever wrote them", () => {
    expect(shareOf("verbatim", "absent", "partly")).toBeLessThanOrEqual(0.02);
    expect(shareOf("rephrased by rule", "absent")).toBeLessThanOrEqual(0.03);
    expect(shareOf("rephrased by hand", "absent")).toBeLessThanOrEqual(0.1);
    expect(shareOf("rephrased by hand", "supported")).toBeGreaterThanOrEqual(0.85);
  });

  it("what was changed in a sentence is found, and a changed number or name is listed", () => {
    expect(shareOf("number changed", "partly", "absent")).toBeGreaterThanOrEqual(0.95);
    expect(shareOf("concept exchanged", "partly", "absent")).toBeGreaterThanOrEqual(0.78);
    expect(shareOf("turned around", "partly", "absent")).toBeGreaterThanOrEqual(0.92);
    expect(shareOf("misconception", "partly", "absent")).toBeGreaterThanOrEqual(0.85);
    expect(shareOf("clause added", "partly", "absent")).toBeGreaterThanOrEqual(0.97);
    const named = run.judged.filter(({ missing }) => missing !== undefined);
    const listed = named.filter(({ missing = "", judgement }) =>
      judgement.missing.some((fact) => fact.includes(missing)),
    );
    expect(listed.length / named.length).toBeGreaterThanOrEqual(0.95);
  });

  it("cites the passage that a sentence was taken from, and none for an absent one", () => {
    const known = run.judged.flatMap(({ citesOrigin, verdict }) =>
      citesOrigin === undefined || verdict === "unchecked" ? [] : [citesOrigin],
    );
    expect(known.filter(Boolean).length / known.length).toBeGreaterThanOrEqual(0.95);
    for (const { judgement } of run.judged) {
      expect(judgement.citations.length).toBeLessThanOrEqual(3);
      if (judgement.verdict === "absent") expect(judgement.citations).toEqual([]);
    }
  });

  it("takes milliseconds", () => {
    // Ten times the targets of 5 and 100: shared machines must not fail it, a change of cost must.
    expect(percentile(run.sentenceMs, 95)).toBeLessThan(50);
    expect(percentile(run.preparationMs, 95)).toBeLessThan(1_000);
  });
});
