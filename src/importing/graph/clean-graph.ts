/** Graphs as other programs wrote them → nodes that are ideas, each once, with readable titles; everything that is changed is told. */
import type { GraphReport } from "../../domain/import-report.ts";
import { isGeneric } from "../concepts/term-shape.ts";
import { importLimits } from "../limits.ts";
import type { GraphEdge, GraphNode, ReadGraph } from "../source.ts";

export interface CleanNode extends GraphNode {
  /** Place of its graph. */
  readonly graph: number;
}

export interface CleanGraph {
  readonly nodes: readonly CleanNode[];
  /** Their ends are keys of `nodes`. */
  readonly edges: readonly (GraphEdge & { readonly graph: number })[];
  readonly report: GraphReport;
}

/** What is no idea a student could ask about. */
const otherKinds =
  /person|organi[sz]ation|^geo|location|place|event|^thing$|^stuff$|^file$|sensor|^date$|module|document|chunk|author/i;
const mostSiblings = 12;

const shouts = (title: string): boolean => /\p{Lu}{4}/u.test(title) && title === title.toUpperCase();

/** "LOGISTIC REGRESSION" → "Logistic regression"; "SVM" and "LSTM" stay. */
function readableTitle(title: string, shouting: boolean): string {
  const clean = title.replace(/_/g, " ").replace(/\s+/g, " ").trim();
  if (!shouting || !shouts(clean)) return clean;
  const words = clean.split(" ").map((word) => (/^[^AEIOUY]{2,5}S?$|\d/.test(word) ? word : word.toLowerCase()));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

class GraphCleaner {
  readonly nodes = new Map<string, CleanNode>();
  /** Per graph: its own key → the key of the node it became. */
  readonly keys: Map<string, string>[] = [];
  readonly renamed: (readonly [string, string])[] = [];
  readonly split: string[] = [];
  readonly dropped: string[] = [];
  readonly merged: string[] = [];

  add(graph: ReadGraph, place: number): void {
    const keys = new Map<string, string>();
    this.keys.push(keys);
    const shouting = graph.nodes.filter(({ title }) => shouts(title)).length > graph.nodes.length / 3;
    for (const node of graph.nodes.slice(0, importLimits.graphNodes)) {
      const title = readableTitle(node.title, shouting).slice(0, 200);
      const isIdea =
        /\p{L}/u.test(title) &&
        !otherKinds.test(node.kind ?? "") &&
        !(isGeneric(title) && node.definitions.length === 0);
      if (!isIdea) {
        this.dropped.push(node.title || node.key);
        continue;
      }
      if (title !== node.title) this.renamed.push([node.title, title]);
      const key = title.toLowerCase();
      keys.set(node.key, key);
      if (!keys.has(node.title)) keys.set(node.title, key);
      this.keep(key, { ...node, title, key, graph: place });
    }
  }

  private keep(key: string, node: CleanNode): void {
    const known = this.nodes.get(key);
    if (node.definitions.length > 1 && !known) this.split.push(node.title);
    if (known && known.graph === node.graph) this.merged.push(node.title);
    const definitions = [...new Set([...(known?.definitions ?? []), ...node.definitions])];
    const group = known?.group ?? node.group;
    this.nodes.set(key, { ...(known ?? node), definitions, ...(group ? { group } : {}) });
  }
}

/** Nodes of which a graph says nothing but that they stand near others: words rather than ideas, unless texts say otherwise. */
export function bareNodes({ nodes, edges }: Pick<CleanGraph, "nodes" | "edges">): ReadonlySet<string> {
  const told = new Set(
    edges.filter(({ type }) => type !== "sibling").flatMap(({ source, target }) => [source, target]),
  );
  return new Set(
    nodes.filter(({ key, definitions }) => definitions.length === 0 && !told.has(key)).map(({ key }) => key),
  );
}

/** The graph without these nodes, which its report names. */
export function withoutNodes({ nodes, edges, report }: CleanGraph, gone: ReadonlySet<string>): CleanGraph {
  const kept = edges.filter(({ source, target }) => !gone.has(source) && !gone.has(target));
  return {
    nodes: nodes.filter(({ key }) => !gone.has(key)),
    edges: kept,
    report: {
      ...report,
      dropped: [...report.dropped, ...nodes.filter(({ key }) => gone.has(key)).map(({ title }) => title)],
      droppedEdges: report.droppedEdges + edges.length - kept.length,
    },
  };
}

/** Of relations that only say "related", the strongest few of each idea. */
function fewSiblings<Edge extends GraphEdge>(edges: readonly Edge[]): Edge[] {
  const counts = new Map<string, number>();
  const wanted = new Set(
    [...edges]
      .filter(({ type }) => type === "sibling")
      .sort((a, b) => b.weight - a.weight)
      .filter(({ source, target }) => {
        const most = Math.max(counts.get(source) ?? 0, counts.get(target) ?? 0);
        for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + 1);
        return most < mostSiblings;
      }),
  );
  return edges.filter((edge) => edge.type !== "sibling" || wanted.has(edge));
}

export function cleanGraphs(graphs: readonly ReadGraph[]): CleanGraph {
  const cleaner = new GraphCleaner();
  graphs.forEach((graph, place) => {
    cleaner.add(graph, place);
  });
  const seen = new Map<string, GraphEdge & { graph: number }>();
  let read = graphs.reduce((sum, graph) => sum + graph.otherEdges, 0);
  graphs.forEach(({ edges }, graph) => {
    for (const edge of edges.slice(0, importLimits.graphEdges)) {
      read++;
      const [source, target] = [cleaner.keys[graph]?.get(edge.source), cleaner.keys[graph]?.get(edge.target)];
      if (source === undefined || target === undefined || source === target) continue;
      const symmetric = edge.type === "sibling" || edge.type === "contrasts_with";
      const ends = symmetric ? [source, target].sort() : [source, target];
      const key = `${edge.type} ${ends.join("\n")}`;
      if (!seen.has(key)) seen.set(key, { ...edge, source, target, graph });
    }
  });
  const edges = fewSiblings([...seen.values()]);
  const { renamed, split, dropped, merged } = cleaner;
  const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
  return {
    nodes: [...cleaner.nodes.values()],
    edges,
    report: { nodes, edges: read, renamed, split, dropped, merged, droppedEdges: read - edges.length },
  };
}
