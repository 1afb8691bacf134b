/** Computed results in an answer: the result, the table it is read from, the steps, cited to the course. */
import type { Answer, AnswerBlock } from "../../domain/answer.ts";
import type { Computed, WorkedTable } from "../numeric/shape.ts";
import { definitionOf, type PartContext, writtenBlock } from "../parts/context.ts";
import { subjectsOf } from "./computations.ts";

const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const tableOf = ({ heads, rows }: WorkedTable): string =>
  [rowOf(heads), rowOf(heads.map(() => "---")), ...rows.map(rowOf)].join("\n");

function markdownOf(computed: Computed): string {
  if ("misfit" in computed) return computed.misfit;
  const steps = computed.steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return [`**${computed.result}**`, ...(computed.table ? [tableOf(computed.table)] : []), steps].join("\n\n");
}

/** The computed results, each cited to the concept's definition and mathematics. */
export const computedBlocks = (context: PartContext, found: readonly Computed[]): AnswerBlock[] =>
  found.map((computed) => {
    const sources = subjectsOf(context.graph, computed).flatMap((id) => [
      ...definitionOf(context, id),
      ...context.graph.sectionOf(id, "math").slice(0, 1),
    ]);
    return writtenBlock(context, markdownOf(computed), sources);
  });

/** What computes couldn't be had: a result may be missing, and what was asked may well be in the course. */
export function sayNotComputed(answer: Answer): Answer {
  const [first, ...others] = answer.sections;
  if (!first) return answer;
  const markdown =
    "*If this asks for a result of your own numbers or formulas: what works it out isn't here yet. Ask again in a moment, with a connection.*";
  return { ...answer, sections: [{ ...first, blocks: [{ markdown, citations: [] }, ...first.blocks] }, ...others] };
}
