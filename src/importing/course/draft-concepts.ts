/** Ideas with what was found on each: what says what they are, and which passages are theirs. */
import { defines } from "../concepts/definitions.ts";
import type { Idea } from "../concepts/select.ts";
import type { CleanGraph } from "../graph/clean-graph.ts";
import type { SourcePassage } from "../passages/to-passages.ts";
import type { ConceptDraft } from "./to-concepts.ts";

export interface Drafting {
  readonly ideas: readonly Idea[];
  readonly claims: readonly ConceptDraft["claims"][];
  readonly definitions: readonly (ConceptDraft["definition"] | undefined)[];
  readonly asked: readonly (readonly string[])[];
  readonly graph: CleanGraph;
  /** Places of the passages that graphs give their nodes, by key. */
  readonly nodePassages: ReadonlyMap<string, number>;
  readonly passages: readonly SourcePassage[];
}

/** An idea that no sentence tells of is none; a graph's node has what the graph says of it. */
export function draftConcepts({
  ideas,
  claims,
  definitions,
  asked,
  graph,
  nodePassages,
  passages,
}: Drafting): { readonly place: number; readonly draft: ConceptDraft }[] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  return ideas.flatMap((idea, place) => {
    const node = idea.given ? nodes.get(idea.key) : undefined;
    const nodePassage = node && nodePassages.get(node.key);
    const found = definitions[place];
    const own = claims[place] ?? [];
    const first = own[0]?.passage;
    const enough = node && node.definitions.length > 0 ? defines : 1;
    const ofNode =
      nodePassage !== undefined && (!found || found.score < enough)
        ? { passage: nodePassage, score: 0, text: node?.definitions[0] ?? passages[nodePassage]?.markdown ?? "" }
        : undefined;
    const fallback =
      first === undefined
        ? undefined
        : { passage: first, score: 0, text: (passages[first]?.markdown ?? "").slice(0, 300) };
    const definition = ofNode ?? found ?? fallback;
    if (!definition) return [];
    return [{ place, draft: { idea, definition, claims: own, asked: asked[place] ?? [] } }];
  });
}
