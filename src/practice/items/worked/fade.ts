/**
 * A worked example with its end left out, and then more and more of it: the learner works out what was shown before
 * (fading, Renkl and Atkinson 2003). What is left out can be worked out from what is left, and is never written out:
 * a sum that is shown asks for a calculator alone.
 */
import { codeAndFormulas } from "../../../markdown/prose.ts";
import { type Part, type Step, shownNumbers } from "./find-steps.ts";
import { showsHow } from "./shows-how.ts";

const ASKED = "\\boxed{\\,?\\,}";
const LEFT_OUT = "\\boxed{\\ldots}";
const MOST_STAGES = 4;
/** Numbers that belong to a rule rather than to the example: 1 − p, a square, a mean of two. */
const ofRules = new Set([0, 1, 2]);
/** After these words it is clear what the hidden number is; "the first part" is no name. */
const namesWhatFollows =
  /(?<!\b(?:this|which|what|there|part|rest|other|bracket) )\b(?:is|was|be|equals|probability|loss|error|size|(?:is|are) only|path \S+ costs)\s*$/iu;
/** After these a unit has to say what it is: "has 32 subsets". */
const leadsToUnit = /\b(?:is|are|has|have|gives|costs|needs|only|mean)\s*$|: *$/iu;
/** "Variance: …", but not "First part: …" nor "In logarithms: …", which leave open of what. */
const labelsWhatFollows =
  /(?:^|[.;!?\n] *(?:- )?)(?! |(?:If|With|So|For|When|Then|But|And|Now|At|After|Before|Since|First|Second|Third|In|As|From|To|Per|Over|Below|Part|Step)\b)(?!\p{L}[^:\n]*\b(?:part|step|alone|again)\b)[\p{L}' -]{2,28}: *$/u;
/** The sentence ends with the number and a few words: nothing is added to it that a reader might count in. */
const endsThere = /^ ?[^\d$\\.,;:()[\]\n]{0,40}(?:\.(?:\s|$)|;|\n|$)/;
/** What a formula may close with before its unit: "20 % of the cells". */
const closing = "\\,\\%$";
const endsInWords = /^ (?=\p{L})[^\d$\\.,;:()[\]\n]{1,40}(?:\.(?:\s|$)|;|\n|$)/u;
/** "As a verb: …. As a noun: …": the one before, a formula (here 0), shows how. */
const likeTheOneBefore = /(?:^|[.;:\n] *(?:- )?)(\p{L}+) [^:.;]{1,30}: *0[^.;]{0,20}[.;]\s+(?:- )?\1 [^:.;]{0,30}: *$/u;
const withoutFormulas = (text: string): string =>
  codeAndFormulas(text).reduce((plain, formula) => plain.replace(formula, "0"), text);
/** "3 \\cdot 4", "\\sqrt{2}": something to be worked out, not the name of something; the places of letters count nothing. */
const reckons = (tex: string): boolean => {
  const bare = tex.replace(/_(?:\{[^}]*\}|.)/g, "");
  return /\d/.test(bare) && /\\(?:cdot|times|[td]?frac|sqrt|ln|log|exp|min|max)|[-+/−^]/.test(bare);
};
const goesOnToAdd = /^[^.;\n$]{0,40}\b(?:plus|together|minus|both|each|per|in all)\b/;
/** Longer than any such words. */
const LOOKED_BACK = 200;
/** A few words behind the number, up to where something new is said. */
const tail = /^ ?[^\d$\\.,;:()[\]\n]{1,40}(?=[.,;:()\n]|$)/;

/** A step of which something is left out: its result, and the parts before it. */
interface Gap {
  readonly step: Step;
  readonly parts: readonly Part[];
  readonly mark: string;
}

const extentOf = ({ step, parts }: Gap): readonly [number, number] => {
  const last = step.parts.at(-1);
  return [parts[0]?.start ?? last?.start ?? step.end, last?.end ?? step.end];
};

const withGaps = (shown: string, gaps: readonly Gap[]): string =>
  gaps
    .map((gap) => ({ gap, extent: extentOf(gap) }))
    .sort((a, b) => b.extent[0] - a.extent[0])
    .reduce((text, { gap: { mark }, extent: [from, to] }) => text.slice(0, from) + mark + text.slice(to), shown);

/** Whether all that the hidden parts reckon with can still be read, or comes from a hidden step before. */
function canBeWorkedOut(text: string, gaps: readonly Gap[]): boolean {
  const shown = new Set(shownNumbers(text));
  const knows = (number: number, before: readonly Gap[]): boolean =>
    ofRules.has(number) ||
    shown.has(number) ||
    before.some(({ step }) => Math.abs(step.parts.at(-1)?.value ?? Number.NaN) === number);
  return gaps.every(({ step, parts }) => {
    const before = gaps.filter((other) => other.step.start < step.start);
    // What its reckoning goes on with comes from how it begins.
    return shownNumbers(parts[0]?.tex ?? "").every((number) => knows(number, before));
  });
}

/** Whether what is hidden reckons with what a step comes to: only then is working it out part of the way. */
const isUsed = (step: Step, gaps: readonly Gap[]): boolean => {
  const result = Math.abs(step.parts.at(-1)?.value ?? Number.NaN);
  return !ofRules.has(result) && gaps.some(({ parts }) => parts.some(({ tex }) => shownNumbers(tex).includes(result)));
};

/** Its reckoning, all of it, where it is clear without it what is asked. */
function reckoningOf(source: string, { parts, start, end, goesOn }: Step): readonly Part[] | undefined {
  const before = parts.slice(0, -1);
  const [first] = before;
  const isNamed = first !== undefined && first.value === undefined && !reckons(first.tex);
  const reckoning = isNamed ? before.slice(1) : before;
  const leadingTo = source.slice(Math.max(0, start - LOOKED_BACK), start);
  const behind = source.slice(end);
  const isClear =
    isNamed ||
    (!goesOn && namesWhatFollows.test(leadingTo) && !goesOnToAdd.test(behind)) ||
    (!goesOn &&
      !goesOnToAdd.test(behind) &&
      leadsToUnit.test(leadingTo) &&
      endsInWords.test(behind.startsWith(closing) ? behind.slice(closing.length) : behind)) ||
    (!goesOn && likeTheOneBefore.test(withoutFormulas(leadingTo))) ||
    (!goesOn && labelsWhatFollows.test(leadingTo) && endsThere.test(behind));
  return isClear && reckoning.length > 0 ? reckoning : undefined;
}

/** "… of a cube in 10 dimensions": the rest of the sentence, left out, says a number that is reckoned with. */
function saysMore(behind: string, reckoning: readonly Part[]): boolean {
  const rest = new Set(shownNumbers(/^[^.;:\n]*/.exec(behind)?.[0] ?? ""));
  return reckoning.some(({ tex }) => shownNumbers(tex).some((number) => !ofRules.has(number) && rest.has(number)));
}

/**
 * @param steps of the text that come to something, in order; the last is asked for
 * @returns the example as it is shown the first time and after each success
 */
export function fade(source: string, steps: readonly Step[]): readonly string[] {
  const asked = steps.at(-1);
  if (!asked) return [];
  const shown = source.slice(0, asked.end + (tail.exec(source.slice(asked.end))?.[0].length ?? 0)).trimEnd();
  const reckoning = reckoningOf(source, asked);
  if (!reckoning || saysMore(source.slice(shown.length), reckoning)) return [];
  const rows: Gap[][] = [[{ step: asked, parts: reckoning, mark: ASKED }]];
  // What the asked step reckons with would show what the steps before it come to.
  for (const step of [...steps.slice(0, -1)].reverse()) {
    const gaps = rows.at(-1) ?? [];
    if (!isUsed(step, gaps)) continue;
    const parts = reckoningOf(source, step);
    if (!parts) break;
    rows.push([...gaps, { step, parts, mark: LEFT_OUT }]);
  }
  const stages: string[] = [];
  for (const gaps of rows.slice(0, MOST_STAGES)) {
    const text = withGaps(shown, gaps);
    const hidden = gaps.flatMap(({ parts }) => parts.map(({ tex }) => tex));
    if (!canBeWorkedOut(text, gaps) || !showsHow(text, hidden)) break;
    stages.push(text);
  }
  return stages;
}
