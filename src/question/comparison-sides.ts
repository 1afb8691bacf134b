/** The sides of a comparison as they are written: "supervised and unsupervised learning", "is A better than B for tables". */

/** The two ends of each shape; what stands between and around them is grammar. */
const shapes: readonly RegExp[] = [
  /\b(?:diff(?:erence)?s?|distinction|contrast|trade-?offs?|relationship|relation|comparison|similarit(?:y|ies)|choose|choosing|decide|deciding)\s+(?:is there |are there )?(?:between|among|of|b\/w)\s+(?<sides>.+)$/i,
  /\b(?:compare|comparing|contrast|distinguish|differentiate)\s+(?:between\s+)?(?<sides>.+)$/i,
  /\b(?:is|are|was|were|why is|why are|when is)\s+(?<first>.+?)\s+(?:always |really |actually |still |much |so much |generally |usually )*(?:better|worse|faster|slower|more \w+|less \w+|cheaper|stronger|simpler|safer|different|larger|smaller)\s+(?:than|from|to)\s+(?<second>.+)$/i,
  /\bhow (?:is|are|does|do)\s+(?<first>.+?)\s+(?:different|differ|distinct)\s+(?:from|to|than|compared to)\s+(?<second>.+)$/i,
  /\b(?:is|are)\s+(?<first>.+?)\s+(?:the same(?: thing)?|identical|equal|equivalent|just another name)\s+(?:as|to|for)\s+(?<second>.+)$/i,
  /\bwhen (?:should|do|would|to|can) (?:i |we |you |one )?(?:use |choose |pick |prefer )?(?<first>.+?)\s+(?:and when(?: to use)?|instead of|rather than|over|vs\.?|versus|or|and when should i use)\s+(?<second>.+)$/i,
  /\b(?:use|choose|pick|prefer|take)\s+(?<first>.+?)\s+(?:instead of|rather than|over|or)\s+(?<second>.+)$/i,
  /\bwhich(?: one)?(?: is| are| should i (?:use|choose|pick))?(?: \w+)?[,:]?\s+(?<sides>.+\bor\b.+)$/i,
  /^(?:what(?:'s| is) )?(?<sides>.+?\s(?:vs\.?|versus|v\.s\.?)\s.+)$/i,
  /\bare\s+(?<sides>.+?\s(?:and|&)\s.+?)\s+(?:the )?same\b/i,
  /^(?:what(?:'s| is| are) (?:different|special|new|better) (?:about|in|with) )?(?<first>.+?)\s+(?:compared (?:to|with)|as opposed to|in contrast to|instead of|rather than)\s+(?<second>.+)$/i,
  /^(?<sides>.+?)\s+(?:differences?|diffs?|comparison|compared)$/i,
  /^(?<sides>.+?),?\s+which(?: one)? (?:is|are|should|do|does|would|works?|trains?|gives?|needs?|runs?)\b.*$/i,
  /^(?:so |and |but )*(?<sides>[^,]{2,40}? or [^,]{2,40}?),?\s+(?:if|when|for|with|on|given)\s.*$/i,
  /^(?:should i (?:use|choose|pick|learn) )?(?<sides>[^,]{2,60}? or [^,]{2,60}?)[,?]?(?: which(?: one)? is better.*)?$/i,
];

const between =
  /\s*(?:,\s*(?:and|or|&|vs\.?|versus)\s+|,\s+|\s+(?:and|or|&|vs\.?|versus|v\.s\.?|to|with|from|against|than)\s+|\s+v\s+)\s*/i;
/** "for tabular data", "on small data sets", "in NLP": said of both sides, no side of its own. */
const qualifier =
  /\s+(?:for|on|in|when|if|with (?:small|large|few|little|many)|at|during|regarding|concerning|in terms of|as)\s+.+$/i;
const ending =
  /\s*(?:[?.!]+|\b(?:which|what)(?:['’]?s| (?:one )?(?:is|should|do|are|would))\b.*|\bin (?:machine|deep) learning\b|\bexplain(?:ed)?\b|\bplease\b)\s*$/i;
const article =
  /^(?:an?|the|using|use|between|both|just|plain|normal|regular|standard|classic(?:al)?|something like)\s+/i;

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
      .replace(ending, "")
      .replace(article, "")
      .replace(/^[,:;"'\s]+|[,:;"'\s]+$/g, "");
  }
  return kept;
};

/** One side as it is written, or several that have nothing between them. */
export type SetApart = (side: string) => readonly string[];

/** ", which one for 200 samples and 50 features": asked of the sides, and none of them. */
const askedOfThem = /,\s*(?:which|what|when|why|how)\b.*$/i;

function split(text: string, setApart: SetApart): WrittenSides {
  const pieces = text
    .replace(askedOfThem, "")
    .split(between)
    .map(trim)
    .filter((piece) => piece !== "");
  const last = pieces.at(-1) ?? "";
  const context = qualifier.exec(last)?.[0] ?? "";
  return {
    sides: pieces
      .map((piece) => trim(piece.replace(qualifier, "")))
      .filter((piece) => piece !== "")
      .flatMap(setApart),
    context: context.trim(),
  };
}

const withFirst = (first: string, rest: WrittenSides): WrittenSides => ({ ...rest, sides: [first, ...rest.sides] });

/**
 * @param question spelling put right
 * @param setApart "ai ml" as "ai" and "ml"
 * @returns undefined when no shape of a comparison fits
 */
export function writtenSides(question: string, setApart: SetApart = (side) => [side]): WrittenSides | undefined {
  const text = question.replace(/[?.!]+$/, "");
  for (const shape of shapes) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    const found = groups.sides
      ? split(groups.sides, setApart)
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
