/** Outcomes with a probability each, in words: "win 10 with probability 0.2 and lose 3 otherwise". */
import { without } from "./read-named-lists.ts";
import { hasMore, type NumberSpan } from "./read-numbers.ts";

const chance = String.raw`(?:probability|prob\.?|chance|p)`;
const number = String.raw`(\d+(?:\.\d+)?(?:\/\d+)?)`;
const amount = `[$€£]?${number}(?: (?:dollars|euros?|points?|coins|eur|usd))?`;
const outcome = new RegExp(
  String.raw`\b(win|winning|gain|get|earn|receive|make|pays?(?: out)?|lose|losing|loss of|cost|reward(?: of)?|payoff(?: of)?|utility(?: of)?)s? (-?)${amount},? (?:with |at |has |and )?(?:an? )?(?:${chance}(?: of| is| =|=)? ?${number}(\s?%)?|${number}(\s?%)? (?:${chance}|of the time))`,
  "gi",
);
/** "50% to win 8" */
const chanceFirst = new RegExp(
  String.raw`\b${number}(\s?%)?(?: (?:${chance}|of the time))?,? (?:of |to |that |you |i |it |a )*(win|winning|gain|gaining|get|getting|earn|lose|losing)s? (?:of |a )*${amount}`,
  "gi",
);
/** What happens in all other cases, and what is paid in each. */
const otherwise = [
  String.raw`\b(?:otherwise|else|if not),? (?:it |you |i |we )?(win|gain|get|lose|cost)s? (?:${amount}|nothing)`,
  String.raw`\b(win|gain|get|lose|cost)s? (?:only )?(?:${amount}|nothing)(?: is lost)? (?:otherwise|else|if not|in all other cases|the rest of the time)\b`,
].map((source) => new RegExp(source, "i"));
const stake = new RegExp(
  String.raw`\b(?:pay|costs?|stake(?: of| is)?|price(?: of| is)?|ticket (?:costs?|for)|entry fee(?: of| is)?) ${amount}(?! (?:otherwise|with|if|else))`,
  "i",
);

const isLoss = /^(?:lose|losing|loss|cost|pay$)/i;

export interface ChanceOutcome {
  readonly value: number;
  readonly probability: number;
}

const fraction = (text: string): number => {
  const [top = "", bottom] = text.split("/");
  return Number(top) / Number(bottom ?? 1);
};

export function inWords(question: string, spans?: NumberSpan[]): ChanceOutcome[] {
  const found = [...question.matchAll(outcome)].map((match) => {
    const [, verb = "", minus, size = "", p, percent, p2, percent2] = match;
    const probability = fraction(p ?? p2 ?? "");
    return {
      value: (isLoss.test(verb) || minus === "-" ? -1 : 1) * fraction(size),
      probability: percent || percent2 ? probability / 100 : probability,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  spans?.push(...found.map(({ from, to }) => ({ from, to })));
  return spans || (found.length > 1 && !hasMore(question, found)) ? found : [];
}

/** A bet: each outcome in words, all others together, and what it costs to play. */
export function inBet(question: string): ChanceOutcome[] {
  const spans: NumberSpan[] = [];
  const take = (match: RegExpMatchArray): void => {
    spans.push({ from: match.index ?? 0, to: (match.index ?? 0) + match[0].length });
  };
  const signed = (verb: string, size: string | undefined): number =>
    (isLoss.test(verb) ? -1 : 1) * fraction(size ?? "0");
  const rest = otherwise.map((pattern) => pattern.exec(question)).find((found) => found !== null);
  if (rest) take(rest);
  const byChance = (): ChanceOutcome[] =>
    [...without(question, spans).matchAll(chanceFirst)].map((match) => {
      take(match);
      const [, p = "", percent, verb = "", size] = match;
      return { value: signed(verb, size), probability: fraction(p) / (percent ? 100 : 1) };
    });
  const byAmount = (): ChanceOutcome[] => inWords(without(question, spans), spans);
  const places = [chanceFirst, outcome].map((pattern) => without(question, spans).search(pattern));
  // "60% to win 20 and 40% to lose 10": what stands first tells how they go together.
  const chanceLeads = (places[0] ?? -1) >= 0 && ((places[1] ?? -1) < 0 || (places[0] ?? 0) < (places[1] ?? 0));
  const found = chanceLeads ? [...byChance(), ...byAmount()] : [...byAmount(), ...byChance()];
  const paid = stake.exec(without(question, spans));
  if (paid) take(paid);
  const price = paid ? fraction(paid[1] ?? "0") : 0;
  const left = Number((1 - found.reduce((all, { probability }) => all + probability, 0)).toFixed(12));
  if (found.length === 0 || left < 0 || hasMore(question, spans)) return [];
  const [verb, size] = rest ? [rest[1] ?? "", rest[2]] : ["win", "0"];
  // Without a word on the other cases they win nothing only where something was paid.
  if (!rest && left > 0 && !paid) return [];
  return [...found, ...(left > 0 ? [{ value: signed(verb, size), probability: left }] : [])].map((one) => ({
    ...one,
    value: one.value - price,
  }));
}
