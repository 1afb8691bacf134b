/** `npm run eval -- FILE.jsonl`: scores a question set. */
import fs from "node:fs";
import { parseQuestions } from "../evaluation/gold.ts";
import { runEvaluation } from "../evaluation/run-evaluation.ts";
import type { Report } from "../evaluation/score.ts";
import { parseCommand, runCommand, UsageError } from "./arguments.ts";
import { loadTutor } from "./load-tutor.ts";

const usage = "Usage: npm run --silent eval -- FILE.jsonl [--json] [--words-only] [--misses] [--course FILE.erica]";

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function toText(report: Report, misses: boolean): string {
  const { latencyMs } = report;
  const lines = [
    `questions            ${report.n}`,
    `recall@1 / 5 / 10    ${percent(report.recallAt1)} / ${percent(report.recallAt5)} / ${percent(report.recallAt10)}`,
    `MRR, nDCG@10         ${report.mrr.toFixed(3)}, ${report.ndcgAt10.toFixed(3)}`,
    `primary present      ${percent(report.primaryPresent)}`,
    `prerequisite recall  ${percent(report.prerequisiteRecall)}`,
    `order violations     ${report.orderViolations}`,
    `refused outside      ${percent(report.refusalRecall)} (precision ${percent(report.refusalPrecision)}), refused inside ${percent(report.falseRefusalRate)}`,
    `latency p50 / p95    ${latencyMs.p50.toFixed(1)} / ${latencyMs.p95.toFixed(1)} ms`,
    "",
    "kind            n   R@1    R@5    MRR",
    ...Object.entries(report.byKind).map(
      ([kind, { n, recallAt1, recallAt5, mrr }]) =>
        `${kind.padEnd(14)} ${String(n).padStart(3)}  ${recallAt1.toFixed(3)}  ${recallAt5.toFixed(3)}  ${mrr.toFixed(3)}`,
    ),
  ];
  const missed = report.rows.filter((row) =>
    row.inScope ? row.reciprocalRank < 1 || !row.answeredInScope : row.answeredInScope,
  );
  if (misses)
    lines.push(
      "",
      ...missed.map(
        (row) =>
          `${row.id} ${row.kind} ${row.answeredInScope ? "" : "[refused] "}${row.question}\n    → ${row.top.join(", ")}`,
      ),
    );
  return lines.join("\n");
}

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, {
      json: { type: "boolean" },
      "words-only": { type: "boolean" },
      misses: { type: "boolean" },
      course: { type: "string" },
    });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new UsageError("name one question file");
    if (!fs.existsSync(file)) throw new UsageError(`there is no file "${file}"`);
    const questions = parseQuestions(fs.readFileSync(file, "utf8"));
    if (typeof questions === "string") throw new UsageError(`${file}: ${questions}`);
    const tutor = await loadTutor(process.cwd(), { course: values.course, wordsOnly: values["words-only"] ?? false });
    const report = await runEvaluation(tutor, questions);
    console.log(values.json ? JSON.stringify(report, null, 2) : toText(report, values.misses ?? false));
    return 0;
  });
}
