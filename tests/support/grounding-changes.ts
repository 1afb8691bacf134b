/** Ways to say a sentence otherwise, to spoil it, and to invent one; driven by a seeded generator. */
import type { Concept } from "../../src/domain/course.ts";

/** Mulberry32. */
export function createRandom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(below(rest.length), 1));
    return chosen;
  };
  return { next, below, pick, some };
}
type Random = ReturnType<typeof createRandom>;

export const hash = (text: string): number =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}|^A /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const withoutStop = (text: string): string => text.replace(/[.!]+$/, "");

// ---------- true sentences, said otherwise ----------

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\bshows\b/g, "reveals"],
  [/\bshow\b/g, "reveal"],
  [/\buses\b/g, "makes use of"],
  [/\busually\b/g, "typically"],
  [/\boften\b/g, "frequently"],
  [/\bcompute\b/g, "calculate"],
  [/\bcomputes\b/g, "calculates"],
  [/\bcomputed\b/g, "worked out"],
  [/\bneeds\b/g, "requires"],
  [/\bneed\b/g, "require"],
  [/\bgives\b/g, "yields"],
  [/\bbecause\b/g, "since"],
  [/\bchoose\b/g, "pick"],
  [/\bchooses\b/g, "picks"],
  [/\bfinds\b/g, "discovers"],
  [/\bkeeps\b/g, "retains"],
  [/\bmany\b/g, "a lot of"],
  [/\bonly\b/g, "just"],
  [/\bbig\b|\blarge\b/g, "sizeable"],
  [/\bsmall\b/g, "little"],
  [/\bmethod\b/g, "approach"],
  [/\bproblem\b/g, "difficulty"],
  [/\bturns\b/g, "transforms"],
  [/\bexamples\b/g, "instances"],
  [/\bnearly\b|\balmost\b/g, "practically"],
  [/\bhelps\b/g, "assists"],
  [/\bcan be\b/g, "may be"],
  [/\bbegins?\b|\bstarts?\b/g, "commences"],
  [/\bso that\b/g, "in such a way that"],
  [/\btherefore\b/g, "consequently"],
  [/\bdivide\b/g, "split"],
  [/\bimportant\b/g, "crucial"],
  [/\bdescribes\b/g, "characterises"],
  [/\bmeasures\b/g, "quantifies"],
  [/\bpredicts\b/g, "forecasts"],
  [/\bnew\b/g, "fresh"],
  [/\bwrong\b/g, "incorrect"],
  [/\bright\b/g, "correct"],
  [/\bwhole\b/g, "entire"],
  [/\bseveral\b/g, "multiple"],
  [/\bcombines\b/g, "brings together"],
  [/\bcontains\b/g, "includes"],
];
const openings = [
  "In other words, ",
  "Essentially, ",
  "It is worth noting that ",
  "In practice, ",
  "Put simply, ",
  "As a result, ",
  "More precisely, ",
  "Notice that ",
];

type Rule = (text: string, random: Random) => string | undefined;
const changed = (before: string, after: string): string | undefined => (before === after ? undefined : after);

const rules: readonly Rule[] = [
  (text) =>
    changed(
      text,
      synonyms.reduce((said, [from, to]) => said.replace(from, to), text),
    ),
  // Adjuncts dropped.
  (text) =>
    changed(
      text,
      text
        .replace(/\s\([^()]*\)/g, "")
        .replace(/, (?:for example|such as|for instance|especially)\b[^,.;]*(?=[.,;])/g, ""),
    ),
  // Clauses exchanged.
  (text) => {
    const [, condition, rest] = /^(?:If|When) ([^,]+), ([^;:]+)\.$/.exec(text) ?? [];
    return condition && rest ? `${upper(rest)} if ${condition}.` : undefined;
  },
  (text) => {
    const [, rest, reason] = /^([^,;:]+),? because ([^;:]+)\.$/.exec(text) ?? [];
    return rest && reason ? `Because ${reason}, ${lower(rest)}.` : undefined;
  },
  (text) => {
    const [, rest, consequence] = /^([^,;:]+), so ([^;:]+)\.$/.exec(text) ?? [];
    return rest && consequence ? `${upper(consequence)}, since ${lower(rest)}.` : undefined;
  },
  (text) => {
    const [, one, other] = /^([^;:]+); ([^;:]+)\.$/.exec(text) ?? [];
    return one && other ? `${upper(other)}, while ${lower(one)}.` : undefined;
  },
  // "X is Y" as "Y is what X is".
  (text) => {
    const [, subject, predicate] = /^((?:An? |The )?[\p{L}\- ]{3,40}?) is ((?:an?|the) [^.;:]+)\.$/u.exec(text) ?? [];
    return subject && predicate ? `${upper(predicate)}: that is what ${lower(subject)} is.` : undefined;
  },
  // Passive.
  (text) => {
    const [, subject, object] = /^((?:An? |The )?[\p{L}\- ]{3,40}?) uses ([^,.;:]+)\.$/u.exec(text) ?? [];
    return subject && object ? `${upper(object)} is used by ${lower(subject)}.` : undefined;
  },
  (text, random) => random.pick(openings) + lower(text),
];

/** Two or three changes of form on one sentence, or two sentences made one. */
export function rephrase(text: string, other: string | undefined, random: Random): string | undefined {
  let said = text;
  let count = 0;
  // Clauses of a sentence with formulas can't be told apart by commas and brackets.
  const usable = text.includes("$") ? [rules[0], rules[rules.length - 1]].flatMap((rule) => rule ?? []) : rules;
  for (const rule of random.some(usable, usable.length)) {
    if (count === 3) break;
    const next = rule(said, random);
    if (next === undefined) continue;
    said = next;
    count++;
  }
  if (other && random.below(4) === 0) return `${withoutStop(said)}, and ${lower(other)}`;
  return count >= 2 ? said : undefined;
}

// ---------- altered sentences ----------

export function changeNumber(
  text: string,
  sourceText: string,
  random: Random,
): { readonly sentence: string; readonly missing: string } | undefined {
  const numbers = [...text.matchAll(/(?<![\p{L}\p{N}_.,^{\\-])\d+(?:\.\d+)?(?![\p{L}\p{N}_]|[.,]\d)/gu)];
  if (numbers.length === 0) return undefined;
  const chosen = random.pick(numbers);
  const old = chosen[0];
  for (let attempt = 0; attempt < 20; attempt++) {
    const value = Number(old);
    const made = /^(?:19|20)\d\d$/.test(old)
      ? String(value - 3 - random.below(20))
      : old.includes(".")
        ? (value * (1.3 + random.next())).toFixed(old.split(".")[1]?.length ?? 1)
        : String(value + 2 + random.below(Math.max(9, value)));
    if (made === old || new RegExp(`(?<![\\d.])${made.replace(".", "\\.")}(?![\\d])`).test(sourceText)) continue;
    return { sentence: text.slice(0, chosen.index) + made + text.slice(chosen.index + old.length), missing: made };
  }
  return undefined;
}

const namesOf = ({ nameInText, title }: Concept): string[] => [nameInText, title, upper(nameInText)];

/** A sibling's name in place of the concept's own. */
export function exchangeConcept(text: string, own: Concept, sibling: Concept): string | undefined {
  for (const name of namesOf(own)) {
    const at = text.search(new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u"));
    if (at < 0) continue;
    return (
      text.slice(0, at) + (at === 0 ? upper(sibling.nameInText) : sibling.nameInText) + text.slice(at + name.length)
    );
  }
  return undefined;
}

const turns: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|can|does|do|will|was|were|has to|must)\b(?! not\b|n't\b)/, "$1 not"],
  [/\bcannot\b/, "can"],
  [/\b(is|are|does|do|was|were) not\b/, "$1"],
  [/\bincreases\b/, "decreases"],
  [/\breduces\b/, "increases"],
  [/\braises\b/, "lowers"],
  [/\balways\b/, "never"],
  [/\bnever\b/, "always"],
  [/\bbefore\b/, "after"],
  [/\bafter\b/, "before"],
  [/\blarger\b/, "smaller"],
  [/\bsmaller\b/, "larger"],
  [/\bhigher\b/, "lower"],
  [/\bmore\b/, "less"],
  [/\bfewer\b/, "more"],
  [/\blargest\b/, "smallest"],
  [/\bsmallest\b/, "largest"],
  [/\bfaster\b/, "slower"],
  [/\bpositive\b/, "negative"],
  [/\bwithout\b/, "with"],
  [/\bmaximum\b/, "minimum"],
  [/\bfirst\b/, "last"],
  [/\bsame\b/, "opposite"],
  [/\bindependent\b/, "dependent"],
  [/\blinear\b/, "nonlinear"],
  [/\bonly\b/, "never"],
];

export function turnAround(text: string, random: Random): string | undefined {
  const usable = turns.filter(([from]) => from.test(text));
  if (usable.length === 0) return undefined;
  const [from, to] = random.pick(usable);
  return text.replace(from, to);
}

const people = [
  "Margaret Ellison",
  "Tomasz Wierzbicki",
  "Anneke Vandermeer",
  "Rajiv Chowdhury",
  "Kenji Morimoto",
  "Oluwaseun Adebayo",
  "Lucia Ferrante",
  "Henrik Solberg",
];
const places = ["Zurich", "Melbourne", "Nairobi", "Osaka", "Pittsburgh", "Lisbon"];
export const clauses: readonly ((random: Random) => { clause: string; missing?: string })[] = [
  (random) =>
    ((name) => ({ clause: `a result first published by ${name}`, missing: name.split(" ")[1] as string }))(
      random.pick(people),
    ),
  (random) => ((place) => ({ clause: `as a team in ${place} demonstrated`, missing: place }))(random.pick(places)),
  (random) =>
    ((share) => ({ clause: `which saves ${share} % of the electricity bill`, missing: String(share) }))(
      random.pick([37, 43, 61, 73, 87]),
    ),
  () => ({ clause: "and hospitals are legally obliged to publish it every quarter" }),
  () => ({ clause: "although most car manufacturers abandoned this for lack of funding" }),
  () => ({ clause: "which is why smartphone batteries drain so quickly in winter" }),
  () => ({ clause: "and the European Parliament banned it for schools last spring" }),
  () => ({ clause: "a discovery that earned its authors a prestigious award in Stockholm", missing: "Stockholm" }),
];

// ---------- foreign sentences ----------

export const statisticSentences: readonly ((name: string, random: Random) => string)[] = [
  (name, random) =>
    `In a 2021 benchmark, ${name} cut the error rate by ${21 + random.below(60)}.${1 + random.below(9)} % compared with earlier systems.`,
  (name, random) =>
    `According to a survey of ${2 + random.below(7)},${131 + random.below(800)} engineers, ${name} is the most popular technique in industry.`,
  (name, random) =>
    `${upper(name)} was first deployed at ${random.pick(["Spotify", "Siemens", "Walmart", "Airbus", "Toyota"])}, where it saved ${13 + random.below(80)} million dollars a year.`,
  (name, random) =>
    `Researchers at ${random.pick(["Caltech", "ETH Zurich", "Tsinghua", "Carnegie Mellon"])} proved that ${name} needs at least ${41 + random.below(50)} GB of memory.`,
  (name, random) =>
    `About ${random.pick([17, 23, 58, 67, 81])} % of all startups rely on ${name} for their products today.`,
  (name, random) => `Switching to ${name} made their pipeline ${11 + random.below(30)} times faster on average.`,
  (name, random) =>
    `The market for ${name} is expected to reach ${3 + random.below(90)}.${1 + random.below(8)} billion euros by 2032.`,
  (name) => `Experts disagree on whether ${name} violates privacy laws in several countries.`,
  (name) => `Its inventors patented ${name} and licensed it to a software company in Seattle.`,
  (name) => `Students consistently rate ${name} as the hardest chapter of their degree.`,
];
