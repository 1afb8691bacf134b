/** The formulas that stand in a question. */
import { type LogicFormula, variablesOf } from "./formula.ts";
import { parseLogic } from "./parse-logic.ts";
import { type LogicToken, readTokens } from "./read-tokens.ts";

export interface FoundFormula {
  /** Missing when it can't be read as one, or in two ways. */
  readonly formula: LogicFormula | undefined;
  readonly tokens: readonly LogicToken[];
  readonly from: number;
  readonly to: number;
}

const connects = ({ kind }: LogicToken): boolean => !["variable", "open", "close", "break"].includes(kind);
const startsWord = ({ kind, word }: LogicToken): boolean => word && kind !== "not" && kind !== "if";

/** Without the "and" before it, the "if" of the question, and brackets that open or close around more. */
function trimmed(run: readonly LogicToken[]): LogicToken[] {
  let [from, to] = [0, run.length];
  const hasThen = run.some(({ kind }) => kind === "then");
  for (let token = run[from]; token && from < to; token = run[from])
    if (startsWord(token) || (token.kind === "if" && !hasThen) || token.kind === "close") from++;
    else break;
  for (let token = run[to - 1]; token && from < to; token = run[to - 1])
    if ((token.word && token.kind !== "variable") || token.kind === "open") to--;
    else break;
  return run.slice(from, to);
}

/** Runs of tokens with nothing else between them; two things side by side, as in "is p or q a tautology", end one. */
function runsOf(tokens: readonly LogicToken[]): LogicToken[][] {
  const runs: LogicToken[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const beside =
      before &&
      (before.kind === "variable" || before.kind === "close") &&
      (token.kind === "variable" || token.kind === "open" || token.kind === "not" || token.kind === "if");
    if (token.kind === "break") runs.push([]);
    else if (beside) runs.push([token]);
    else runs.at(-1)?.push(token);
  }
  return runs.map(trimmed).filter((run) => run.some(({ kind }) => kind === "variable"));
}

/** "P(x)" is a predicate: another logic. */
const hasPredicate = (tokens: readonly LogicToken[]): boolean =>
  tokens.some(
    (token, i) => token.kind === "variable" && tokens[i + 1]?.name === "(" && tokens[i + 1]?.from === token.to,
  );

/** Behind these a lone "a" or "i" is a word of English. */
const article =
  /^\s+(?!(?:or|xor|implies|iff|if|then|not|entails?|follows?|together|with|and|is|are|true|false|given|from|valid(?=\s*(?:[?.!,]|$))|imply|holds?|hence|therefore|so|can|be|logically|also|must)\b)\p{L}{2}/iu;
const withoutArticles = (tokens: readonly LogicToken[], text: string): LogicToken[] =>
  tokens.map((token) =>
    token.kind === "variable" && /^(?:a|i|I)$/.test(token.name) && article.test(text.slice(token.to))
      ? { ...token, kind: "break" }
      : token,
  );

/**
 * @returns those with a connective, and the variables of theirs that stand alone; none where there are predicates
 */
export function findFormulas(text: string): FoundFormula[] {
  const tokens = withoutArticles(readTokens(text), text);
  if (hasPredicate(tokens)) return [];
  const runs = runsOf(tokens);
  const compound = runs.filter((run) => run.some(connects));
  const names = new Set(compound.flat().flatMap(({ kind, name }) => (kind === "variable" ? [name] : [])));
  const kept = runs.filter((run) => {
    const [only] = run;
    if (run.some(connects) || !only) return run.some(connects);
    return names.has(only.name) && !(only.name === "A" && article.test(text.slice(only.to)));
  });
  return kept.map((run) => ({
    formula: run.length <= longest ? parseLogic(run) : undefined,
    tokens: run,
    from: run[0]?.from ?? 0,
    to: run.at(-1)?.to ?? 0,
  }));
}

/** The most tokens that are read as one formula; longer ones are no question to work out. */
const longest = 60;

/** The most variables whose rows are written out. */
const most = 4;

export const fewVariables = (...formulas: readonly LogicFormula[]): boolean => variablesOf(...formulas).length <= most;

/** The one formula of a question, if it has a connective and no more variables than are written out. */
export function onlyFormula(text: string): LogicFormula | undefined {
  const [first, ...more] = findFormulas(text).filter(({ formula }) => formula?.kind !== "variable");
  if (!first?.formula || more.length > 0 || !fewVariables(first.formula)) return undefined;
  // "For A, B and C" names three things.
  const listed =
    /(?<!\p{L})\p{L}\s*,\s*$/u.test(text.slice(0, first.from)) || /^\s*,\s*\p{L}(?!\p{L})/u.test(text.slice(first.to));
  return listed ? undefined : first.formula;
}
