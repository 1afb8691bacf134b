/** A small graph with costs as learners type it: "S-A 2, A-G 5, h(S) = 6". */
import { without } from "./read-named-lists.ts";
import { findNumbers } from "./read-numbers.ts";

export interface CostedEdge {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

export interface Graph {
  readonly edges: readonly CostedEdge[];
  /** Heuristic values, by node. */
  readonly h: ReadonlyMap<string, number>;
  /** The question without them. */
  readonly rest: string;
}

const node = String.raw`([A-Za-z]\d?)`;
const cost = String.raw`(\d+(?:\.\d+)?)(?![\d.]*\d|\s?%)`;
const edge = new RegExp(
  String.raw`(?<![\p{L}\d(])\(?${node}\s?(?:-{1,2}>?|→|to|,)\s?${node}\)?\s*(?:\(\s*(?=\d+(?:\.\d+)?\s*\)))?(?:=|:|,|costs?|with cost|weight|is|of|\s)*\s*${cost}\)?`,
  "gu",
);
const heuristic = new RegExp(String.raw`\bh\s*(?:\(\s*${node}\s*\)|_${node})\s*(?:=|:|is)?\s*${cost}`, "gu");
const listed = new RegExp(
  String.raw`\b(?:h|heuristics?|estimates?)(?: values?)?\s*(?:=|:|are|is)?\s*[({]?\s*((?:${node}\s*(?:=|:|\s)\s*\d+(?:\.\d+)?\s*(?:,|;|and|\s)*\s*)+)`,
  "iu",
);
const pair = new RegExp(String.raw`${node}\s*(?:=|:|\s)\s*${cost}`, "gu");

/** @returns undefined unless at least two edges are given, and no number is left over */
export function readGraph(question: string): Graph | undefined {
  const h = new Map<string, number>();
  const valued = [...question.matchAll(heuristic)];
  for (const [, a, b, given] of valued) h.set(a ?? b ?? "", Number(given));
  let rest = without(
    question,
    valued.map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  const list = h.size === 0 ? listed.exec(rest) : null;
  if (list) {
    for (const [, name = "", given] of (list[1] ?? "").matchAll(pair)) h.set(name, Number(given));
    rest = without(rest, [{ from: list.index, to: list.index + list[0].length }]);
  }
  const found = [...rest.matchAll(edge)];
  const edges = found.map(([, from = "", to = "", given]) => ({ from, to, cost: Number(given) }));
  rest = without(
    rest,
    found.map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  if (edges.length < 2 || findNumbers(rest).length > 0 || edges.some(({ from, to }) => from === to)) return undefined;
  return { edges, h, rest };
}
