/** What the edges of other programs' graphs are called → the relations that Erica knows. */
import type { GraphEdge } from "../source.ts";

const types: readonly (readonly [RegExp, GraphEdge["type"]])[] = [
  [/prereq|depend|require|needs|before|builds?[ _-]?on|^$/, "prereq_of"],
  [/^is[ _-]?a$|subclass|kind|type[ _-]?of|instance|hyper/, "is_a"],
  [/part|component|contains|includes|member|composition/, "part_of"],
  [/contrast|opposite|versus|differs/, "contrasts_with"],
  [/analog|similar|sibling|related|association|see[ _-]?also|co[ _-]?occur/, "sibling"],
];

/** @returns undefined for what relates an idea to no other one: "COVERS", "EVIDENCE" */
export const edgeType = (label: string): GraphEdge["type"] | undefined =>
  types.find(([pattern]) => pattern.test(label.trim().toLowerCase()))?.[1];

/** "A depends on B" says that B is needed before A. */
export const isReversed = (label: string): boolean =>
  /depend|require|needs|builds?[ _-]?on|contains|includes/i.test(label) && !/required[ _-]?(?:for|by)/i.test(label);
