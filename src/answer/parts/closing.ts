/** How an answer ends: summary, further reading, next steps. */
import type { AnswerSection } from "../../domain/answer.ts";
import type { FurtherReading } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { linkText } from "../../markdown/write.ts";
import {
  conceptLink,
  definitionOf,
  type PartContext,
  passageBlock,
  section,
  unshown,
  writtenBlock,
} from "./context.ts";

const maxNextSteps = 5;
const maxReading = 8;

export function summary(context: PartContext): AnswerSection[] {
  const blocks = context.primary.flatMap((id) =>
    unshown(context, id, "summary").map((passage) => passageBlock(context, passage)),
  );
  return section("summary", { part: "summary" }, blocks);
}

export function furtherReading(context: PartContext): AnswerSection[] {
  const { graph, primary } = context;
  const direct = primary.flatMap((id) => graph.concept(id)?.furtherReading ?? []);
  const seen = new Set<string>();
  const line = ({ resource, where }: FurtherReading): string[] => {
    const found = graph.resource(resource);
    const key = `${resource} ${where ?? ""}`;
    if (!found || seen.has(key)) return [];
    seen.add(key);
    const title = linkText(found.title);
    const kind = found.kind === "web" ? "" : ` (${found.kind})`;
    return [`- ${found.url ? `[${title}](${found.url})` : title}${where ? `, ${where}` : ""}${kind}`];
  };
  const lines = direct.flatMap(line).slice(0, maxReading);
  if (lines.length === 0) return [];
  return section("further-reading", { part: "further-reading" }, [
    writtenBlock(
      context,
      lines.join("\n"),
      primary.flatMap((id) => definitionOf(context, id)),
    ),
  ]);
}

/** What the learner knows is left out; once anything is known, what needs nothing else stands first. */
function fromFrontier({ graph, primary, firm }: PartContext, steps: readonly (readonly [ConceptId, string])[]) {
  if (firm.size === 0) return steps;
  const isReady = ([id]: readonly [ConceptId, string]): boolean =>
    graph.prerequisitesOf(id).every(({ source }) => primary.includes(source) || firm.has(source));
  const fresh = steps.filter(([id]) => !firm.has(id));
  return [...fresh.filter(isReady), ...fresh.filter((step) => !isReady(step))];
}

/** What the subject opens up, and selected neighbours the answer hasn't explained. */
export function nextSteps(context: PartContext): AnswerSection[] {
  const { graph, primary, order } = context;
  const steps = new Map<ConceptId, string>();
  for (const id of primary)
    for (const { target, reason, weight } of graph.dependentsOf(id))
      if (weight >= 0.85 && !primary.includes(target) && !steps.has(target)) steps.set(target, reason);
  for (const { id, role, reason } of order) {
    const text = answerWording.whyExplained(reason);
    if (
      (role === "related" || role === "seed") &&
      !primary.includes(id) &&
      !primary.some((root) => graph.ancestorsOf(root).has(id)) &&
      !steps.has(id)
    )
      steps.set(id, role === "seed" ? (graph.concept(id)?.definition ?? text) : text);
  }
  const chosen = fromFrontier(context, [...steps]).slice(0, maxNextSteps);
  if (chosen.length === 0) return [];
  const lines = chosen.map(([id, reason]) => `- **${conceptLink(context, id)}**: ${reason}`);
  return section("next-steps", { part: "next-steps" }, [
    writtenBlock(
      context,
      lines.join("\n"),
      chosen.flatMap(([id]) => definitionOf(context, id)),
    ),
  ]);
}
