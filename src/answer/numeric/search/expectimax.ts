/** The best move where chance comes next: each branch is worth the mean of its outcomes. */
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, listed, sum, tex, value } from "../write-numbers.ts";
import { readTree } from "./minimax.ts";

const named = /\bexpecti(?:mini)?max\b|\bchance nodes?\b/i;
const equal = /\bequal(?:ly)?\b|\buniform\w*|\b(?:same|fair)\b|\b50\s?[/-]\s?50\b/i;
const another = /\b(?:min|minimi[sz]\w*|dice|alpha|prun\w*|depth|opponent)\b/i;
/** "left 0.5*10 + 0.5*2" */
const weighed =
  /\b(?:branch |move |action )?["']?([\p{L}]\w{0,9})["']?\s*[:=]?\s*((?:0?\.\d+|1(?:\.0)?)\s*(?:[*·×]|x)\s*-?\d+(?:\.\d+)?(?:\s*\+\s*(?:0?\.\d+|1(?:\.0)?)\s*(?:[*·×]|x)\s*-?\d+(?:\.\d+)?)+)/giu;
const term = /(0?\.\d+|1(?:\.0)?)\s*(?:[*·×]|x)\s*(-?\d+(?:\.\d+)?)/g;

const mostBranches = 6;

interface Branch {
  readonly name: string;
  readonly outcomes: readonly { readonly chance: number; readonly worth: number }[];
}

function readBranches(question: string): Branch[] | undefined {
  const found = [...question.matchAll(weighed)];
  if (found.length > 1)
    return /\d/.test(question.replace(weighed, " "))
      ? undefined
      : found.map(([, name = "", terms = ""]) => ({
          name,
          outcomes: [...terms.matchAll(term)].map(([, chance, worth]) => ({
            chance: Number(chance),
            worth: Number(worth),
          })),
        }));
  const tree = equal.test(question)
    ? readTree(question.replace(/\b50\s?[/-]\s?50\b|\b0?\.5\b(?: each)?/g, " "))
    : undefined;
  if (tree === undefined || typeof tree === "number") return undefined;
  const branches = tree.map((child, i) => {
    const worths = typeof child === "number" ? [] : child.flatMap((leaf) => (typeof leaf === "number" ? [leaf] : []));
    return { name: `${i + 1}`, outcomes: worths.map((worth) => ({ chance: 1 / worths.length, worth })) };
  });
  return branches.every(({ outcomes }, i) => {
    const child = tree[i];
    return outcomes.length > 0 && typeof child !== "number" && child?.length === outcomes.length;
  })
    ? branches
    : undefined;
}

export const expectimax: NumericShape = (question): Computed | undefined => {
  if (!named.test(question) || another.test(question)) return undefined;
  const branches = readBranches(question);
  if (!branches || branches.length < 2 || branches.length > mostBranches) return undefined;
  if (new Set(branches.map(({ name }) => name)).size < branches.length) return undefined;
  const about = ["expectiminimax"];
  const odd = branches.find(
    ({ outcomes }) => Math.abs(outcomes.reduce((all, { chance }) => all + chance, 0) - 1) > 1e-6,
  );
  if (odd) return { about, misfit: `The probabilities below ${odd.name} must add up to 1, and they don't.` };
  const worths = branches.map(({ outcomes }) =>
    Number(outcomes.reduce((all, { chance, worth }) => all + chance * worth, 0).toFixed(12)),
  );
  const best = Math.max(...worths);
  const names = branches.filter((_, i) => worths[i] === best).map(({ name }) => name);
  return {
    about,
    result: `The best ${names.length === 1 ? `move is ${names[0]}` : `moves are ${names.join(" and ")}`}, worth ${value(best)}.`,
    steps: [
      "A chance node is worth the mean of its outcomes, weighted by their probabilities; MAX takes the best.",
      ...branches.map(({ name, outcomes }, i) => {
        const result = worths[i] ?? 0;
        const even = outcomes.every(({ chance }) => chance === outcomes[0]?.chance);
        const put = even
          ? `(${listed(
              outcomes.map(({ worth }) => tex(worth)),
              " + ",
            ).replaceAll("+ -", "- ")}) / ${outcomes.length}`
          : sum(outcomes.map(({ chance, worth }) => `${tex(chance)} \\cdot ${factor(worth)}`));
        return `${name}: $${put} ${equals(result)} ${tex(result)}$`;
      }),
    ],
  };
};
