/** Parameters of single layers: embedding and normalisation. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const counts = /\bhow many\b|\bnumber of\b|\bcount\b|\bparam\w*\b|\btotal\b/i;

const whole = "Sizes are whole numbers from 1 up.";

const times = (...factors: readonly number[]): string => factors.map(tex).join(String.raw` \cdot `);

const embedding = oneFormula({
  about: ["embedding", "word-embedding"],
  named: /\bembedding\b/i,
  another: /\b(?:lstm|rnn|gru|dense|linear|output|transformer|layers|positional|position|memory|bytes?|mb|gb)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d[\d,]*) (?:words|tokens|entries)\b/i, "; vocabulary $1 ;")
      .replace(/\b(\d+)[- ](?:dimensional|dimensions|d)\b/i, "; dimension $1 ;"),
  fields: {
    words: "vocab(?:ulary)?(?: size)?|num_embeddings",
    width: "(?:embedding )?(?:dimensions?|dim|size)|d(?:_model)?|embedding_dim|vectors? of (?:size|length)",
  },
  misfit: ({ words, width }) => !wholeFrom(1, words, width) && whole,
  work: ({ words, width }, question) =>
    counts.test(question)
      ? {
          result: `The embedding has $${tex(words * width)}$ parameters.`,
          steps: [`One vector a word: $${times(words, width)} = ${tex(words * width)}$, without biases`],
        }
      : undefined,
});

const normalisation = oneFormula({
  about: ["batch-normalization"],
  named: /\bbatch[- ]?norm\w*/i,
  another: /\b(?:conv\w*|dense|linear|layers|layer norm\w*|mean|variance of|momentum|values|batch of)\b/i,
  rewrite: (question) =>
    question.replace(/\b(\d+) (channels|features|feature maps|units|neurons)\b/i, "; channels $1 ;"),
  fields: { channels: "channels|features|num_features|units" },
  misfit: ({ channels }) => !wholeFrom(1, channels) && whole,
  work: ({ channels }, question) =>
    counts.test(question)
      ? {
          result: `Batch normalization has $${tex(2 * channels)}$ parameters that are learned.`,
          steps: [
            String.raw`A scale $\gamma$ and a shift $\beta$ a channel: $${times(2, channels)} = ${tex(2 * channels)}$`,
            `Its running means and variances, $${tex(2 * channels)}$ more numbers, are kept but not learned.`,
          ],
        }
      : undefined,
});

export const layerParameters: readonly NumericShape[] = [embedding, normalisation];
