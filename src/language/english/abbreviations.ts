/** Periods that don't end a sentence. Keys are lower case, without the last period. */

/** A sentence practically never ends on these. */
const neverLast = new Set(
  "e.g i.e eg ie vs cf viz dr mr mrs ms prof fig figs eq eqs eqn a.k.a incl esp aka approx resp w.r.t wrt".split(" "),
);
/** Abbreviations before a number only: "no. 5", but "The answer is no." */
const beforeNumber = new Set("no nos sec secs ch chap ref refs vol p pp tab thm def ca art".split(" "));
/** May well be last; then no bracket or number follows: "et al. (2017)", "max. 5". */
const oftenLast = new Set("etc al max min avg inc ltd jr sr u.s u.k ph.d a.m p.m".split(" "));

/**
 * Whether the period at `at` belongs to an abbreviation, an initial or an enumeration.
 * @param start where its sentence begins
 * @param next the first visible character behind it
 */
export function isAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const before = text.slice(Math.max(start, at - 40), at);
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? "";
  const lower = word.toLowerCase();
  if (neverLast.has(lower)) return true;
  if (beforeNumber.has(lower)) return /[\d($]/.test(next);
  if (oftenLast.has(lower)) return /[\d(]/.test(next);
  // "J. Smith", "Geoffrey E. Hinton", but "the matrix A. The".
  if (/^\p{Lu}$/u.test(word)) return /(?:^|\p{Lu}\p{L}*[.]?\s+)[*_"“(]*\p{Lu}$/u.test(before);
  // "1. Compute", "**2. Compare", "Step 3. Divide".
  return at - start <= 16 && /^[*_"“(\s]*(?:(?:step|phase|part)\s+)?\d{1,3}$/i.test(text.slice(start, at));
}
