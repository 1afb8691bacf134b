/** What sort of thing a definition says a concept is, so that a name can't be told by being the only one of its sort. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { definitionText } from "./course-text.ts";
import { escapedName } from "./names.ts";

const sorts: readonly (readonly [string, string])[] = [
  [
    "quantity",
    "number fraction share amount measure score value average mean median probability sum total distance length area size degree ratio rate cost weight difference percentage product logarithm root loss error time quantity metric odds chance",
  ],
  [
    "method",
    "method algorithm technique procedure process way approach search strategy practice form training learning task step trick heuristic scheme variant optimizer classification optimization inference planning work adjustment use derivation choice analysis inspection attempt attention descent addition normalization regularization convolution production metaheuristic recursion prediction generation logic",
  ],
  [
    "model",
    "model network transformer architecture detector classifier family machine perceptron autoencoder ensemble predictor regressor",
  ],
  ["layer", "layer block neuron unit cell"],
  ["system", "system library program agent software robot vehicle framework computer tool service assistant"],
  [
    "set",
    "set collection data dataset table list map grid matrix vector array sequence part subset point text string input rectangle image video output document space range combination vector",
  ],
  ["graph", "graph tree diagram plot curve chart"],
  ["function", "function mapping rule operation transformation"],
  ["problem", "problem difficulty task question game puzzle"],
  [
    "statement",
    "theorem principle law claim observation statement idea fact phenomenon effect assumption property belief insight hypothesis condition situation agreement ability conflict behaviour motion criterion",
  ],
  ["field", "field branch study discipline design science theory"],
  ["distribution", "distribution"],
];
const sortOfHead = new Map(sorts.flatMap(([sort, heads]) => heads.split(" ").map((head) => [head, sort] as const)));

/** Up to where the kind of thing is said: "a small function | that multiplies". */
const edge =
  /[,:;.(]|\s(?:that|which|whose|who|of|in|for|from|with|where|when|to|by|at|on|on which|into|used|made|trained|between|obtained|how|why|if|after|before|and|or)\b/;

function sortOfPhrase(phrase: string): string | undefined {
  const kind = phrase
    .slice(0, edge.exec(phrase)?.index ?? phrase.length)
    .trim()
    .toLowerCase();
  if (/^\p{L}+ing\b/u.test(kind)) return "method";
  const head = kind.split(/\s+/).at(-1) ?? "";
  return sortOfHead.get(head) ?? sortOfHead.get(head.replace(/s$/, ""));
}

/** A law says something, a method does something. */
function sortOfVerb(rest: string): string {
  if (/^(?:says|states|means)\b/.test(rest)) return "says";
  if (/^(?:shows|describes|gives)\b/.test(rest)) return "shows";
  return /^(?:measures|rates|counts|assigns)\b/.test(rest) ? "measures" : "does";
}

/** What the name itself says it is: "ROC curve"; undefined where its last word says nothing of that. */
export const sortOfName = ({ title }: Pick<Concept, "title">): string | undefined =>
  /ing$/.test(title) ? "method" : sortOfPhrase(title);

const known = new WeakMap<Concept, string | false>();

/**
 * The sort, with what else the grammar of the sentence says: whether it is one or many, of something or by itself.
 * @returns undefined where the definition doesn't begin with the name, or nothing is known of what it calls it
 */
export function sortOf(graph: CourseGraph, concept: Concept): string | undefined {
  const made = known.get(concept) ?? findSort(definitionText(graph, concept), concept) ?? false;
  known.set(concept, made);
  return made === false ? undefined : made;
}

function findSort(definition: string, { title, aliases }: Concept): string | undefined {
  const names = [title, ...aliases].sort((a, b) => b.length - a.length).map(escapedName);
  const rest = new RegExp(
    `^(?:(?:an?|the)\\s+)?(?:${names.join("|")})(?:e?s)?(?:\\s*\\([^)]*\\))?\\s+(.*)$`,
    "isu",
  ).exec(definition)?.[1];
  if (rest === undefined) return undefined;
  const [, of, said = ""] = /^((?:of|in|for)\s.*?\s)?((?:is|are)\s.*)$/s.exec(rest) ?? [];
  if (said === "") return /^[a-z]+s\b(?!\s*(?:of|in|for)\b)/.test(rest) ? sortOfVerb(rest) : undefined;
  const [, verb, phrase = ""] = /^(is|are)\s+(?:an?\s+|the\s+|one\s+of\s+the\s+|one\s+)?(.*)$/s.exec(said) ?? [];
  const sort = sortOfPhrase(phrase);
  return sort && `${of ? "of something " : ""}${verb} ${sort}`;
}
