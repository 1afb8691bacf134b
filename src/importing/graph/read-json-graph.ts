/** Knowledge graphs as JSON: learning graphs (`from` depends on `to`), node-link graphs, concept maps. */
import type { GraphEdge, GraphNode, ReadGraph } from "../source.ts";
import { edgeType, isReversed } from "./edge-types.ts";

type Entry = Readonly<Record<string, unknown>>;
const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const entries = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);

/** The first of these that holds a text or a number. */
function textIn(entry: Entry, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return "";
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );

const edgesOf = (graph: Entry): Entry[] =>
  entries(graph.edges ?? graph.links ?? graph.relationships ?? graph.relations);

/** Concepts as a list, or by their name. */
function nodesOf(graph: Entry): Entry[] {
  if (Array.isArray(graph.nodes)) return entries(graph.nodes);
  if (Array.isArray(graph.concepts)) return entries(graph.concepts);
  if (!isEntry(graph.concepts)) return [];
  return Object.entries(graph.concepts).map(([name, value]) => (isEntry(value) ? { name, ...value } : { name }));
}

function toNode(entry: Entry, groups: Entry): GraphNode | undefined {
  const title = textIn(entry, "label", "title", "name", "id");
  const group = textIn(entry, "group", "topic", "category", "taxonomy");
  const named = groups[group];
  const groupTitle = isEntry(named) ? textIn(named, "classifierName", "title", "label", "name") : "";
  const kind = textIn(entry, "type", "kind", "entity_type");
  if (title === "") return undefined;
  return {
    key: textIn(entry, "id", "key", "name", "label", "title"),
    title,
    definitions: textsIn(entry.definition ?? entry.description ?? entry.summary),
    aliases: textsIn(entry.aliases),
    ...(groupTitle || group ? { group: groupTitle || group } : {}),
    ...(kind ? { kind } : {}),
  };
}

function toEdge(entry: Entry): GraphEdge | undefined {
  const label = textIn(entry, "type", "relation", "relationship", "label", "relationship_type");
  const type = edgeType(label);
  if (!type) return undefined;
  // A learning graph's `from` depends on its `to`.
  const depends = entry.from !== undefined && entry.to !== undefined;
  const [source, target] = [textIn(entry, "source", "from"), textIn(entry, "target", "to")];
  const weight = typeof entry.weight === "number" && entry.weight > 0 ? Math.min(1, entry.weight) : 1;
  const reason = textIn(entry, "reason", "description", "evidence");
  const turned = (depends && type === "prereq_of" && label === "") || isReversed(label);
  return {
    source: turned ? target : source,
    target: turned ? source : target,
    type,
    weight,
    ...(reason ? { reason } : {}),
  };
}

/** @returns undefined when it is no graph */
export function readJsonGraph(path: string, value: unknown): ReadGraph | undefined {
  if (!isEntry(value)) return undefined;
  const groups = isEntry(value.groups) ? value.groups : {};
  const nodes = nodesOf(value).flatMap((entry) => toNode(entry, groups) ?? []);
  if (nodes.length === 0) return undefined;
  const all = edgesOf(value);
  const edges = all.flatMap((entry) => toEdge(entry) ?? []);
  const metadata = isEntry(value.metadata) ? value.metadata : value;
  const [title, description] = [textIn(metadata, "title", "name"), textIn(metadata, "description")];
  const licence = textIn(metadata, "license", "licence");
  return {
    path,
    nodes,
    edges,
    otherEdges: all.length - edges.length,
    authors: textsIn(metadata.authors ?? metadata.author ?? metadata.creator),
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(licence ? { licence } : {}),
  };
}
