/** One comparison file → a table of aspects by concept. */
import type { Comparison } from "../domain/course.ts";
import { type ConceptId, conceptId, type PassageId, passageId } from "../domain/ids.ts";
import { splitSections } from "../markdown/source-blocks.ts";
import { isTable, tableCells } from "../markdown/table-cells.ts";
import { courseTextId, type DraftPassage } from "./draft-passage.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { comparisonSchema } from "./schemas.ts";

export interface CompiledComparison {
  readonly comparison: Comparison;
  readonly passages: readonly DraftPassage[];
}

/** The note's parts as passages; they are filed under the first concept. */
function passagesOf(comparison: Comparison, table: string): DraftPassage[] {
  const [first] = comparison.concepts;
  if (!first) return [];
  const passage = (id: PassageId, markdown: string, path: readonly string[]): DraftPassage => ({
    id,
    document: courseTextId,
    claim: { concept: first, part: "comparison" },
    markdown,
    locator: { type: "heading", path },
  });
  const { lead, table: tableId, whenToUse } = comparison.passages;
  return [
    passage(lead, comparison.lead, [comparison.title]),
    passage(tableId, table, [comparison.title]),
    passage(whenToUse, comparison.whenToUse, [comparison.title, "When to use which"]),
  ];
}

export function compileComparison(
  source: SourceFile,
  titleOf: (id: ConceptId) => string | undefined,
  log: IssueLog,
): CompiledComparison | undefined {
  const front = readFrontMatter(source, comparisonSchema, log);
  if (!front) return undefined;
  const concepts = front.data.between.map(conceptId);
  concepts.forEach((id, i) => {
    if (titleOf(id) === undefined) log.error(source.path, front.lineOf("between", i), `unknown concept "${id}"`);
  });
  const sections = splitSections(front.body, front.bodyLine);
  const blocks = sections[0]?.blocks ?? [];
  const table = blocks.find((block) => isTable(block.markdown));
  const lead = blocks.find((block) => !isTable(block.markdown));
  const whenToUse = sections.find((section) => section.heading === "When to use which");
  if (!table || !lead || !whenToUse || whenToUse.blocks.length === 0) {
    log.error(source.path, front.bodyLine, 'needs a lead paragraph, a table and a section "When to use which"');
    return undefined;
  }
  const rows = table.markdown
    .split("\n")
    .slice(2)
    .map(tableCells)
    .map(([aspect, ...cells]) => ({ aspect: aspect ?? "", cells }));
  rows.forEach((row, i) => {
    if (row.cells.length !== concepts.length)
      log.error(
        source.path,
        table.line + 2 + i,
        `row "${row.aspect}" has ${row.cells.length} cells for ${concepts.length} concepts`,
      );
  });
  const id = source.path.replace(/^comparisons\//, "").replace(/\.md$/, "");
  const comparison: Comparison = {
    id,
    title: front.data.title,
    concepts,
    lead: lead.markdown,
    rows,
    whenToUse: whenToUse.blocks.map((block) => block.markdown).join("\n\n"),
    passages: {
      lead: passageId(`${id}#lead`),
      table: passageId(`${id}#table`),
      whenToUse: passageId(`${id}#when-to-use`),
    },
  };
  return { comparison, passages: passagesOf(comparison, table.markdown) };
}
