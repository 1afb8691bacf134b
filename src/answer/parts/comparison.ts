/** Two to four concepts side by side: the course's own note where there is one, else a table from their pages. */
import type { AnswerBlock, AnswerSection } from "../../domain/answer.ts";
import type { Comparison, Passage, Relation, SectionKind } from "../../domain/course.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import { prose } from "../../markdown/prose.ts";
import { tableCell } from "../../markdown/write.ts";
import { firstSentence } from "../first-sentence.ts";
import { conceptLink, type PartContext, passageBlock, section, writtenBlock } from "./context.ts";

/** The note that sets all of them side by side, and as little else as possible. */
function findNote({ graph, primary }: PartContext): Comparison | undefined {
  return graph.course.comparisons
    .filter(({ concepts }) => primary.every((id) => concepts.includes(id)))
    .sort((a, b) => a.concepts.length - b.concepts.length)[0];
}

/** Ends each cell with its citation, as a link the interface turns into a source button. */
const cited = ({ citations }: PartContext, text: string, passage: Passage): string =>
  `${tableCell(text)} [${citations.numberOf(passage)}](cite:${citations.numberOf(passage)})`;

const generatedRows: readonly { aspect: string; kind: SectionKind; text(passage: Passage): string }[] = [
  { aspect: "What it is", kind: "definition", text: ({ markdown }) => markdown },
  { aspect: "Why it matters", kind: "why-it-matters", text: ({ markdown }) => firstSentence(prose(markdown)) },
  {
    aspect: "Used for",
    kind: "applications",
    text: ({ markdown }) => firstSentence(prose(markdown.split("\n")[0] ?? "")),
  },
];

function generatedTable(context: PartContext): AnswerBlock {
  const { graph, primary, shown } = context;
  const sources: Passage[] = [];
  const cell = (id: ConceptId, kind: SectionKind, text: (passage: Passage) => string): string => {
    const [passage] = graph.sectionOf(id, kind);
    if (!passage) return "–";
    sources.push(passage);
    return cited(context, text(passage), passage);
  };
  const needs = primary.map((id) =>
    graph
      .prerequisitesOf(id)
      .map(({ source }) => graph.title(source))
      .join(", "),
  );
  // Said above already, it isn't said again.
  const defined = primary.every((id) => graph.sectionOf(id, "definition").every(({ id: said }) => shown.has(said)));
  const rows = generatedRows
    .filter(({ kind }) => kind !== "definition" || !defined)
    .map(({ aspect, kind, text }) => `| **${aspect}** | ${primary.map((id) => cell(id, kind, text)).join(" | ")} |`);
  const table = [
    `| | ${primary.map((id) => conceptLink(context, id)).join(" | ")} |`,
    `| --- |${" --- |".repeat(primary.length)}`,
    ...rows,
    `| **Builds on** | ${needs.map((text) => tableCell(text) || "–").join(" | ")} |`,
  ];
  return writtenBlock(context, table.join("\n"), sources);
}

/** The note's table with a citation in every cell, columns in the note's order. */
function noteTable(context: PartContext, note: Comparison): AnswerBlock[] {
  const passage = context.graph.passage(note.passages.table);
  if (!passage) return [];
  context.shown.add(passage.id);
  const table = [
    `| | ${note.concepts.map((id) => conceptLink(context, id)).join(" | ")} |`,
    `| --- |${" --- |".repeat(note.concepts.length)}`,
    ...note.rows.map(
      ({ aspect, cells }) =>
        `| **${tableCell(aspect)}** | ${cells.map((text) => cited(context, text, passage)).join(" | ")} |`,
    ),
  ];
  return [writtenBlock(context, table.join("\n"), [passage])];
}

/** Whether a relation's reason says something of both: the one that speaks of one alone connects nothing. */
function namesBoth({ graph }: PartContext, { source, target, reason }: Relation): boolean {
  const said = reason.toLowerCase();
  return [source, target].every((id) =>
    [graph.title(id), ...(graph.concept(id)?.aliases ?? [])].some((name) => said.includes(name.toLowerCase())),
  );
}

/** How the course relates the two, in its own words. */
function relationLine(context: PartContext): AnswerBlock[] {
  const { graph, primary } = context;
  return primary.flatMap((id) =>
    [...graph.prerequisitesOf(id), ...graph.relatedTo(id)]
      .filter(
        ({ source, target }) =>
          source !== target && primary.includes(source) && primary.includes(target) && (source === id || target === id),
      )
      .filter(
        ({ source, target }) => primary.indexOf(id) === Math.min(primary.indexOf(source), primary.indexOf(target)),
      )
      .filter((relation) => namesBoth(context, relation))
      .map(({ source, target, reason }) =>
        writtenBlock(
          context,
          `How they are connected: ${reason}`,
          [source, target].flatMap((end) => graph.sectionOf(end, "definition").slice(0, 1)),
        ),
      )
      .slice(0, 1),
  );
}

export function comparison(context: PartContext): AnswerSection[] {
  const { graph, primary, shown } = context;
  if (primary.length < 2) return [];
  const note = findNote(context);
  const unsaid = (id: PassageId | undefined) => (id && !shown.has(id) ? graph.passage(id) : undefined);
  const [lead, whenToUse] = [unsaid(note?.passages.lead), unsaid(note?.passages.whenToUse)];
  const blocks = [
    ...(lead ? [passageBlock(context, lead)] : []),
    ...(note ? noteTable(context, note) : [generatedTable(context)]),
    ...(whenToUse ? [passageBlock(context, whenToUse)] : []),
    ...(note ? [] : relationLine(context)),
  ];
  return section("comparison", { part: "comparison" }, blocks);
}
