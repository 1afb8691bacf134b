/** The order in which breadth-first and depth-first search visit the learner's own graph. */
import { without } from "../reading/read-named-lists.ts";
import type { Computed, NumericShape } from "../shape.ts";

const breadth = /\bbfs\b|\bbreadth[- ]first\b/i;
const depth = /\bdfs\b|\bdepth[- ]first\b/i;
const asked = /\border\b|\bvisit\w*|\btravers\w*|\bexpan\w*|\bsequence\b/i;
/** With a goal it depends on when that is tested. */
const another =
  /\b(?:goal|target|reach\w*|path|shortest|iterative|limit\w*|topological|memory|complexity|pop\w*|stack|queue|post-?order|in-?order|tree search)\b/i;
const edge = /(?<![\p{L}\d-])([A-Z]\d?)\s?(->|→|--?)\s?([A-Z]\d?)(?![\p{L}\d]|\s?-|\s*[:=]?\s*\d)/gu;
const from =
  /\b(?:from|start(?:s|ing)?(?: node)?(?: is| at| in| from| with| =|:)*|root(?: is| =|:)?) (?:node )?([A-Z]\d?)(?![\p{L}\d])/u;

export const visitOrder: NumericShape = (question): Computed | undefined => {
  const wide = breadth.test(question);
  if (wide === depth.test(question) || !asked.test(question) || another.test(question)) return undefined;
  const found = [...question.matchAll(edge)];
  const spans = found.map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const rest = without(question, spans);
  const start = from.exec(rest)?.[1];
  if (found.length < 3 || start === undefined || /\d/.test(rest.replace(from, ""))) return undefined;
  const directed = found.some(([, , sign = ""]) => sign === "->" || sign === "→");
  const next = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    next.set(a, (next.get(a) ?? new Set()).add(b));
  };
  for (const [, a = "", , b = ""] of found) {
    join(a, b);
    if (!directed) join(b, a);
  }
  if (!next.has(start)) return undefined;
  const after = (node: string): string[] => [...(next.get(node) ?? [])].sort();
  const order: string[] = [];
  const lines: string[] = [];
  const visit = (node: string): void => {
    order.push(node);
    const open = after(node).filter((one) => !order.includes(one));
    lines.push(open.length === 0 ? `${node}: nothing new, so back` : `${node}: go on with ${open[0]}`);
    for (const one of open) if (!order.includes(one)) visit(one);
  };
  if (wide) {
    order.push(start);
    for (const node of order) {
      const added = after(node).filter((one) => !order.includes(one));
      order.push(...added);
      lines.push(
        added.length === 0 ? `${node}: nothing new` : `${node}: put ${added.join(", ")} at the end of the queue`,
      );
    }
  } else visit(start);
  const name = wide ? "Breadth-first search" : "Depth-first search";
  return {
    about: [wide ? "breadth-first-search" : "depth-first-search"],
    result: `${name} from ${start} visits ${order.join(", ")}.`,
    steps: ["Neighbours are taken in alphabetical order; another order among them visits in another.", ...lines],
  };
};
