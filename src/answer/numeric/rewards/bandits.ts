/** One choice of a bandit: the upper confidence bound of an arm, and how often epsilon-greedy takes the best. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const ucbNamed = /\bucb ?-?1?\b|\bupper confidence bound\b/i;
const root = /(?:\bsqrt ?\(? ?2 ?\)?|√ ?2)/i;
const ucbFields = {
  mean: "(?:average|mean|estimated|empirical)(?: (?:reward|value|payoff|return))?|q|reward",
  pulls: "(?:pulled|played|chosen|tried|selected|used|sampled)|n_?i|n_?a|pulls of (?:this|the) arm|n\\(a\\)",
  total: "total (?:number of )?(?:pulls|plays|steps|rounds|trials)|total|t|overall|rounds|n",
  c: "c|exploration (?:constant|parameter|weight|factor)",
};

/** "played 5 times of 50 overall": the second is the total. */
const ofTotal =
  /\b(\d+) times (?:out )?(?:of|in) (?:a total of )?(\d+)(?: (?:in total|overall|total|pulls|plays|rounds|steps))?/i;

export const ucb: NumericShape = (question) => {
  if (!ucbNamed.test(question) || /\b(?:uct|mcts|tree|which arm|arms?:|tuned|regret)\b/i.test(question))
    return undefined;
  const text = question
    .replace(ucbNamed, "ucb")
    .replace(/\bn(?= ?= ?\d)/, /\bt ?= ?\d/.test(question) ? "n_i" : "n")
    .replace(root, "1.4142135623730951")
    .replace(ofTotal, "pulled $1, total pulls $2");
  const { mean, pulls, total, c = Math.SQRT2 } = readFields(text, ucbFields);
  if (mean === undefined || pulls === undefined || total === undefined) return undefined;
  if (findNumbers(text).length !== (/\bc\b|\bexploration\b/i.test(text) ? 4 : 3)) return undefined;
  const about = ["upper-confidence-bound", "multi-armed-bandit"];
  if (pulls < 1 || total < pulls)
    return {
      about,
      misfit: `An arm is pulled at least once and at most as often as all together; ${tex(pulls)} of ${tex(total)} is neither.`,
    };
  const usual = Math.abs(c - Math.SQRT2) < 1e-9;
  const bonus = c * Math.sqrt(Math.log(total) / pulls);
  const result = mean + bonus;
  return {
    about,
    result: `The upper confidence bound is ${value(result)}${usual ? "" : ` with $c = ${tex(c)}$`}.`,
    steps: [
      usual
        ? String.raw`Formula (UCB1): $\bar r + \sqrt{2 \ln t / n}$`
        : String.raw`Formula: $\bar r + c\,\sqrt{\ln t / n}$`,
      `Bonus: $${usual ? `\\sqrt{2 \\ln ${tex(total)} / ${tex(pulls)}}` : `${tex(c)} \\cdot \\sqrt{\\ln ${tex(total)} / ${tex(pulls)}}`} ${equals(bonus)} ${tex(bonus)}$`,
      `Add up: $${tex(mean)} + ${tex(bonus)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};

/** "epsilon-greedy 0.1": the number is its epsilon. */
const greedyNumbered = /\b(?:epsilon|eps|ε)[- ]?greedy(?: policy)? (?=0?\.\d)/i;
const greedyNamed = /\b(?:epsilon|eps|ε)[- ]?greedy\b/i;
const wantsBest =
  /\b(?:best|greedy|optimal|highest|top)\b (?:arm|action|option|machine|choice|one)\b|\b(?:probability|chance) of (?:choosing |picking |taking )?(?:the )?best\b/i;
const countOf = /\b(\d+)[- ](?:arm(?:s|ed)?|actions?|machines|options|bandits|choices)\b/i;

export const epsilonGreedy: NumericShape = (question) => {
  if (
    !greedyNamed.test(question) ||
    /\b(?:decay\w*|after|steps|episodes|excluding|q[- ]values?|non-?greedy|random(?:ly)?|worst)\b/i.test(question)
  )
    return undefined;
  const text = question.replace(greedyNumbered, "policy, epsilon ").replace(greedyNamed, "policy");
  if (!wantsBest.test(text)) return undefined;
  const arms = Number(countOf.exec(text)?.[1]);
  const { epsilon } = readFields(text.replace(countOf, ";"), { epsilon: "epsilon|eps|ε|exploration rate" });
  if (!(arms >= 1) || epsilon === undefined || findNumbers(text).length > 2) return undefined;
  const about = ["epsilon-greedy"];
  if (epsilon < 0 || epsilon > 1)
    return { about, misfit: `$\\varepsilon$ is a probability between 0 and 1, and $${tex(epsilon)}$ is not.` };
  const result = 1 - epsilon + epsilon / arms;
  return {
    about,
    result: `The best arm is chosen with probability ${value(result)}.`,
    steps: [
      String.raw`Formula: $1 - \varepsilon + \varepsilon / k$: on purpose, or by a random choice among all $k$`,
      `Put in: $1 - ${tex(epsilon)} + ${tex(epsilon)} / ${arms} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
