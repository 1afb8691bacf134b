/**
 * Fits what leads a follow-up (`src/question/follow-up-lead.ts`): conditional logit
 * over the development conversations of the repository, played with the answers that Erica gives, cross-validated by
 * conversation. Prints the weights and the held-out score.
 */
import fs from "node:fs";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { parseConversations } from "../../src/evaluation/conversations.ts";
import { cleanText } from "../../src/language/clean-text.ts";
import { considerLeads, leadFeatures, leadWeights } from "../../src/question/follow-up-lead.ts";
import { followUpReadings } from "../../src/question/resolve-follow-up.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import { answerQuestion } from "../../src/tutor/answer-question.ts";
import { type Choice, fitWeights, heldOutRight, rightFirst } from "./fit-choice.ts";
import { type Bench, shareRow } from "./row.ts";

const conversationSets = [
  "conversations",
  "development-conversations",
  "development-conversations-2",
  "development-follow-ups",
];
const folds = 6;
const committed = leadFeatures.map((feature) => leadWeights[feature]);
const ridge = { strength: 0.01 };

/** Follow-ups that compare, leave the course or lead to what isn't considered teach nothing about a single lead. */
async function readChoices(): Promise<Choice[]> {
  const tutor = await loadTutor(process.cwd());
  const conversations = parseConversations(
    conversationSets.map((name) => fs.readFileSync(`tests/eval/questions/${name}.jsonl`, "utf8")).join("\n"),
  );
  if (typeof conversations === "string") throw new Error(conversations);
  const choices: Choice[] = [];
  for (const [group, { turns }] of conversations.entries()) {
    const history: Answer[] = [];
    for (const { question, primary } of turns) {
      const cleaned = cleanText(question);
      const readings = await followUpReadings(tutor.index, cleaned, await retrieve(tutor.index, cleaned), history);
      if (readings && primary.length === 1) {
        const considered = considerLeads(tutor.index, readings);
        const wanted = new Set<string>(primary.flat());
        const right = new Set(considered.flatMap(({ concept }, i) => (wanted.has(concept) ? [i] : [])));
        const rows = considered.map(({ vector }) => leadFeatures.map((feature) => vector[feature]));
        if (right.size > 0 && right.size < rows.length) choices.push({ rows, right, group });
      }
      const ask = { question, level: "standard" as const, known: [], history: [...history] };
      const reply = await answerQuestion(tutor, { ...ask, settings: defaultSettings });
      if (reply.ok) history.push(reply.value.answer);
    }
  }
  return choices;
}

/** Each feature divided by its spread, so that the ridge pulls at all alike: cosines vary by tenths, ranks by tens. */
function scaleAlike(choices: readonly Choice[]): { scaled: Choice[]; spread: number[] } {
  const rows = choices.flatMap((choice) => choice.rows);
  const spread = leadFeatures.map((_, i) => {
    const mean = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + ((row[i] ?? 0) - mean) ** 2, 0) / rows.length) || 1;
  });
  const scale = (row: readonly number[]): number[] => row.map((value, i) => value / (spread[i] ?? 1));
  return { scaled: choices.map((choice) => ({ ...choice, rows: choice.rows.map(scale) })), spread };
}

export const followUp: Bench = async () => {
  const choices = await readChoices();
  const { scaled, spread } = scaleAlike(choices);
  const weights = fitWeights(scaled, ridge).map((weight, i) => weight / (spread[i] ?? 1));
  const share = (of: readonly number[]): number =>
    choices.filter((choice) => rightFirst(of, choice)).length / choices.length;
  const row = shareRow({ bench: "follow-up", n: choices.length, data: "development conversations" });
  return [
    row("right lead, weights as committed", share(committed)),
    row("right lead, held out", heldOutRight(scaled, ridge, folds)),
    row("right lead, fitted", share(weights)),
    ...leadFeatures.map((feature, i) => row(`weight ${feature}`, weights[i] ?? 0)),
  ];
};
