/** Counts of a transformer: heads, weights of attention, patches, an adapter of low rank. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const counts = /\bhow many\b|\bnumber of\b|\bcount\b|\bparam\w*\b|\btotal\b/i;

const whole = "Sizes are whole numbers from 1 up.";

const times = (...factors: readonly number[]): string => factors.map(tex).join(String.raw` \cdot `);

const heads = oneFormula({
  about: ["multi-head-attention"],
  named: /\bheads?\b/i,
  another: /\b(?:layers?|param\w*|kv|cache|grouped|memory|queries|why|divide)\b/i,
  rewrite: (question) => question.replace(/\b(\d+) (?:attention )?heads\b/i, "; heads $1 ;"),
  fields: {
    width: "(?:d_?model|model (?:dimension|dim|size|width)|hidden (?:size|dim\\w*)|embedding (?:dimension|dim|size))",
    heads: "heads|h|num_heads|n_heads",
  },
  misfit: ({ width, heads: n }) =>
    (!wholeFrom(1, width, n) && whole) ||
    (width % n !== 0 &&
      `The width must be divisible by the number of heads, and $${tex(width)} / ${tex(n)}$ isn't whole.`),
  work: ({ width, heads: n }, question) =>
    /\b(?:each head|per head|head (?:dim\w*|size|width)|dim\w* of (?:each|a|one) head|d_?k|d_?head)\b/i.test(question)
      ? {
          result: `Each head has dimension $${tex(width / n)}$.`,
          steps: [`The width is shared out: $${tex(width)} / ${tex(n)} = ${tex(width / n)}$`],
        }
      : undefined,
});

const attentionParameters = oneFormula({
  about: ["multi-head-attention"],
  named: /\battention\b/i,
  another: /\b(?:layers|block|transformer|feed\w*|mlp|grouped|multi-query|kv|cache|memory|vocab\w*)\b/i,
  rewrite: (question) => question.replace(/\b\d+ (?:attention )?heads\b|\bheads? ?(?:=|:|of)? ?\d+/i, ";"),
  fields: {
    width: "(?:d_?model|model (?:dimension|dim|size|width)|hidden (?:size|dim\\w*)|embedding (?:dimension|dim|size))",
  },
  misfit: ({ width }) => !wholeFrom(1, width) && whole,
  work: ({ width }, question) =>
    /\bparam\w*\b|\bweights\b/i.test(question) && counts.test(question)
      ? {
          result: `Multi-head attention has $${tex(4 * width * width)}$ weights, and $${tex(4 * width)}$ biases where they are used.`,
          steps: [
            "Four square matrices: for queries, keys, values and the output; how many heads share them changes nothing",
            `Weights: $${times(4, width, width)} = ${tex(4 * width * width)}$`,
          ],
        }
      : undefined,
});

const lora = oneFormula({
  about: ["lora"],
  named: /\blora\b/i,
  another: /\b(?:layers|all|llama|gpt|bert|total|memory|q and v|modules)\b/i,
  rewrite: (question) =>
    question.replace(/\b(\d+) ?[x×*] ?(\d+)(?: (?:weight )?(?:matrix|weights?|layer))?/i, "; rows $1 ; columns $2 ;"),
  fields: { rows: "rows|d_out|d", columns: "columns|d_in|k", rank: "rank|r" },
  misfit: ({ rows, columns, rank }) =>
    (!wholeFrom(1, rows, columns, rank) && whole) ||
    (rank > Math.min(rows, columns) && "The rank can't be larger than a side of the matrix."),
  work: ({ rows, columns, rank }) => {
    const result = rank * (rows + columns);
    return {
      result: `LoRA trains $${tex(result)}$ parameters here, in place of $${tex(rows * columns)}$.`,
      steps: [
        String.raw`Two thin matrices, $d \times r$ and $r \times k$: $r\,(d + k)$`,
        `Put in: $${tex(rank)} \\cdot (${tex(rows)} + ${tex(columns)}) = ${tex(result)}$`,
        `The whole matrix: $${times(rows, columns)} = ${tex(rows * columns)}$`,
      ],
    };
  },
});

const patches = oneFormula({
  about: ["vision-transformer"],
  named: /\bpatch(?:es)?\b/i,
  another: /\b(?:param\w*|overlap\w*|swin|window|embedding|cls|class token)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d+) ?[x×*] ?\1(?: pixels?| px)?(?: rgb)? (?:image|picture|input)s?/i, "; image $1 ;")
      .replace(/\b(?:image|input)s?(?: size)?(?: of|:|=)? (\d+) ?[x×*] ?\1/i, "; image $1 ;")
      .replace(
        /\b(\d+) ?[x×*] ?\1(?: pixels?)? patch(?:es)?|\bpatch(?:es)?(?: size)?(?: of|:|=)? (\d+) ?[x×*] ?\2/i,
        "; side $1$2 ;",
      ),
  fields: { image: "image(?: size)?", side: "side|patch(?:es)?(?: size)?" },
  misfit: ({ image, side }) =>
    (!wholeFrom(1, image, side) && whole) ||
    (image % side !== 0 && `Patches of $${tex(side)}$ don't fill $${tex(image)}$ pixels without a rest.`),
  work: ({ image, side }, question) =>
    /\bhow many\b|\bnumber of\b|\bsequence length\b/i.test(question)
      ? {
          result: `There are $${tex((image / side) ** 2)}$ patches.`,
          steps: [
            `A side has $${tex(image)} / ${tex(side)} = ${tex(image / side)}$ patches: $${tex(image / side)}^2 = ${tex((image / side) ** 2)}$ (one token more with a class token)`,
          ],
        }
      : undefined,
});

export const transformerCounts: readonly NumericShape[] = [lora, patches, heads, attentionParameters];
