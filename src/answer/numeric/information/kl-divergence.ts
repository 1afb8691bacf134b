import type { NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";
import { inUnit, logName, logTerm, otherUnit, readTwoDistributions, unitOf, whyNoPair } from "./distributions.ts";

const about = ["kl-divergence"];
const named = /\bd?_?\{?kl\}?[- ]?(?:div\w*)?\b|\bkullback\b|\brelative entropy\b/i;
const another =
  /\b(?:gaussians?|normals?|normal distributions?|N ?\(|jensen|js|symmetric|symmetri[sz]ed|reverse|gradients?)(?![\p{L}])/iu;
const otherWay = /\(\s*q\s*(?:\|+|‖|,|;|:)\s*p\s*\)|\bq\s*(?:\|\||‖)\s*p\b/i;

export const klDivergence: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const read = readTwoDistributions(question);
  if (!read) return undefined;
  const misfit = whyNoPair(read);
  if (misfit) return { about, misfit };
  const swapped = otherWay.test(question);
  const [first, second] = swapped ? [read.q.values, read.p.values] : [read.p.values, read.q.values];
  const [a, b] = swapped ? ["q", "p"] : ["p", "q"];
  const unit = unitOf(question, "bits");
  const name = String.raw`D_{\mathrm{KL}}(${a} \,\|\, ${b})`;
  const given = `$p = ${vector(read.p.values)}$ and $q = ${vector(read.q.values)}$`;
  const formula = `Formula: $${name} = \\sum_i ${a}_i ${logName(unit)} (${a}_i / ${b}_i)$`;
  const pairs = first.flatMap((x, i) => (x === 0 ? [] : [{ x, y: second[i] ?? 0 }]));
  if (pairs.some(({ y }) => y === 0))
    return {
      about,
      result: `With ${given}, $${name}$ is infinite.`,
      steps: [
        formula,
        `$${b}$ gives 0 to an outcome that $${a}$ gives a probability above 0, so the quotient is infinite.`,
      ],
    };
  const terms = pairs.map(({ x, y }) => inUnit(logTerm(x, y), unit));
  const result = Math.max(
    0,
    terms.reduce((total, term) => total + term, 0),
  );
  const other = inUnit(unit === "nats" ? result : result * Math.LN2, otherUnit(unit));
  return {
    about,
    result: `With ${given}, $${name}$ is ${value(result)} ${unit} (${value(other)} ${otherUnit(unit)}).`,
    steps: [
      formula,
      `Put in: $${sum(pairs.map(({ x, y }) => `${tex(x)} ${logName(unit)} (${tex(x)} / ${tex(y)})`))}$`,
      `Add up: $${sum(terms.map(factor))} ${equals(result)} ${tex(result)}$ ${unit}`,
    ],
  };
};
