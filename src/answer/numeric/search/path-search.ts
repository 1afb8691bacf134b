/** The way a search takes through the learner's own graph: A*, uniform cost (Dijkstra), greedy best-first. */
import { type CostedEdge, readGraph } from "../reading/read-graph.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

type Search = "a-star-search" | "uniform-cost-search" | "greedy-best-first-search";

const searches: readonly (readonly [Search, RegExp, string])[] = [
  ["a-star-search", /(?<![\p{L}])a\s?\*|\ba[- ]star\b/iu, "A*"],
  [
    "uniform-cost-search",
    /\buniform[- ]cost\b|\bucs\b|\bdijkstra\w*|\bshortest (?:path|distance|route|way)\b|\bcheapest (?:path|route|way)\b/i,
    "Uniform-cost search",
  ],
  ["greedy-best-first-search", /\bgreedy(?: best[- ]first)?\b/i, "Greedy best-first search"],
];
const another =
  /\b(?:consistent|admissible|weighted|ida|bfs|dfs|breadth|depth|bidirectional|tree search|minimum spanning|kruskal|prim|negative|bellman|tsp|which is better|difference|pagerank)\b/i;
const place = String.raw`(?:node )?([A-Za-z]\d?)(?![\p{L}\d])`;
const fromPlace = new RegExp(
  String.raw`\b(?:from|start(?:ing)?(?: node)?(?: is| at| in| from| =|:)?|source(?: is| =)?) ${place}`,
  "iu",
);
const toPlace = new RegExp(
  String.raw`\b(?:to|goal(?: node| state)?(?: is| =|:)?|target(?: is| =)?|reach(?:es|ing)?|destination(?: is)?|distance to) ${place}`,
  "iu",
);

interface Node {
  readonly path: readonly string[];
  readonly g: number;
}

/** Two-way unless arrows are drawn. */
function neighbours(edges: readonly CostedEdge[], directed: boolean, at: string): CostedEdge[] {
  return edges.flatMap((edge) => {
    if (edge.from === at) return [edge];
    return !directed && edge.to === at ? [{ from: at, to: edge.from, cost: edge.cost }] : [];
  });
}

interface Found {
  readonly end: Node | undefined;
  readonly lines: readonly string[];
}

function run(
  search: Search,
  edges: readonly CostedEdge[],
  directed: boolean,
  h: ReadonlyMap<string, number>,
  start: string,
  goal: string,
): Found | undefined {
  const rank = ({ path, g }: Node): number => {
    const estimate = h.get(path.at(-1) ?? "") ?? 0;
    return search === "uniform-cost-search" ? g : search === "a-star-search" ? g + estimate : estimate;
  };
  const best = new Map<string, number>([[start, 0]]);
  let frontier: Node[] = [{ path: [start], g: 0 }];
  const lines: string[] = [];
  for (let round = 0; round < 30; round++) {
    const ranks = frontier.map(rank);
    const least = Math.min(...ranks);
    const tied = frontier.filter((node) => Math.abs(rank(node) - least) < 1e-9);
    // At a tie the goal goes first; another tie may be broken in two ways.
    const chosen = tied.find(({ path }) => path.at(-1) === goal) ?? tied[0];
    if (!chosen) return { end: undefined, lines };
    frontier = frontier.filter((node) => node !== chosen);
    const at = chosen.path.at(-1) ?? "";
    if (chosen.g > (best.get(at) ?? Number.POSITIVE_INFINITY)) continue;
    const estimate = h.get(at) ?? 0;
    const said =
      search === "a-star-search"
        ? `$f = ${tex(chosen.g)} + ${tex(estimate)} = ${tex(chosen.g + estimate)}$`
        : search === "uniform-cost-search"
          ? `$g = ${tex(chosen.g)}$`
          : `$h = ${tex(estimate)}$`;
    lines.push(`Take ${chosen.path.join("–")} with ${said}`);
    if (at === goal) return { end: chosen, lines };
    if (search === "greedy-best-first-search" && tied.length > 1) return undefined;
    for (const { to, cost } of neighbours(edges, directed, at)) {
      const g = chosen.g + cost;
      if (g >= (best.get(to) ?? Number.POSITIVE_INFINITY) || chosen.path.includes(to)) continue;
      if (search === "greedy-best-first-search" && best.has(to)) continue;
      best.set(to, g);
      frontier.push({ path: [...chosen.path, to], g });
    }
  }
  return undefined;
}

export const pathSearch: NumericShape = (question): Computed | undefined => {
  const named = searches.filter(([, pattern]) => pattern.test(question));
  const specific = named.length > 1 ? named.filter(([search]) => search !== "uniform-cost-search") : named;
  const [kind, ...others] = /\b(?:ucs|uniform|dijkstra)/i.test(question) ? named : specific;
  if (!kind || others.length > 0 || another.test(question)) return undefined;
  const graph = readGraph(question);
  if (!graph) return undefined;
  const { edges, h, rest } = graph;
  const [search, , name] = kind;
  const nodes = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const named2 = (pattern: RegExp, usual: string): string | undefined => {
    const said = pattern.exec(rest)?.[1];
    return said !== undefined && nodes.has(said) ? said : nodes.has(usual) ? usual : undefined;
  };
  const [start, goal] = [named2(fromPlace, "S"), named2(toPlace, "G")];
  if (start === undefined || goal === undefined || start === goal) return undefined;
  const guided = search !== "uniform-cost-search";
  if (
    guided &&
    [...nodes].some(
      (node) => node !== goal && !h.has(node) && !(node === start && search === "greedy-best-first-search"),
    )
  )
    return undefined;
  if (guided && (h.get(goal) ?? 0) !== 0) return undefined;
  const directed = /->|→|\bdirected\b|\bone[- ]way\b/i.test(question);
  const found = run(search, edges, directed, h, start, goal);
  if (!found) return undefined;
  const about = [search];
  if (!found.end)
    return {
      about,
      misfit: `No way leads from ${start} to ${goal} in this graph${directed ? ", since its edges have a direction" : ""}.`,
    };
  const { path, g } = found.end;
  const cheapest = run("uniform-cost-search", edges, directed, h, start, goal)?.end?.g ?? g;
  return {
    about,
    result: `${name} finds ${path.join("–")} with cost $${tex(g)}$.`,
    steps: [
      guided
        ? `Always take the open node with the smallest ${search === "a-star-search" ? "$f = g + h$: cost so far plus estimate" : "$h$: only the estimate counts"}`
        : "Always take the open node with the smallest cost so far, $g$",
      ...found.lines,
      ...(g > cheapest + 1e-9
        ? [
            `A cheaper way costs $${tex(cheapest)}$: ${search === "a-star-search" ? "the heuristic overestimates somewhere, so A* may miss it" : "greedy search doesn't look at the cost so far"}.`,
          ]
        : []),
    ],
  };
};
