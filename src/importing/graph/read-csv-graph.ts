/** Graphs as tables: one of concepts with what each depends on, or one of edges. */
import type { GraphEdge, GraphNode, ReadGraph } from "../source.ts";
import { edgeType, isReversed } from "./edge-types.ts";
import { parseCsv } from "./parse-csv.ts";

const columns = {
  id: /^(?:concept|node)?_?id$|^key$/,
  label: /^(?:concept|node)?_?(?:label|name|title)$|^concept$|^term$/,
  dependencies: /depend|prereq|requires/,
  group: /taxonomy|group|topic|category|chapter/,
  definition: /definition|description|meaning/,
  source: /^(?:source|from|start)/,
  target: /^(?:target|to|end)(?:$|_)/,
  type: /^(?:type|relation|relationship)/,
  weight: /^weight$/,
} as const;
type Column = keyof typeof columns;

function findColumns(head: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  head.forEach((raw, place) => {
    const name = raw
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    for (const [column, pattern] of Object.entries(columns) as [Column, RegExp][])
      if (found[column] === undefined && pattern.test(name)) {
        found[column] = place;
        break;
      }
  });
  return found;
}

type Cell = (column: Column) => string;

function conceptRows(rows: readonly Cell[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const cell of rows) {
    const title = cell("label") || cell("id");
    const key = cell("id") || title;
    if (title === "") continue;
    const group = cell("group");
    const definition = cell("definition");
    nodes.push({ key, title, aliases: [], definitions: definition ? [definition] : [], ...(group ? { group } : {}) });
    for (const source of cell("dependencies").split(/\s*[|;,]\s*/))
      if (source !== "") edges.push({ source, target: key, type: "prereq_of", weight: 1 });
  }
  return { nodes, edges };
}

function edgeRows(rows: readonly Cell[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>();
  const edges = rows.flatMap((cell): GraphEdge[] => {
    const [source, target] = [cell("source"), cell("target")];
    const type = edgeType(cell("type"));
    if (source === "" || target === "" || !type) return [];
    for (const title of [source, target])
      if (!nodes.has(title)) nodes.set(title, { key: title, title, definitions: [], aliases: [] });
    const weight = Number(cell("weight"));
    const turned = isReversed(cell("type"));
    return [
      {
        source: turned ? target : source,
        target: turned ? source : target,
        type,
        weight: weight > 0 ? Math.min(1, weight) : 1,
      },
    ];
  });
  return { nodes: [...nodes.values()], edges };
}

/** @returns undefined when its first line names no such columns */
export function readCsvGraph(path: string, text: string): ReadGraph | undefined {
  const [head = [], ...body] = parseCsv(text);
  const found = findColumns(head);
  const rows = body.map(
    (row): Cell =>
      (column) =>
        row[found[column] ?? -1] ?? "",
  );
  if (found.source !== undefined && found.target !== undefined)
    return { path, authors: [], otherEdges: 0, ...edgeRows(rows) };
  if (found.label === undefined) return undefined;
  const read = conceptRows(rows);
  return read.nodes.length === 0 ? undefined : { path, authors: [], otherEdges: 0, ...read };
}
