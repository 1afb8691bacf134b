/** Whether a figure's data are what its kind needs. */
import * as v from "valibot";
import { figureSchemas, isKnownKind } from "./schemas.ts";

/** A newer Erica may know more kinds: such a figure is shown in words. Its data must still be no burden. */
const mostCharacters = 20_000;

export type CheckedData = { readonly data: unknown } | { readonly place: string; readonly fault: string };

/** @returns the data as they are kept, formulas without variables computed, or where and what the fault is */
export function checkFigureData(kind: string, data: unknown): CheckedData {
  if (!isKnownKind(kind)) {
    const size = JSON.stringify(data)?.length ?? 0;
    return size > mostCharacters ? { place: "", fault: "is too large" } : { data };
  }
  const parsed = v.safeParse(figureSchemas[kind], data, { abortEarly: true });
  if (parsed.success) return { data: parsed.output };
  const [issue] = parsed.issues;
  return { place: (issue.path ?? []).map(({ key }) => String(key)).join("."), fault: issue.message };
}
