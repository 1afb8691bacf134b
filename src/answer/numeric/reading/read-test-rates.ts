/** A test and what it looks for: "1% have the disease, the test is 95% sensitive, 5% false positives". */
import { type FoundNumber, findNumbers } from "./read-numbers.ts";

export interface TestRates {
  /** How common it is. */
  readonly prior: number;
  /** How often the sign shows where it is. */
  readonly hit: number;
  /** How often the sign shows where it is not. */
  readonly falseAlarm: number;
  /** "99 % accurate" was taken for both. */
  readonly bothFromAccuracy: boolean;
}

type Role = "prior" | "hit" | "miss" | "falseAlarm" | "specificity" | "accuracy";

/** First match wins: "false positives" says positive too, "healthy people test positive" people. */
const roles: readonly (readonly [Role, RegExp])[] = [
  ["miss", /\bfalse[- ]negatives?\b|\bfnr\b|\bmisses\b/i],
  [
    "specificity",
    /\bspecific(?:ity)?\b|\btrue[- ]negatives?\b|\btnr\b|\bnegative\b.*\b(?:healthy|without|not have)\b|\bcorrectly\b.*\b(?:healthy|without|negative)\b/i,
  ],
  [
    "falseAlarm",
    /\bfalse[- ](?:positives?|alarms?)\b|\bfpr\b|\bwrongly\b|\bincorrectly\b|\bwithout\b.*\bpositive\b|\b(?:healthy|without|don't have|do not have|not (?:sick|ill|infected|spam)|non[- ]?\w+|normal|ham|legit\w*|regular|uninfected|good) ?(?:people|persons?|patients?|individuals?|e?mails?|messages?|transactions?|cases|it|the|that)?\b/i,
  ],
  [
    "hit",
    /\bsensitiv\w*|\btrue[- ]positives?\b|\btpr\b|\brecall\b|\bdetects?\b|\bdetection\b|\bcatch(?:es)?\b|\bcorrectly (?:identif\w+|positive)\b|\b(?:positive|shows?|appears?|occurs?|contains?)\b.*\b(?:sick|ill|infected|disease|have it|spam|those with|fraud\w*)\b|\b(?:sick|infected|spam|ill|fraud\w*|with (?:the |this )?\w+)\b.*\b(?:positive|contains?|appears?)\b|\bof (?:the )?spam\b|\bin spam\b/i,
  ],
  ["accuracy", /\baccura(?:te|cy)\b|\breliable\b|\bcorrect\b/i],
  [
    "prior",
    /\bprevalence\b|\bprior\b|\bbase rate\b|\b(?:have|has|having|suffer|carry|carries|infected|affects?|sick|ill|incidence|common|rare|are spam|is spam|spam|fraud\w*|fraction|defective|diseases?)\b|\bpopulation\b|\bof (?:all |the )?(?:people|women|men|patients|adults|e?mails|messages|transactions|items|products)\b/i,
  ],
];

const roleOf = (text: string): Role | undefined => roles.find(([, pattern]) => pattern.test(text))?.[0];

/** "1 in 1000", "1 out of 100". */
const oneIn = /(?<![\d.])(\d+) (?:in|out of|of) (?:every )?(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]\d|%)/gi;

function chances(question: string): FoundNumber[] {
  const shares = [...question.matchAll(oneIn)].flatMap((match) => {
    const value = Number(match[1]) / Number((match[2] ?? "").replaceAll(",", ""));
    return value <= 1 ? [{ value, percent: true, from: match.index, to: match.index + match[0].length }] : [];
  });
  const others = findNumbers(question).filter(
    ({ from, value, percent }) =>
      (percent || (value >= 0 && value <= 1)) && !shares.some((share) => from >= share.from && from < share.to),
  );
  return [...shares, ...others].sort((a, b) => a.from - b.from);
}

interface Around {
  readonly before: string;
  readonly after: string;
}

const clauseEnd = /[,;?!]|\.(?!\d)|\b(?:and|but|while|whereas)\b/gi;

/** The clause around each number, or what is between its neighbours: before it and after it. */
function surroundings(question: string, numbers: readonly FoundNumber[]): Around[] {
  const cuts = [...question.matchAll(clauseEnd)].map(({ index }) => index);
  return numbers.map(({ from, to }, i) => {
    const start = Math.max(0, numbers[i - 1]?.to ?? 0, ...cuts.filter((cut) => cut < from).map((cut) => cut));
    const end = Math.min(question.length, numbers[i + 1]?.from ?? question.length, ...cuts.filter((cut) => cut >= to));
    return { before: question.slice(start, from), after: question.slice(to, end) };
  });
}

type Rates = Partial<Record<Role, number>>;

/** @returns undefined unless every number has a role of its own */
function assign(numbers: readonly FoundNumber[], texts: readonly string[]): Rates | undefined {
  const rates: Rates = {};
  for (const [i, number] of numbers.entries()) {
    const role = roleOf(texts[i] ?? "");
    if (role === undefined || rates[role] !== undefined) return undefined;
    rates[role] = number.value;
  }
  return rates;
}

function complete({ prior, hit, miss, falseAlarm, specificity, accuracy }: Rates): TestRates | undefined {
  const hits = hit ?? (miss === undefined ? accuracy : 1 - miss);
  const rejects = specificity ?? accuracy;
  const alarms = falseAlarm ?? (rejects === undefined ? undefined : 1 - rejects);
  if (prior === undefined || hits === undefined || alarms === undefined) return undefined;
  return { prior, hit: hits, falseAlarm: alarms, bothFromAccuracy: accuracy !== undefined };
}

/** What is looked for, by the question's own word: "how likely is it phishing", "probability that it is fraud". */
const thingAsked =
  /\b(?:how (?:likely|probable)(?: is| that| it| this| the \w+)*|(?:probability|chances?|odds)(?: that)?(?: an?| the)?(?: (?:flagged|such|this) \w+)?(?: it| this)?(?: is| of| being)*) (?:it |really |actually |truly |in fact |to be |being |of |that |an? )*([a-z]{4,})/i;
const thingCommon = /%[^.,;?]*?\b(?:are|is) (?:really |actually )?([a-z]{4,})\b/i;
const thingInSymbols = /\bP ?\(\s*([a-z]{4,})\s*[|∣]/i;
const noThing = /^(?:given|this|that|what|positive|negative|they|the|with|have|having|correct|there|when|event|both)$/i;
const otherThings =
  /^\s*(?:of|in|on|for)\s+(?:the |all )?(?:normal|legit\w*|others?|good|genuine|non\b|clean|healthy|honest|regular|ordinary|safe|intact|dry|rest|not\b|everything else|remaining|ham)/i;

/** Roles by the word for what is looked for: its stem stands behind "of" or "are". */
function readByThing(question: string, numbers: readonly FoundNumber[], around: readonly Around[]): Rates | undefined {
  const word = [thingAsked, thingInSymbols, thingCommon]
    .map((pattern) => pattern.exec(question)?.[1])
    .find((found) => found !== undefined && !noThing.test(found));
  if (!word) return undefined;
  const stem = word.slice(0, Math.min(5, word.length - 1));
  const common = new RegExp(String.raw`\b${stem}`, "i");
  const among = new RegExp(String.raw`^\s*(?:of|in|on)\s+(?:the |all )?${stem}`, "i");
  const rates: Rates = {};
  for (const [i, number] of numbers.entries()) {
    const { before = "", after = "" } = around[i] ?? {};
    // "60 % are ham" says no more than "40 % are spam".
    const rest = /\b(?:are|is)\s+(?:ham|normal|legit\w*|good|healthy|genuine)\b/i.test(after);
    if (rest && numbers.some((other) => Math.abs(other.value + number.value - 1) < 1e-9)) continue;
    const role = otherThings.test(after)
      ? "falseAlarm"
      : among.test(after)
        ? "hit"
        : common.test(after) || /\b(?:prior|base rate|prevalence)\b/i.test(before)
          ? "prior"
          : undefined;
    if (role === undefined || rates[role] !== undefined) return undefined;
    rates[role] = number.value;
  }
  return rates;
}

/** @returns the three rates, when each number of the question clearly is one of them */
export function readTestRates(question: string): TestRates | undefined {
  const numbers = chances(question);
  if (numbers.length < 2 || numbers.length > 4) return undefined;
  const around = surroundings(question, numbers);
  const readings = [
    around.map(({ before, after }) => `${before} ${after}`),
    around.map(({ after }) => after),
    around.map(({ before }) => before),
  ];
  for (const texts of readings) {
    const rates = assign(numbers, texts);
    const read = rates && complete(rates);
    if (read) return read;
  }
  const byThing = readByThing(question, numbers, around);
  return byThing && complete(byThing);
}
