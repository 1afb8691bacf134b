/** A knowledge graph as a document: a passage an idea, so that what it says of each can be cited. */
import type { Document } from "../../domain/course.ts";
import { passageId } from "../../domain/ids.ts";
import type { CleanGraph, CleanNode } from "../graph/clean-graph.ts";
import type { DraftDocument, SourcePassage } from "../passages/to-passages.ts";
import type { CourseWording } from "./wording.ts";

const mostNamed = 12;

/** What the graph says of an idea, in sentences. */
function textOf(node: CleanNode, graph: CleanGraph, titles: ReadonlyMap<string, string>, words: CourseWording): string {
  const named = (keys: readonly string[]): string[] => keys.slice(0, mostNamed).map((key) => titles.get(key) ?? key);
  const of = (type: string, from: "source" | "target"): string[] =>
    named(
      graph.edges
        .filter((edge) => edge.type === type && edge[from] === node.key)
        .map((edge) => edge[from === "source" ? "target" : "source"]),
    );
  const [builds, needed, parts] = [of("prereq_of", "target"), of("prereq_of", "source"), of("part_of", "source")];
  const definition = node.definitions.join("\n\n") || words.inGraph(node.title);
  const links = [
    ...(builds.length > 0 ? [words.buildsOn(builds)] : []),
    ...(needed.length > 0 ? [words.neededFor(needed)] : []),
    ...(parts.length > 0 ? [words.partOf(parts)] : []),
  ];
  return [definition, ...(links.length > 0 ? [links.join(" ")] : [])].join("\n\n");
}

/** @param document the graph's file; @param place which graph it is; @returns passages in the order of the nodes */
export function graphDocument(
  document: Document,
  path: string,
  place: number,
  graph: CleanGraph,
  words: CourseWording,
): DraftDocument {
  const titles = new Map(graph.nodes.map(({ key, title }) => [key, title]));
  const edgesOf = new Map<string, CleanGraph["edges"][number][]>();
  for (const edge of graph.edges)
    for (const end of [edge.source, edge.target]) {
      const known = edgesOf.get(end);
      if (known) known.push(edge);
      else edgesOf.set(end, [edge]);
    }
  const passages = graph.nodes
    .filter((node) => node.graph === place)
    .map((node, index): SourcePassage => {
      const path = [...(node.group ? [node.group] : []), node.title];
      return {
        id: passageId(`${document.id}#${index + 1}`),
        document: document.id,
        markdown: textOf(node, { ...graph, edges: edgesOf.get(node.key) ?? [] }, titles, words).slice(0, 20_000),
        locator: { type: "heading", path },
        type: "text",
        headings: path,
        section: index + 1,
      };
    });
  return { document, path, passages };
}
