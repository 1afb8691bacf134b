/** What is wrong with a file, said in a line that a learner can read: names in it come from the file. */
import * as v from "valibot";

const shownCharacters = 200;
/** Enough to mend a file by; a broken one may have thousands. */
const shownProblems = 8;

const clip = (text: string): string => (text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text);

export function problemsInWords(problems: readonly string[]): string {
  const more = problems.length - shownProblems;
  return [...problems.slice(0, shownProblems).map(clip), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/**
 * Checks foreign data. It ends at the first fault: a file may be made of nothing else.
 * @returns the data, or where and what the fault is
 */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): { readonly value: T } | string {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return { value: parsed.output };
  const [issue] = parsed.issues;
  const place = (issue.path ?? []).map((item) => String(item.key)).join(".");
  return clip(`${place}: ${issue.message}`);
}
