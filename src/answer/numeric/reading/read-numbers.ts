/** Numbers and lists as learners type them: "1/3", "5 %", "[1, 2, 3]", "2, 4 and 9". */

export interface FoundNumber {
  readonly value: number;
  /** Written as a percentage: its value is already divided by 100. */
  readonly percent: boolean;
  readonly from: number;
  readonly to: number;
}

export interface FoundList {
  readonly values: readonly number[];
  /** Digits behind the decimal point of the most exact entry. */
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
}

const sign = "[-+]?";
const plain = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?`;
const grouped = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)`;
const fractionTail = String.raw`(?:\s*[/⁄]\s*\d+(?:\.\d+)?)?`;
const percentTail = String.raw`(?:\s*(?:%|percent\b|per cent\b))?`;
/** Not part of a name or a size: "GPT-4", "L2", "3x3", "2nd", "1.2.3", "10-20". */
const free = String.raw`(?<![\p{L}\d_.]|[\p{L}\d%]-)`;
const ends = String.raw`(?![\p{L}\d_⁄/%]|\.\d|-\d)`;
const bare = `${free}${sign}(?:${grouped}|${plain})${fractionTail}${percentTail}${ends}`;
const runNumber = new RegExp(bare, "giu");
/** Alone: not the "0" of "0,9". */
const soleNumber = new RegExp(`(?<!\\d,)${bare}(?!,\\d)`, "giu");

/** @returns undefined when the text is not one number */
function parseNumber(text: string): Omit<FoundNumber, "from" | "to"> | undefined {
  const shape = new RegExp(`^(${sign}(?:${grouped}|${plain}))(${fractionTail})(${percentTail})$`, "iu").exec(
    text.trim(),
  );
  if (!shape) return undefined;
  const [, top = "", bottom = "", tail = ""] = shape;
  const numerator = Number(top.replaceAll(",", ""));
  const denominator = bottom === "" ? 1 : Number(bottom.replace(/[\s/⁄]/g, ""));
  const percent = tail.trim() !== "";
  const value = numerator / denominator / (percent ? 100 : 1);
  return Number.isFinite(value) ? { value, percent } : undefined;
}

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

const matchNumbers = (text: string, pattern: RegExp): FoundNumber[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const read = parseNumber(match[0]);
    return read ? [{ ...read, from: match.index, to: match.index + match[0].length }] : [];
  });

/** Every number that stands for itself, in order. */
export const findNumbers = (text: string): FoundNumber[] => matchNumbers(text, soleNumber);

const entrySource = `${sign}${plain}${fractionTail}${percentTail}`;

/** "1, 2, 3", "1 2 3" or "1; 2; 3" → the entries as typed; undefined when one is no number. */
export function entriesOf(inner: string): string[] | undefined {
  const trimmed = inner.trim().replace(/,$/, "");
  // "0,5, 0,5" and "0,5; 0,5" may be decimal commas.
  if (/\d,\d/.test(trimmed) && /\d(?:, |;)/.test(trimmed)) return undefined;
  const separated = /[,;]/.test(trimmed)
    ? trimmed.split(/[,;]/)
    : trimmed.split(/\s+(?![%/⁄]|percent|per cent)(?<![/⁄]\s+)/);
  const entries = separated.map((entry) => entry.trim());
  const whole = new RegExp(`^${entrySource}$`, "iu");
  return entries.length > 0 && entries.every((entry) => whole.test(entry)) ? entries : undefined;
}

export const valuesOf = (entries: readonly string[]): number[] | undefined => {
  const values = entries.flatMap((entry) => parseNumber(entry)?.value ?? []);
  return values.length === entries.length ? values : undefined;
};

const innerList = /[[({<]([^[\](){}<>]*)[\])}>]/g;

/** Lists in brackets of any kind, with at least one entry; a matrix' rows are lists too. */
export function findBracketed(text: string): FoundList[] {
  return [...text.matchAll(innerList)].flatMap((match) => {
    const entries = entriesOf(match[1] ?? "");
    const values = entries && valuesOf(entries);
    if (!entries || !values) return [];
    const decimals = Math.max(...entries.map(decimalsOf));
    return [{ values, decimals, from: match.index, to: match.index + match[0].length }];
  });
}

/** What may follow a list without brackets; "2, 3 and 4 layers" counts things and is none. */
const afterRun =
  /^\s*(?:$|[?!.;:](?!\.)|[-–—]\s+(?=[a-z])|,\s*[a-z]{2,}|(?:with|in|using|to|if|as|please|when|by|at|for|and|give|show|step|then|so|via|is|are|what|find|calculate|compute|respectively|pls|plz|approx\w*|roughly|thanks|thx)\b)/i;
/** "0,9" may be a decimal number as well as two. */
const decimalComma = /^\d+,\d+$/;

/** Lists without brackets: two or more numbers with nothing but commas, spaces and "and" between them. */
export function findRuns(text: string): FoundList[] {
  const runs: FoundNumber[][] = [];
  for (const found of matchNumbers(text, runNumber)) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const between = before ? text.slice(before.to, found.from) : "";
    if (last && before && /^(?:\s*,?\s*(?:and|&)\s+|\s*[,;]\s*|\s+)$/i.test(between)) last.push(found);
    else runs.push([found]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length < 2 || !afterRun.test(text.slice(last.to))) return [];
    if (decimalComma.test(text.slice(first.from, last.to))) return [];
    const decimals = Math.max(...run.map(({ from, to }) => decimalsOf(text.slice(from, to))));
    return [{ values: run.map(({ value }) => value), decimals, from: first.from, to: last.to }];
  });
}

export interface NumberSpan {
  readonly from: number;
  readonly to: number;
}

/** Whether a number stands outside of what was read and is none of the known ones: then more was asked than was read. */
export const hasMore = (text: string, read: readonly NumberSpan[], known: readonly number[] = []): boolean =>
  findNumbers(text).some(
    ({ from, to, value }) => !known.includes(value) && !read.some((span) => span.from <= from && to <= span.to),
  );

/** Lists of at least two numbers: those in brackets, else those without. */
export function findLists(text: string): FoundList[] {
  const bracketed = findBracketed(text);
  const opened = text.match(/[[({<](?=\s*[-+.\d])/g)?.length ?? 0;
  // A bracket with something else than numbers can't be left out.
  if (opened > bracketed.length || /\[[^\]\d]*\d|\.\.|…/.test(text.replace(innerList, ""))) return [];
  const lists = bracketed.filter(({ values }) => values.length > 1);
  return lists.length > 0 ? lists : findRuns(text);
}

/**
 * The one list of a question.
 * @param known numbers that may stand beside it, like a temperature
 * @returns undefined when there is none, more than one to choose from, or a number that belongs to neither
 */
export function onlyList(text: string, known: readonly number[] = []): FoundList | undefined {
  const lists = findLists(text);
  const [list] = lists;
  return list && lists.length === 1 && !hasMore(text, lists, [list.values.length, ...known]) ? list : undefined;
}
