/** One expected backup: what a state is worth by the reward and the chances of where one lands. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value } from "../write-numbers.ts";

const about = ["bellman-equation", "value-function"];
const wanted = /\b(?:values?|worth|bellman|backup|v of s|which action|best action|utility)\b|\b[vq]\(s\b/i;
const another =
  /\b(?:learning rate|alpha|sarsa|q-?learning|td|sweeps|iterations|two steps|converge\w*|policy iteration|lambda|steps?|epsilon)\b/i;
const discount = { gamma: "gamma|γ|discount(?:ed)?(?: factor| rate)?(?: \\(?(?:gamma|γ)\\)?)?(?: (?:by|with))?" };
const discountText =
  /\b(?:with )?(?:a )?(?:gamma|γ|discount(?:ed)?(?: factor| rate)?(?: \(?(?:gamma|γ)\)?)?(?: (?:by|with))?)\s*(?:=|:|is|of)?\s*\d*\.?\d+|γ\s*(?:=|is)?\s*\d*\.?\d+/gi;

/** What a number is, by the words right before it, or behind it. */
const isReward = /\b(?:rewards?|r)(?:\s*(?:=|:|of|is|r))*\s*$/i;
const isValue = /(?:\bworth|\b(?:values?|utility|v|v\(\s*\w+\s*\)|v\([^)]*\))(?:\s*(?:=|:|of|is))*)\s*$/i;
const isChance =
  /\b(?:with|probability|prob\.?|chance|p|p\([^)]*\))(?:\s*(?:=|:|of|is|an?|probability|prob\.?|chance))*\s*$/i;
const chanceBehind = /^\s*(?:%|per ?cent)?\s*(?:chance|probability|of the time|it|you|i|we|to|in|into|back)\b/i;
const ends =
  /\b(?:terminal(?: state)?|absorbing(?: state)?|(?:the )?(?:episode|game) ends|the end)\b(?!\s*(?:\w+\s+)?(?:worth|value|with))/gi;
const actionMark =
  /\b(?:action|option|move)s? ["']?([\p{L}]\w{0,9})["']?\s*(?:[:=,(-]|gives|has|with|yields|leads|gets|is)/giu;

interface Event {
  readonly kind: "chance" | "value" | "reward";
  readonly amount: number;
  readonly at: number;
}

interface Outcome {
  readonly chance: number;
  readonly reward: number;
  readonly next: number;
}

/** Everything in a clause that has a number, in order; undefined where one can't be told. */
function eventsIn(text: string): Event[] | undefined {
  const read = findNumbers(text).map(({ value: amount, percent, from, to }): Event | undefined => {
    const [before, behind] = [text.slice(0, from), text.slice(to)];
    if (isReward.test(before)) return { kind: "reward", amount, at: from };
    if (isValue.test(before)) return { kind: "value", amount, at: from };
    const likely = percent || (amount >= 0 && amount <= 1);
    if (likely && (percent || isChance.test(before) || chanceBehind.test(behind)))
      return { kind: "chance", amount, at: from };
    return undefined;
  });
  const events = read.flatMap((event) => event ?? []);
  if (events.length !== read.length) return undefined;
  const zeros = [...text.matchAll(ends)].map(({ index }): Event => ({ kind: "value", amount: 0, at: index }));
  return [...events, ...zeros].sort((a, b) => a.at - b.at);
}

/** Chances and values take turns; the reward is one for all, or one for each. */
function outcomesIn(text: string): Outcome[] | undefined {
  const events = eventsIn(text);
  if (!events) return undefined;
  const of = (kind: Event["kind"]) => events.filter((event) => event.kind === kind);
  const [chances, values, rewards] = [of("chance"), of("value"), of("reward")];
  const turns = events.filter(({ kind }) => kind !== "reward").map(({ kind }) => kind);
  if (
    chances.length < 1 ||
    chances.length !== values.length ||
    turns.some((kind, i) => kind !== turns[i % 2] || kind === turns[i + 1])
  )
    return undefined;
  const none = rewards.length === 0 && /\bno (?:immediate )?reward\b/i.test(text);
  if (!none && rewards.length !== 1 && rewards.length !== chances.length) return undefined;
  const common =
    rewards.length === 1 && rewards[0] !== undefined && rewards[0].at > (events[0]?.at ?? 0) && chances.length > 1;
  // A reward after the first chance might be that landing's alone.
  if (common && rewards[0] && rewards[0].at < (events.at(-1)?.at ?? 0)) return undefined;
  return chances.map(({ amount }, i) => ({
    chance: amount,
    reward: (rewards.length === 1 ? rewards[0] : rewards[i])?.amount ?? 0,
    next: values[i]?.amount ?? 0,
  }));
}

interface Action {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

function readActions(text: string): Action[] | undefined {
  const marks = [...text.matchAll(actionMark)];
  const clauses =
    marks.length > 1
      ? marks.map((mark, i) => ({
          name: mark[1] ?? "",
          text: text.slice(mark.index + mark[0].length - 1, marks[i + 1]?.index),
        }))
      : [{ name: "", text }];
  if (marks.length > 1 && findNumbers(text.slice(0, marks[0]?.index)).length > 0) return undefined;
  const actions = clauses.flatMap(({ name, text: clause }) => {
    const outcomes = outcomesIn(clause);
    return outcomes ? [{ name, outcomes }] : [];
  });
  return actions.length === clauses.length ? actions : undefined;
}

const worthOf = ({ outcomes }: Action, gamma: number): number =>
  Number(outcomes.reduce((all, { chance, reward, next }) => all + chance * (reward + gamma * next), 0).toFixed(12));

/** One reward for all stands before the sum. */
function stepOf({ name, outcomes }: Action, gamma: number, result: number): string {
  const [first] = outcomes;
  const shared = outcomes.every(({ reward }) => reward === first?.reward);
  const terms = outcomes.map(({ chance, reward, next }) =>
    shared
      ? `${tex(chance)} \\cdot ${factor(next)}`
      : `${tex(chance)} \\cdot (${tex(reward)} + ${tex(gamma)} \\cdot ${factor(next)})`,
  );
  const formula = shared ? `${tex(first?.reward ?? 0)} + ${tex(gamma)} \\cdot (${sum(terms)})` : sum(terms);
  return `${name === "" ? "Put in" : `Action ${name}`}: $${formula} ${equals(result)} ${tex(result)}$`;
}

export const expectedBackup: NumericShape = (question): Computed | undefined => {
  if (!wanted.test(question) || another.test(question)) return undefined;
  const { gamma } = readFields(question, discount);
  const text = question.replace(discountText, " ");
  const actions = gamma === undefined ? undefined : readActions(text);
  if (gamma === undefined || !actions || actions.every(({ outcomes }) => outcomes.length < 2)) return undefined;
  if (gamma < 0 || gamma > 1)
    return { about, misfit: `A discount factor lies between 0 and 1; $${tex(gamma)}$ does not.` };
  const odd = actions.find(
    ({ outcomes }) => Math.abs(outcomes.reduce((all, { chance }) => all + chance, 0) - 1) > 1e-6,
  );
  if (odd)
    return {
      about,
      misfit: `The chances of where one lands must add up to 1${odd.name === "" ? "" : ` for action ${odd.name}`}, and here they add up to $${tex(odd.outcomes.reduce((all, { chance }) => all + chance, 0))}$.`,
    };
  const values = actions.map((action) => worthOf(action, gamma));
  const best = Math.max(...values);
  const names = actions.filter((_, i) => values[i] === best).map(({ name }) => name);
  const ended = [...text.matchAll(ends)].length > 0;
  return {
    about,
    result:
      actions.length === 1
        ? `The value of the state is ${value(best)}.`
        : `The value of the state is ${value(best)}, by action ${names.join(" or ")}.`,
    steps: [
      actions.length === 1
        ? String.raw`Formula: $V(s) = r + \gamma \sum_{s'} P(s')\,V(s')$`
        : String.raw`Formula: $V(s) = \max_a \sum_{s'} P(s' \mid a)\,[r + \gamma\,V(s')]$`,
      ...(ended ? ["A terminal state is worth $0$: nothing follows."] : []),
      ...actions.map((action, i) => stepOf(action, gamma, values[i] ?? 0)),
    ],
  };
};
