/** GraphML: nodes and edges with their data, joined definitions taken apart. */
import { child, childElements, parseXml, textOf, type XmlElement } from "../office/xml-tree.ts";
import type { GraphEdge, GraphNode, ReadGraph } from "../source.ts";
import { edgeType, isReversed } from "./edge-types.ts";

const separator = "<SEP>";

/** `"LOGISTIC REGRESSION"` and `("CONCEPT"` → without the marks of the program that wrote them. */
const unquote = (text: string): string => text.replace(/^[\s("']+|[\s)"']+$/g, "").replace(/\s+/g, " ");

const parts = (text: string): string[] =>
  text
    .split(separator)
    .map(unquote)
    .filter((part) => part !== "");

function dataOf(element: XmlElement, names: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    childElements(element)
      .filter(({ name }) => name === "data")
      .map((data) => {
        const key = data.attributes.key ?? "";
        return [names.get(key) ?? key, textOf(data)];
      }),
  );
}

function toNode(element: XmlElement, names: ReadonlyMap<string, string>): GraphNode {
  const data = dataOf(element, names);
  const key = element.attributes.id ?? "";
  const kind = unquote(data.entity_type ?? data.type ?? "");
  const group = unquote(data.group ?? data.topic ?? "");
  return {
    key,
    title: unquote(data.label ?? data.title ?? data.name ?? key),
    definitions: parts(data.definition ?? data.description ?? ""),
    aliases: parts(data.aliases ?? ""),
    ...(kind ? { kind } : {}),
    ...(group ? { group } : {}),
  };
}

function toEdge(element: XmlElement, names: ReadonlyMap<string, string>): GraphEdge | undefined {
  const data = dataOf(element, names);
  const label = unquote(data.relationship_type ?? data.relation ?? data.type ?? data.label ?? "");
  const type = edgeType(label);
  const { source = "", target = "" } = element.attributes;
  const weight = Number(data.weight);
  const [reason] = parts(data.description ?? "");
  if (!type) return undefined;
  const turned = isReversed(label);
  return {
    source: turned ? target : source,
    target: turned ? source : target,
    type,
    // Weights count mentions in some graphs, shares in others.
    weight: Number.isFinite(weight) && weight > 0 ? Math.min(1, weight > 1 ? weight / 20 : weight) : 1,
    ...(reason ? { reason } : {}),
  };
}

/** @returns undefined when it holds no graph */
export function readGraphml(path: string, xml: string): ReadGraph | undefined {
  const root = parseXml(xml);
  if (root?.name !== "graphml") return undefined;
  const keys = new Map(
    childElements(root)
      .filter(({ name }) => name === "key")
      .map(({ attributes }) => [attributes.id ?? "", attributes["attr.name"] ?? attributes.id ?? ""]),
  );
  const graph = child(root, "graph");
  const named = (name: string): XmlElement[] => childElements(graph).filter((element) => element.name === name);
  const nodes = named("node").map((element) => toNode(element, keys));
  if (nodes.length === 0) return undefined;
  const all = named("edge");
  const edges = all.flatMap((element) => toEdge(element, keys) ?? []);
  return { path, nodes, edges, otherEdges: all.length - edges.length, authors: [] };
}
