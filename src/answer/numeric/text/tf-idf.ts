import { readFields } from "../reading/read-named.ts";
import { findNumbers, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["tf-idf"];
const named = /\btf[- _*x×/·]?\s?idf\b/i;
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const documents = "(?:docs?|documents|texts|articles|reviews|e?mails|pages|papers)";
const times = new RegExp(String.raw`${number} (?:times|x\b|occurrences|mentions)`, "i");
const words = new RegExp(String.raw`${number}[- ](?:words?|terms|tokens)\b`, "i");
const within = new RegExp(
  String.raw`\b(?:in|by|contained in|among) ${number} (?:out )?of (?:the |all |a total of )?${number} ${documents}?`,
  "i",
);
const corpus = new RegExp(`${number} ${documents}(?! (?:contain|have|mention|include|with|that))`, "gi");
const holding = new RegExp(
  String.raw`\b(?:in|by) ${number}(?: (?:of them|of these|of those|${documents}|others?))|${number} (?:of (?:them|these|those|which) |${documents} |that )?(?:contain|have|mention|include)`,
  "gi",
);

const read = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
const only = (numbers: readonly (number | undefined)[]): number | undefined => {
  const distinct = [...new Set(numbers.filter((one) => one !== undefined))];
  return distinct.length === 1 ? distinct[0] : undefined;
};

interface Counts {
  readonly count: number;
  /** Words of the document, when the term frequency is a share of them. */
  readonly length?: number;
  readonly total: number;
  readonly holding: number;
}

function readCounts(question: string): Counts | undefined {
  const symbols = readFields(question, {
    tf: "tf|term frequency|term count",
    df: "df|document frequency|doc frequency",
    n: "n|number of documents|total documents|corpus size",
  });
  const both = within.exec(question);
  const total =
    symbols.n ??
    read(both?.[2]) ??
    only([...question.matchAll(corpus)].map(([, found]) => read(found)).filter((found) => found !== 1));
  const inAll = [...question.matchAll(holding)].map(([, a, b]) => read(a ?? b)).filter((found) => found !== total);
  const held = symbols.df ?? read(both?.[1]) ?? only(inAll);
  const count = symbols.tf ?? read(times.exec(question)?.[1]);
  const length = symbols.tf === undefined ? read(words.exec(question)?.[1]) : undefined;
  if (count === undefined || total === undefined || held === undefined) return undefined;
  return { count, total, holding: held, ...(length === undefined ? {} : { length }) };
}

export const tfIdf: NumericShape = (question) => {
  if (
    !named.test(question) ||
    /\bsmooth\w*|\bsublinear\b|\bnormali[sz]\w*/i.test(question) ||
    findNumbers(question).length < 3
  )
    return undefined;
  const counts = readCounts(question.replace(named, (found) => " ".repeat(found.length)));
  if (!counts) return undefined;
  const { count, length, total, holding: held } = counts;
  if (held < 1 || total < 1)
    return {
      about,
      misfit: "A term must be in at least one document: otherwise its inverse document frequency divides by 0.",
    };
  if (held > total) return { about, misfit: `A term can't be in ${held} documents when there are ${total}.` };
  if (length !== undefined && count > length)
    return { about, misfit: `A term can't occur ${count} times in ${length} words.` };
  if (hasMore(question, [], [count, total, held, length ?? count, 2, 10])) return undefined;
  const tf = length === undefined ? count : count / length;
  const natural = tf * Math.log(total / held);
  const decimal = tf * Math.log10(total / held);
  const base10 = /\blog ?_?\{?10\b|\bbase[- ]?(?:10|ten)\b/i.test(question);
  const [main, other] = base10 ? [decimal, natural] : [natural, decimal];
  const [log, beside] = base10 ? [String.raw`\log_{10}`, "with the natural one"] : [String.raw`\ln`, "to base 10"];
  const idf = base10 ? Math.log10(total / held) : Math.log(total / held);
  return {
    about,
    result: `With the ${base10 ? "logarithm to base 10" : "natural logarithm"} the TF-IDF weight is ${value(main)} (${beside}: ${value(other)}).`,
    steps: [
      String.raw`Formula: $\mathrm{tf} \cdot \log(N / \mathrm{df})$`,
      length === undefined
        ? `Term frequency: $\\mathrm{tf} = ${tex(tf)}$`
        : `Term frequency: $${count} / ${length} ${equals(tf)} ${tex(tf)}$`,
      `Inverse document frequency: $${log} (${tex(total)} / ${tex(held)}) ${equals(idf)} ${tex(idf)}$`,
      `Product: $${tex(tf)} \\cdot ${tex(idf)} ${equals(main)} ${tex(main)}$`,
    ],
  };
};
