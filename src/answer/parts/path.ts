/** A learning path: every step with its reason and the time it takes to read. */
import type { AnswerSection } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { readingMinutes } from "../../domain/reading-time.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { prose } from "../../markdown/prose.ts";
import { conceptLink, definitionOf, joinNames, type PartContext, section, writtenBlock } from "./context.ts";

/** Text of a concept's whole page. */
const pageText = ({ graph }: PartContext, id: ConceptId): string =>
  (graph.concept(id)?.sections ?? [])
    .flatMap(({ kind }) => graph.sectionOf(id, kind).map(({ markdown }) => prose(markdown)))
    .join(" ");

export function path(context: PartContext): AnswerSection[] {
  const { graph, primary, order } = context;
  const steps = order.filter(
    ({ id, role }) =>
      role !== "related" && (primary.includes(id) || primary.some((root) => graph.ancestorsOf(root).has(id))),
  );
  if (steps.length === 0) return [];
  const minutes = new Map(steps.map(({ id }) => [id, readingMinutes(pageText(context, id))]));
  const total = steps.filter(({ role }) => role !== "known").reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0);
  const lines = steps.map(({ id, role, reason }, i) => {
    const why = primary.includes(id) ? "the goal" : answerWording.whyExplained(reason);
    const time = role === "known" ? "known" : `${minutes.get(id)} min`;
    return `${i + 1}. **${conceptLink(context, id)}** (${time}): ${why}`;
  });
  const names = joinNames(primary.map((id) => graph.nameInText(id)));
  const lead = `A path to ${names}, each step after what it needs, about ${total} minutes of reading:`;
  const together = context.groups
    .map((group) => `\n\nLearn together: ${joinNames(group.map((id) => conceptLink(context, id)))}.`)
    .join("");
  return section("path", { part: "path" }, [
    writtenBlock(
      context,
      `${lead}\n\n${lines.join("\n")}${together}`,
      steps.flatMap(({ id }) => definitionOf(context, id)),
    ),
  ]);
}
