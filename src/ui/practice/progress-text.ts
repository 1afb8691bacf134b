/** Progress by stage, and as a text to keep. */
import type { ConceptKnowledge, KnowledgeStage } from "../../domain/knowledge.ts";
import type { Words } from "../../language/words/words.ts";

/** What is sure stands first: it is the learner's own record. */
const order = ["solid", "practised", "fading", "seen"] as const satisfies readonly KnowledgeStage[];

/** Only stages that something has reached. */
export const stagesInOrder = (
  knowledge: readonly ConceptKnowledge[],
): readonly { readonly stage: KnowledgeStage; readonly concepts: readonly ConceptKnowledge[] }[] =>
  order
    .map((stage) => ({ stage, concepts: knowledge.filter((each) => each.stage === stage) }))
    .filter(({ concepts }) => concepts.length > 0);

export interface ProgressRecord {
  readonly title: string;
  readonly knowledge: readonly ConceptKnowledge[];
  readonly at: number;
}

export function progressText(
  { title, knowledge, at }: ProgressRecord,
  words: Words["takeAway"]["progress"],
  { stages, counts, details, onlySeen }: Words["practice"]["knowledge"],
): string {
  const lineOf = ({ title: concept, items, recall, dueInDays }: ConceptKnowledge): string =>
    `  ${words.line(concept, recall === undefined || dueInDays === undefined ? onlySeen : details(items, recall, dueInDays))}`;
  const sections = stagesInOrder(knowledge).map(({ stage, concepts }) =>
    [counts(stages[stage], concepts.length), ...concepts.map(lineOf)].join("\n"),
  );
  return `${[words.title, words.of(title, at), ...sections].join("\n\n")}\n`;
}
