/** Cards and what was met → how well each concept is known. */
import type { CourseGraph } from "../domain/course-graph.ts";
import { groupBy } from "../domain/group-by.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { ConceptKnowledge, KnowledgeStage } from "../domain/knowledge.ts";
import type { Card } from "./cards.ts";
import type { Scheduler } from "./scheduler.ts";

/** Below this chance to remember something is fading; what is asked for again in time stays above it. */
const FADING = 0.8;
/** Days for which something solid lasts at least. */
export const SOLID_DAYS = 7;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function stageOf(cards: readonly Card[], recall: number): KnowledgeStage {
  if (recall < FADING) return "fading";
  const isSolid =
    mean(cards.map(({ stability }) => stability)) >= SOLID_DAYS && cards.every(({ lastGrade }) => lastGrade > 1);
  return isSolid ? "solid" : "practised";
}

/** @param seen concepts that were explained or read @returns in the course's order */
export function knowledgeOf(
  graph: CourseGraph,
  scheduler: Scheduler,
  cards: readonly Card[],
  seen: ReadonlySet<ConceptId>,
  today: number,
): readonly ConceptKnowledge[] {
  const byConcept = groupBy(cards, ({ concept }) => concept);
  return graph.course.concepts.flatMap(({ id: concept, title }): readonly ConceptKnowledge[] => {
    const own = byConcept.get(concept);
    if (!own) return seen.has(concept) ? [{ concept, title, stage: "seen", items: 0 }] : [];
    const recall = mean(own.map((card) => scheduler.retrievability(Math.max(0, today - card.lastDay), card)));
    const dueInDays = Math.max(0, Math.min(...own.map(({ dueDay }) => dueDay)) - today);
    const [credit] = own.flatMap((card) => card.credit ?? []).sort((a, b) => b.days - a.days);
    return [
      {
        concept,
        title,
        stage: stageOf(own, recall),
        items: own.length,
        recall,
        dueInDays,
        ...(credit && { credit: { ...credit, title: graph.title(credit.by) } }),
      },
    ];
  });
}
