/** Asks every question of a set and scores the answers. */
import { defaultSettings } from "../domain/settings.ts";
import { answerQuestion, type Tutor } from "../tutor/answer-question.ts";
import { createGoldMatcher, type GoldQuestion } from "./gold.ts";
import { type QuestionScore, type Report, scoreQuestion, summarize } from "./score.ts";

/** The widest the learner can set: recall@10 needs ten seeds. */
const rankingTopK = 10;

export async function runEvaluation(tutor: Tutor, questions: readonly GoldQuestion[]): Promise<Report> {
  const match = createGoldMatcher(tutor.graph.course.concepts);
  const rows: QuestionScore[] = [];
  for (const gold of questions) {
    const ask = { question: gold.question, level: "standard" as const, known: [], history: [] };
    const started = performance.now();
    const reply = await answerQuestion(tutor, { ...ask, settings: defaultSettings });
    const latencyMs = performance.now() - started;
    const wide = await answerQuestion(tutor, { ...ask, settings: { ...defaultSettings, topK: rankingTopK } });
    if (!reply.ok || !wide.ok) throw new Error(`question ${gold.id} can't be asked`);
    const { answer } = reply.value;
    const found = wide.value.answer;
    const ranked = [...found.seeds, ...found.nearest].map(({ id }) => id);
    rows.push(scoreQuestion(gold, answer, ranked, tutor.graph, match, latencyMs));
  }
  return summarize(rows);
}
