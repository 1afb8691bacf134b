/**
 * Two versions of one thing, from two tabs or two devices, made one. The result is the same whichever comes first,
 * and merging it again changes nothing.
 */
import type { ConversationMeta, Exchange } from "../domain/conversation.ts";
import type { GeneratedAnswer, GenerationStatus } from "../domain/generated-answer.ts";
import { compareTimes, earlierTime, laterTime } from "../domain/times.ts";
import { canonical } from "./canonical.ts";

/**
 * A later revision beats an earlier one, then an answered version an unanswered one. Of one and the same answer the
 * text that got further stays, and hints once opened stay open.
 */
export function mergeExchange(a: Exchange, b: Exchange): Exchange {
  const [newer, older] = isNewer(b, a) ? [b, a] : [a, b];
  // Asked again: what was written about the earlier answer is gone with it.
  if ((newer.revision ?? 0) !== (older.revision ?? 0) || newer.askedAt !== older.askedAt) return newer;
  const { generated: _generated, hintsShown: _hintsShown, ...asked } = newer;
  const generated = furtherText(newer.generated, older.generated);
  const hintsShown = furtherHints(newer, older);
  return {
    ...asked,
    place: Math.min(newer.place, older.place),
    ...(generated && { generated }),
    ...(hintsShown !== undefined && { hintsShown }),
  };
}

function isNewer(a: Exchange, b: Exchange): boolean {
  const difference =
    (a.revision ?? 0) - (b.revision ?? 0) ||
    Number(a.answer !== undefined) - Number(b.answer !== undefined) ||
    compareTimes(a.askedAt, b.askedAt);
  return difference === 0 ? compareText(spelled(a), spelled(b)) > 0 : difference > 0;
}

/** What two versions that claim the same age are told apart by: any order, as long as it is always the same. */
function spelled({ place: _place, generated: _generated, hintsShown: _hintsShown, ...asked }: Exchange): string {
  return canonical(asked);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Absent for an answer that is shown, which no number of hints takes back. */
function furtherHints(a: Exchange, b: Exchange): number | undefined {
  const answered = [a, b].filter(({ answer }) => answer !== undefined);
  if (answered.some(({ hintsShown }) => hintsShown === undefined)) return undefined;
  const shown = [a, b].flatMap(({ hintsShown }) => hintsShown ?? []);
  return shown.length === 0 ? undefined : Math.max(...shown);
}

const underWay: readonly GenerationStatus[] = ["streaming", "interrupted"];

/** The one begun later; of one and the same text, the one that got further. */
function furtherText(a: GeneratedAnswer | undefined, b: GeneratedAnswer | undefined): GeneratedAnswer | undefined {
  if (!a || !b) return a ?? b;
  const difference =
    compareTimes(a.startedAt, b.startedAt) ||
    Number(!underWay.includes(a.status)) - Number(!underWay.includes(b.status)) ||
    a.text.length - b.text.length ||
    a.sentences.length - b.sentences.length ||
    compareText(canonical(a), canonical(b));
  return difference > 0 ? a : b;
}

/** The title given last, and the time of the last change. */
export function mergeMeta(a: ConversationMeta, b: ConversationMeta): ConversationMeta {
  const named = ({ createdAt: _created, updatedAt: _updated, ...rest }: ConversationMeta) => canonical(rest);
  const difference =
    (a.renames ?? 0) - (b.renames ?? 0) || compareTimes(a.updatedAt, b.updatedAt) || compareText(named(a), named(b));
  return {
    ...(difference < 0 ? b : a),
    createdAt: earlierTime(a.createdAt, b.createdAt),
    updatedAt: laterTime(a.updatedAt, b.updatedAt),
  };
}

/** Places that two devices gave away at the same time fall back on ids: never on a clock. */
export const byPlace = (a: Exchange, b: Exchange): number => a.place - b.place || compareText(a.id, b.id);
