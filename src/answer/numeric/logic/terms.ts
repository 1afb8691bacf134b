/** Terms of first-order logic: "knows(john, x)". */

export interface LogicTerm {
  readonly name: string;
  /** Undefined for a variable or a constant. */
  readonly arguments?: readonly LogicTerm[];
}

export interface FoundTerm {
  readonly term: LogicTerm;
  readonly from: number;
  readonly to: number;
}

const name = /\s*(\??\p{L}[\p{L}\d_']*)\s*/uy;

/** @returns the term that starts at a place, and where it ends */
function termAt(text: string, from: number): FoundTerm | undefined {
  name.lastIndex = from;
  const found = name.exec(text)?.[1];
  if (found === undefined) return undefined;
  const end = name.lastIndex;
  if (text.charAt(end) !== "(") return { term: { name: found }, from, to: end };
  const parts: LogicTerm[] = [];
  let place = end;
  do {
    const part = termAt(text, place + 1);
    if (!part) return undefined;
    parts.push(part.term);
    place = part.to;
  } while (text.charAt(place) === ",");
  return text.charAt(place) === ")"
    ? { term: { name: found, arguments: parts }, from, to: skipped(text, place + 1) }
    : undefined;
}

const skipped = (text: string, place: number): number => place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0);

/** The terms with arguments, the outermost of each; undefined where one can't be read. */
export function findTerms(text: string): FoundTerm[] | undefined {
  const found: FoundTerm[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d_])\??\p{L}[\p{L}\d_']*\(/gu)) {
    if (found.some(({ to }) => index < to)) continue;
    const term = termAt(text, index);
    if (!term) return undefined;
    found.push(term);
  }
  return found;
}

export const partsOf = (term: LogicTerm): LogicTerm[] => [term, ...(term.arguments ?? []).flatMap(partsOf)];

export const termInTex = (term: LogicTerm): string => {
  const shown = term.name.length === 1 ? term.name : `\\text{${term.name.replace(/_/g, "\\_")}}`;
  return term.arguments ? `${shown}(${term.arguments.map(termInTex).join(", ")})` : shown;
};

export const sameTerm = (a: LogicTerm, b: LogicTerm): boolean => JSON.stringify(a) === JSON.stringify(b);
