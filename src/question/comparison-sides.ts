/** The sides of a comparison as they are written: "supervised and unsupervised learning", "is A better than B for tables". */
import { comparisonShapes } from "./comparison-shapes.ts";

const between =
  /\s*(?:,\s*(?:and|or|&|vs\.?|versus)\s+|,\s+|\s+(?:and|n|or|&|vs\.?|versus|v\.s\.?|v)\s+|(?<!\ba)\s*\/\s*)\s*/i;
/** Where nothing else joins: "compare A to B", but not "A or B to save time". */
const weaklyBetween = /\s+(?:to|with|from|against|than)\s+/i;
/** "for tabular data", "on small data sets", "in NLP": said of both sides, no side of its own. */
const qualifier =
  /\s+(?:for|on|in|when|if|with (?:small|large|few|little|many)|at|during|regarding|concerning|in terms of|as)\s+.+$/i;
const ending =
  /\s*(?:[?.!]+|\b(?:which|what)(?:['’]?s| (?:one )?(?:is|should|do|are|would))\b.*|\bin (?:machine|deep) learning\b|-?\s*\bexplain(?:ed)?\b(?: the)?|\bplease\b|\b(?:the )?same(?: thing)?\b(?: or not)?|\b(?:models? )?used\b|[,-]?\s*\b(?:difference|comparison|thoughts)\b)\s*$/i;
/** Said before the first thing: "why is layer norm used instead of batch norm", "planners: forward or backward". */
const article =
  /^(?:an?|the|using|use|between|both|just|single|plain|normal|regular|standard|classic(?:al)?|something like|(?:what|why|how|when|where) (?:is|are|was|do|does|did|should|would)|[^:]*:)\s+/i;
/** "Parametric... sorry, a Gaussian process or a neural network": what stands before was taken back. */
const takenBack =
  /^.*(?:\.{2,}|…|,|-)\s*(?:no,?\s+)*(?:wait|sorry|i mean|i meant)(?:[\s,.:]+(?:no|i mean|i meant)\b)*[\s,.:]+/i;

/** "What is an LSTM and how does it differ from a GRU": said of what was named first. */
const namedBefore =
  /^(?:what(?:['’]?s| is| are)|explain|define|describe)\s+(?<thing>[^,?]+?),?\s+and\s+(?<asks>how\s+(?:does|do|is|are))\s+(?:it|they)\s+/i;

export interface WrittenSides {
  /** Two to four, in the order of the question. */
  readonly sides: readonly string[];
  /** What both are compared for. */
  readonly context: string;
}

const trim = (text: string): string => {
  let kept = text.trim();
  for (let last = ""; last !== kept; ) {
    last = kept;
    kept = kept
      .replace(article, "")
      .replace(ending, "")
      .replace(/^[,:;"'\s]+|[,:;"'\s]+$/g, "");
  }
  return kept;
};

/** One side as it is written, or several that have nothing between them. */
export type SetApart = (side: string) => readonly string[];

/** ", which one for 200 samples and 50 features", " and when would i use each", ", they both find it": of the sides, and none of them. */
const askedOfThem =
  /(?:,\s*(?:and\s+|but\s+)?(?:which|what|when|why|how|(?:is|are)(?:n['’]?t| not)? (?:it|that|they|these|those)|same|help|(?:they|i|we|you|since|because|given)(?=\s))|\s+and\s+(?:which|when|why|how))\b.*$/i;

/** @param from the first piece whose qualifier is dropped: before the very first side it belongs to the question */
function split(text: string, setApart: SetApart, from = 0): WrittenSides {
  const asked = text.replace(askedOfThem, "");
  const pieces = asked
    .split(between.test(asked) ? between : weaklyBetween)
    .map(trim)
    .filter((piece) => piece !== "");
  const last = pieces.at(-1) ?? "";
  const context = qualifier.exec(last)?.[0] ?? "";
  return {
    sides: pieces
      .map((piece, i) => (i >= from ? trim(piece.replace(qualifier, "")) : piece))
      .filter((piece) => piece !== "")
      .flatMap(setApart),
    context: context.trim(),
  };
}

const withFirst = (first: string, rest: WrittenSides): WrittenSides => ({ ...rest, sides: [first, ...rest.sides] });

/** "Before or after the split", "on or off": two ways of one thing, and no sides. */
const waysOfOne = /\b(?:before or after|after or before|on or off|yes or no|true or false|more or less)\b/i;

/** Characters. A pasted page sets nothing side by side, and its shapes would be looked for in square time. */
const longest = 1_000;

/**
 * @param question spelling put right
 * @param setApart "ai ml" as "ai" and "ml"
 * @returns undefined when no shape of a comparison fits
 */
export function writtenSides(question: string, setApart: SetApart = (side) => [side]): WrittenSides | undefined {
  if (question.length > longest || waysOfOne.test(question)) return undefined;
  const text = question
    .replace(/[?.!]+$/, "")
    .replace(takenBack, "")
    .replace(namedBefore, "$<asks> $<thing> ");
  for (const shape of comparisonShapes) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    const found = groups.sides
      ? split(groups.sides, setApart, 1)
      : withFirst(trim(groups.first ?? ""), split(groups.second ?? "", setApart));
    if (found.sides.length >= 2 && found.sides.length <= 4) return found;
  }
  return undefined;
}

/**
 * The readings of a side, fullest first: with the last words of the last side ("supervised" + "learning"), with the
 * first words of the first ("batch norm and layer norm" needs none), then as it stands.
 */
export function sideReadings(sides: readonly string[], place: number): string[] {
  const side = sides[place] ?? "";
  const readings = [side];
  const words = (text: string): string[] => text.split(/\s+/);
  const last = words(sides.at(-1) ?? "");
  const first = words(sides[0] ?? "");
  if (place < sides.length - 1)
    for (let count = 1; count < last.length; count++) readings.push(`${side} ${last.slice(-count).join(" ")}`);
  if (place > 0)
    for (let count = 1; count < first.length; count++) readings.push(`${first.slice(0, count).join(" ")} ${side}`);
  return [...new Set(readings)];
}
