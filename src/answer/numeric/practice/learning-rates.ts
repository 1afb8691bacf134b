/** The learning rate of a schedule at one moment. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["learning-rate-schedule"];
const rate =
  "(?:initial |start(?:ing)? |base )?(?:learning[- ]rate|lr)(?:_?0)?(?: (?:starts|begins)(?: (?:at|with|from))?)?|lr_?0|η_?0";
const positive = (...values: readonly number[]): boolean => values.every((one) => one > 0);

const stepDecay = oneFormula({
  about,
  named: /\blearning rate\b|\blr\b/i,
  another: /\b(?:exponential|cosine|warm\w*|linear|polynomial|per epoch)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(?:halved|halves|is halved)\b/i, "; factor 0.5 ;")
      .replace(/\bevery (\d+) (?:epochs|steps|iterations)/i, "; every $1 ;")
      .replace(
        /\b(?:after|at|in) (\d+) (?:epochs|steps|iterations)\b|\b(?:at|after|in) (?:epoch|step|iteration) (\d+)/i,
        "; moment $1$2 ;",
      )
      .replace(
        /\b(?:decay\w*|drop\w*|reduc\w*|multipl\w*|divid\w*)(?: by| of)?(?: a)?(?: factor)?(?: of)?\s*(?=0?\.\d)/i,
        "; factor ",
      ),
  fields: { rate, factor: "factor|gamma|γ", every: "every|step[_ ]size", moment: "moment" },
  misfit: ({ rate: first, factor, every }) =>
    !positive(first, factor, every) && "Learning rate, factor and interval must be greater than 0.",
  work: ({ rate: first, factor, every, moment: t }) => {
    if (factor >= 1) return undefined;
    const drops = Math.floor(t / every);
    const result = first * factor ** drops;
    return {
      result: `The learning rate is then ${value(result)}.`,
      steps: [
        String.raw`Drops so far: $\lfloor ${tex(t)} / ${tex(every)} \rfloor = ${drops}$, counting from 0`,
        `Put in: $${tex(first)} \\cdot ${tex(factor)}^{${drops}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const warmUp = oneFormula({
  about,
  named: /\bwarm[- ]?up\b/i,
  another: /\b(?:cosine|decay|then|noam|d_model|inverse)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(?:over|in|during|for|of) (?:the first )?(\d[\d,]*) (?:warm-?up )?steps?\b/i, "; length $1 ;")
      .replace(/\b(\d[\d,]*) warm-?up steps\b|\bwarm-?up(?: of)? (\d[\d,]*) steps\b/i, "; length $1$2 ;")
      .replace(/\b(?:at |after )?step (\d[\d,]*)|\b(?:at|after) (\d[\d,]*) steps/i, "; moment $1$2 ;")
      .replace(/\b(?:to|up to) (?=0?\.\d|\d+e-\d|\d+(?:\.\d+)?e-\d)/i, "; top "),
  fields: {
    top: "top|(?:max(?:imum)?|peak|target) (?:learning[- ]rate|lr)|learning[- ]rate|lr",
    length: "length",
    moment: "moment",
  },
  misfit: ({ top, length }) =>
    !positive(top, length) && "Learning rate and length of the warm-up must be greater than 0.",
  work: ({ top, length, moment: t }) => {
    const result = top * Math.min(1, t / length);
    return {
      result: `The learning rate is then ${value(result)}.`,
      steps: [
        `It grows in a straight line from 0: $${tex(top)} \\cdot ${tex(Math.min(t, length))} / ${tex(length)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const cosine = oneFormula({
  about,
  named: /\bcosine\b/i,
  another: /\b(?:similarity|distance|warm\w*|restart\w*|cycles?)\b/i,
  rewrite: (question) =>
    question
      .replace(
        /\b(?:over|of|in) (\d[\d,]*) (?:steps|epochs|iterations)\b|\btotal(?: steps| epochs)? (\d[\d,]*)/i,
        "; total $1$2 ;",
      )
      .replace(
        /\b(?:at|after) (?:step|epoch|iteration) (\d[\d,]*)|\b(?:at|after) (\d[\d,]*) (?:steps|epochs)/i,
        "; moment $1$2 ;",
      )
      .replace(/\b(?:from )?(0?\.\d+) to (0(?:\.\d+)?)\b/i, "; top $1 ; low $2 ;"),
  fields: {
    top: "top|(?:(?:learning[- ]rate|lr)[ _])?max(?:imum)?(?: (?:learning[- ]rate|lr))?|η_?max|initial (?:learning[- ]rate|lr)|learning[- ]rate|lr",
    low: "low|(?:(?:learning[- ]rate|lr)[ _])?min(?:imum)?(?: (?:learning[- ]rate|lr))?|η_?min",
    total: "total|T(?:_?max)?",
    moment: "moment",
  },
  usual: { low: 0 },
  misfit: ({ top, total, moment: t }) =>
    (!positive(top, total) || t > total || t < 0) && "The moment lies between 0 and the length of the schedule.",
  work: ({ top, low, total, moment: t }, question) => {
    if (!/\b(?:anneal\w*|schedule|learning|lr|decay)\b/i.test(question)) return undefined;
    const result = low + ((top - low) / 2) * (1 + Math.cos((Math.PI * t) / total));
    return {
      result: `The learning rate is then ${value(result)}.`,
      steps: [
        String.raw`Formula: $\eta_{\min} + \tfrac{1}{2}(\eta_{\max} - \eta_{\min})(1 + \cos(\pi t / T))$`,
        String.raw`Put in: $${tex(low)} + \tfrac{1}{2} \cdot ${tex(top - low)} \cdot (1 + \cos(\pi \cdot ${tex(t)} / ${tex(total)})) ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const exponential = oneFormula({
  about,
  named:
    /\bexponential(?:ly)?\b[^?]*\b(?:decay\w*|learning rate|lr|schedule)\b|\b(?:learning rate|lr)\b[^?]*\b(?:per|each|every) (?:epoch|step)\b/i,
  another: /\b(?:cosine|warm\w*|moving average|adam|smoothing|e\^|every \d)/i,
  rewrite: (question) =>
    question
      .replace(
        /\b(?:after|at|in) (\d+) (?:epochs|steps|iterations)\b|\b(?:at|after) (?:epoch|step|iteration) (\d+)/i,
        "; moment $1$2 ;",
      )
      .replace(
        /\b(?:decay\w*|multipl\w*|shrink\w*)(?: rate| factor)?(?: by| of| with)?(?: a)?(?: factor)?(?: of)?\s*(?=0?\.\d)/i,
        "; factor ",
      ),
  fields: { rate, factor: "factor|decay(?: rate)?|gamma|γ", moment: "moment" },
  misfit: ({ rate: first, factor }) =>
    (!positive(first, factor) || factor >= 1) &&
    "A learning rate is greater than 0, and a factor that lets it decay lies between 0 and 1.",
  work: ({ rate: first, factor, moment: t }) => {
    const result = first * factor ** t;
    return {
      result: `The learning rate is then ${value(result)}.`,
      steps: [
        `Multiplied by the factor each time: $${tex(first)} \\cdot ${tex(factor)}^{${tex(t)}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const learningRates: readonly NumericShape[] = [stepDecay, warmUp, cosine, exponential];
