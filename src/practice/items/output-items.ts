/** "What does this program print here?": a short program of the course with a line of its output left out. */
import type { Passage } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { codeSpan, fitsCodeSpan } from "../../markdown/code-span.ts";
import { pythonBlocks } from "../../markdown/python-blocks.ts";
import { importedModules } from "../../python/imports.ts";
import { hashOf } from "./chance.ts";
import { standsOutByLength } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { nearOutputs } from "./near-outputs.ts";
import { isTold, standsApart, standsOutByRange } from "./told-numbers.ts";

const MOST_CODE_LINES = 25;
const MOST_OUTPUT_LINES = 6;
const MOST_CHARACTERS = 90;
/** Wrong numbers are drawn anew where the right one would be told among them. */
const WAYS = 12;
/** A program that is asked about runs on every device at once. */
const needsPackage = new Set(["numpy", "scipy", "pandas", "matplotlib", "sklearn", "torch"]);

const linesOf = (text: string): readonly string[] => text.trimEnd().split("\n");
interface Hidden {
  readonly place: number;
  readonly line: string;
  readonly others: readonly string[];
}

/** The last line that takes thinking: the first ones are mostly what it starts from. */
function hiddenLine(output: readonly string[], code: string): Hidden | undefined {
  for (const [place, text] of [...output.entries()].reverse()) {
    const line = text.trim();
    const shown = output.filter((_, i) => i !== place);
    const isUnfit = line.length > MOST_CHARACTERS || !fitsCodeSpan(line) || isTold(line, shown);
    if (isUnfit) continue;
    for (let turn = 0; turn < WAYS; turn++) {
      const others = nearOutputs(line, code, shown.join("\n"), turn);
      const isSafe =
        others.length > 0 &&
        !standsOutByLength(line, others) &&
        !standsOutByRange(line, others, shown) &&
        !standsApart(line, others, shown);
      if (isSafe) return { place, line, others };
    }
  }
  return undefined;
}

function itemOf(graph: CourseGraph, concept: ConceptId, passage: Passage): readonly PracticeItem[] {
  const of = graph.concept(concept);
  return pythonBlocks(passage.markdown).flatMap(({ code, output = "" }) => {
    const printed = linesOf(output);
    const isShort = linesOf(code).length <= MOST_CODE_LINES && printed.length <= MOST_OUTPUT_LINES;
    if (!of || output.trim() === "" || !isShort || importedModules(code).some((name) => needsPackage.has(name)))
      return [];
    const hidden = hiddenLine(printed, code);
    if (!hidden) return [];
    const { place, line, others } = hidden;
    return [
      {
        kind: "choice" as const,
        id: itemId(of, "prints", hashOf(code).toString(36)),
        concept,
        prompt: {
          type: "prints" as const,
          code: code.trimEnd(),
          before: printed.slice(0, place).join("\n"),
          after: printed.slice(place + 1).join("\n"),
          printed: output.trimEnd(),
        },
        answer: codeSpan(line),
        wrong: others.map((other) => ({ text: codeSpan(other), why: { type: "not-printed" as const } })),
        // What the page says around it is the reason.
        passages: graph.sectionOf(concept, "code").map(({ id }) => id),
      },
    ];
  });
}

/** Only where the course's own makers ran its programs: what a stranger's page shows was perhaps never printed. */
export const outputItems: ItemMaker = (graph, concept) =>
  graph.course.meta.programsRun
    ? graph.sectionOf(concept.id, "code").flatMap((passage) => itemOf(graph, concept.id, passage))
    : [];
