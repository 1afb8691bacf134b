/** Days of a calendar as numbers: days since 1 January 1970, without hours and zones. */

const DAY_MS = 86_400_000;

/** @returns undefined for what is no day, such as "2027-02-30" */
export function dayOfDate(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(at).toISOString().startsWith(date) ? at / DAY_MS : undefined;
}
