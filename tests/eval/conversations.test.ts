/** Follow-ups on conversations of our own. Thresholds are what was reached, rounded down: a loss fails the build. */
import fs from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { parseConversations } from "../../src/evaluation/conversations.ts";
import { type ConversationReport, runConversations } from "../../src/evaluation/run-conversations.ts";

let report: ConversationReport;
beforeAll(async () => {
  const conversations = parseConversations(fs.readFileSync("tests/eval/questions/conversations.jsonl", "utf8"));
  if (typeof conversations === "string") throw new Error(conversations);
  report = await runConversations(await loadTutor(process.cwd()), conversations);
});

const missed = (): string =>
  report.rows.flatMap(({ id, question, right }) => (right ? [] : `${id} ${question}`)).join("; ");

it("follow-ups lead with what they are about", () => {
  expect(report.followUps.n).toBeGreaterThanOrEqual(120);
  expect(report.followUps.right, missed()).toBeGreaterThanOrEqual(0.93);
});
it("what goes on with the same subject, and what compares, nearly always", () => {
  expect(report.byKind["same subject"]?.right, missed()).toBeGreaterThanOrEqual(0.95);
  expect(report.byKind.comparison?.right, missed()).toBeGreaterThanOrEqual(0.92);
});
it("what leaves the course is refused in a conversation too", () => expect(report.byKind.outside?.right).toBe(1));
