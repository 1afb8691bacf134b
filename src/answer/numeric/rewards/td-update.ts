/** One update of a value by Q-learning, SARSA or TD(0) (Sutton and Barto, Reinforcement Learning, chapter 6). */
import { readFields } from "../reading/read-named.ts";
import { findLists, findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

type Method = "q-learning" | "sarsa" | "temporal-difference-learning";

const wanted = /\b(?:new|updated?|updates?|after|becomes?)\b/i;
const another =
  /\b(?:double|deep|dqn|expected|[n\d]-step|traces?|monte|policy gradient|actor|lambda|twice|(?:two|three|four|five|\d+) (?:updates|times|steps|episodes))\b|λ/i;
const best = /\b(?:best|max(?:imum|imal)?|highest|largest)\b|\bmax_/i;
const ends = /\b(?:terminal|final|absorbing|(?:episode|game) (?:ends|is over))\b/i;

function methodOf(question: string): Method | undefined {
  const isQ = /\bq[- ]?learning\b/i.test(question);
  const isSarsa = /\bsarsa\b/i.test(question);
  const isTd = /\btd\b|\btemporal[- ]difference\b/i.test(question);
  if (isSarsa) return isQ || best.test(question) ? undefined : "sarsa";
  if (isQ || (best.test(question) && /\bq\b/i.test(question))) return "q-learning";
  return isTd && !best.test(question) ? "temporal-difference-learning" : undefined;
}

const size = String.raw`(?:best|max(?:imum|imal)?|highest|largest)(?:_?\{?a['′]?\}?)?`;
const amount = "(?:[qv](?:[- ]?values?)?|values?)";
const nextPlace = String.raw`\(\s*(?:s['′]|s_?\{?t ?\+ ?1\}?|next)[^()]*\)`;
const names = {
  /** What is asked for: takes no number. */
  result: String.raw`(?:new|updated) (?:value (?:of|for) )?${amount}(?:\([^()]*\))?`,
  next: [
    `(?:${size} )?[qv]['′]`,
    `(?:${size} )?[qv]${nextPlace}`,
    `${size} (?:of )?(?:the )?(?:next )?${amount}(?: (?:in|of|at|for|from) (?:the )?next state)?`,
    `next (?:state(?:'s)?(?:,? action)? |action(?:'s)? )?(?:${size} )?${amount}`,
    `${amount} (?:in|of|at|for) (?:the )?next (?:state|action)`,
  ].join("|"),
  current: String.raw`(?:(?:current|old|present) )?(?:[qv]\(\s*s(?:_?t)?\s*(?:,[^()'′]*)?\)|[qv](?:[- ]?value)?(?![(\w'′]))|(?:current|old|present) (?:value|estimate)|value of (?:the )?current state`,
  reward: "(?:immediate )?rewards?(?: \\(?r\\)?)?|r",
  rate: "(?:learning[- ]rate|step[- ]size)(?: \\(?(?:alpha|α)\\)?)?|alpha|α|lr",
  discount: "discount(?:[- ]factor| rate)?(?: \\(?(?:gamma|γ)\\)?)?|gamma|γ",
};

/** "V(A) = 6, V(B) = 8 … the new V(A)": which of two states is s, and which s'. */
function nameStates(text: string): string {
  const place = /(?<![\p{L}\d_])([qv])\(\s*(\w+)\s*(,[^()]*)?\)/giu;
  const states = new Set([...text.matchAll(place)].map(([, , state = ""]) => state));
  const updated = /\b(?:new|updated?|updated value of) [qv]\(\s*(\w+)/i.exec(text)?.[1];
  if (states.size !== 2 || updated === undefined || !states.has(updated)) return text;
  return text.replace(place, (_all, letter: string, state: string, action = "") =>
    state === updated ? `${letter}(s${action})` : `${letter}(s'${action})`,
  );
}

interface Read {
  readonly next: number;
  readonly shown: string;
  readonly numbers: number;
}

/** The next value: given, the largest of those given, or 0 where nothing follows. */
function readNext(text: string, method: Method, given: number | undefined): Read | undefined {
  if (given !== undefined) return ends.test(text) ? undefined : { next: given, shown: factor(given), numbers: 1 };
  const [list, ...more] = findLists(text);
  if (!list) return ends.test(text) ? { next: 0, shown: "0", numbers: 0 } : undefined;
  const before = text.slice(Math.max(0, list.from - 40), list.from);
  if (method !== "q-learning" || more.length > 0 || !/\bnext\b|\bs['′]|\bmax/i.test(before)) return undefined;
  const { values } = list;
  return {
    next: Math.max(...values),
    shown: String.raw`\max(${values.map(tex).join(", ")})`,
    numbers: values.length,
  };
}

const later: Readonly<Record<Method, string>> = {
  "q-learning": String.raw`\max_{a'} Q(s', a')`,
  sarsa: "Q(s', a')",
  "temporal-difference-learning": "V(s')",
};

/** Without what binary fractions leave of a difference that is 0. */
const settled = (amount: number): number => Number(amount.toFixed(12));

export const tdUpdate: NumericShape = (question) => {
  const method = methodOf(question);
  if (
    !method ||
    (!wanted.test(question) && /\b(?:error|target|which|policy|why)\b/i.test(question)) ||
    another.test(question)
  )
    return undefined;
  const text = nameStates(question.replace(/\bq[- ]?learning\b/gi, "learning").replace(/\btd ?\(0\)/gi, "td"));
  const { current, next: given, reward, rate, discount } = readFields(text, names);
  const read = readNext(text, method, given);
  if (current === undefined || reward === undefined || rate === undefined || discount === undefined || !read)
    return undefined;
  if (findNumbers(text).length !== 4 + read.numbers) return undefined;
  const about = [method];
  if (rate <= 0 || rate > 1)
    return { about, misfit: `A learning rate lies above 0 and at most at 1; $${tex(rate)}$ does not.` };
  if (discount < 0 || discount > 1)
    return { about, misfit: `A discount factor lies between 0 and 1; $${tex(discount)}$ does not.` };
  const symbol = method === "temporal-difference-learning" ? "V(s)" : "Q(s, a)";
  const target = settled(reward + discount * read.next);
  const error = settled(target - current);
  const result = settled(current + rate * error);
  return {
    about,
    result: `The new $${symbol}$ is ${value(result)}.`,
    steps: [
      String.raw`Formula: $${symbol} \leftarrow ${symbol} + \alpha\,[r + \gamma\,${later[method]} - ${symbol}]$`,
      `Target: $${tex(reward)} + ${tex(discount)} \\cdot ${read.shown} ${equals(target)} ${tex(target)}$`,
      `Error: $${tex(target)} - ${factor(current)} ${equals(error)} ${tex(error)}$`,
      `New value: $${tex(current)} + ${tex(rate)} \\cdot ${factor(error)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
