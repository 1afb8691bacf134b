/** How many steps a training makes: batches an epoch, updates in all. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const asked =
  /\bhow many\b[^?]*\b(?:batches|updates|iterations|steps)\b|\bnumber of (?:batches|updates|iterations|steps|gradient)\b|\b(?:batches|updates|iterations|steps) (?:per|an?|each|in (?:an?|one)) epoch\b/i;

export const trainingCounts: NumericShape = oneFormula({
  about: ["epoch", "batch-size"],
  named: /\bepochs?\b|\bbatch(?:es)?\b/i,
  another:
    /\b(?:accumulat\w*|gpus?|seconds?|minutes?|hours?|tokens?|learning rate|decay|warm\w*|validation|split|k-?fold|drop_last|drop last|should|good|best)\b/i,
  rewrite: (question) =>
    question
      .replace(
        /(?<![\d.,])(\d[\d,]*) (?:training |train )?(?:examples|samples|images|rows|instances|records|data ?points|sentences|mails)\b/i,
        "; examples $1 ;",
      )
      .replace(/\b(?:one|1|an|each|per|every) epoch\b/i, "; per round ;")
      .replace(/\b(\d+) epochs\b/i, "; epochs $1 ;")
      .replace(/\bmini-?batch(?:es)?\b/gi, "batch")
      .replace(/\bbatch(?:es)? (?:size )?(?:of )?(?:size )?(\d+)/i, "; batch size $1 ;"),
  fields: {
    examples: "examples|dataset(?: size)?|training set(?: size)?|samples|n",
    size: "batch[- ]?size",
    epochs: "epochs",
  },
  usual: { epochs: 1 },
  misfit: ({ examples, size, epochs }) =>
    !wholeFrom(1, examples, size, epochs) && "Examples, batches and epochs are whole numbers from 1 up.",
  work: ({ examples, size, epochs }, question) => {
    if (!asked.test(question)) return undefined;
    const each = Math.ceil(examples / size);
    const even = examples % size === 0;
    const perEpoch = even
      ? `$${tex(examples)} / ${tex(size)} = ${tex(each)}$ batches an epoch`
      : `$\\lceil ${tex(examples)} / ${tex(size)} \\rceil = ${tex(each)}$ batches an epoch, the last with $${tex(examples % size)}$ examples`;
    return {
      result:
        epochs === 1
          ? `An epoch has $${tex(each)}$ batches, one update each.`
          : `There are $${tex(each * epochs)}$ updates: $${tex(each)}$ in each epoch.`,
      steps: [
        perEpoch,
        ...(epochs === 1
          ? []
          : [`$${tex(epochs)}$ epochs: $${tex(each)} \\cdot ${tex(epochs)} = ${tex(each * epochs)}$`]),
      ],
    };
  },
});
