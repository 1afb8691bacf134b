/** What `npm run eval` prints without `--json`. */
import type { ConversationReport } from "../evaluation/run-conversations.ts";
import type { Report } from "../evaluation/score.ts";

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

export function reportText(report: Report, misses: boolean): string {
  const { latencyMs } = report;
  const lines = [
    `questions            ${report.n}`,
    `recall@1 / 5 / 10    ${percent(report.recallAt1)} / ${percent(report.recallAt5)} / ${percent(report.recallAt10)}`,
    `MRR, nDCG@10         ${report.mrr.toFixed(3)}, ${report.ndcgAt10.toFixed(3)}`,
    `lead right, answered ${percent(report.leadRightAndAnswered)}, of them or others near ${percent(report.nearRate)}`,
    `sides complete       ${percent(report.sidesComplete)}`,
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

export function conversationsText(
  { conversations, turns, followUps, byKind, rows }: ConversationReport,
  misses: boolean,
): string {
  const lines = [
    `conversations  ${conversations}, turns ${turns.n}`,
    `lead right     ${percent(turns.right)}`,
    `follow-ups     ${percent(followUps.right)} of ${followUps.n}`,
    "",
    "kind            n   lead right",
    ...Object.entries(byKind).map(
      ([kind, { n, right }]) => `${kind.padEnd(14)} ${String(n).padStart(3)}  ${percent(right)}`,
    ),
  ];
  const missed = rows.filter(({ right }) => !right);
  if (misses)
    lines.push(
      "",
      ...missed.map(
        ({ id, kind, question, about, intent, top }) =>
          `${id} ${kind}: ${question}\n    → ${top.join(", ") || "refused"} (${intent}${about === "" ? "" : `, about ${about}`})`,
      ),
    );
  return lines.join("\n");
}
