/** Takes a change back, but for what was done to its records since: that stays as it is. */
import type { LearnerUndo } from "../domain/learner-data.ts";
import { changeProfile } from "../domain/profile-change.ts";
import { isSame } from "./canonical.ts";
import { exchangeVersion } from "./exchange-version.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { mergeExchange, mergeMeta } from "./merge.ts";
import { parseExchange, parseMeta, parseProfile } from "./record-schema.ts";

type UndoneConversation = LearnerUndo["conversations"][number];
type UndoneExchange = LearnerUndo["exchanges"][number];

/** A conversation that came with the change stays while something said since is in it. */
export async function undoChange(
  rows: LearnerRows,
  { conversations, exchanges, learning, known }: LearnerUndo,
): Promise<void> {
  for (const undone of conversations) await undoConversation(rows, undone);
  for (const undone of exchanges) await undoExchange(rows, undone);
  for (const { id, before } of conversations) {
    if (before === undefined && (await rows.exchanges(id)).length === 0) await rows.putConversation(id, undefined);
  }
  for (const { id, before, left } of [...learning].reverse())
    if (isSame(await rows.learningEntry(id), left)) await rows.putLearning(id, before);
  if (known.added.length + known.removed.length === 0) return;
  const profile = parseProfile(await rows.profile());
  await rows.putProfile(changeProfile(profile, { learned: known.removed, forgotten: known.added }));
}

async function undoConversation(rows: LearnerRows, { id, before, left }: UndoneConversation): Promise<void> {
  if (before === undefined) return;
  const now = await rows.conversation(id);
  if (now === undefined) {
    // Deleted by the change: it comes back. Deleted since: it stays deleted.
    if (left === undefined) await rows.putConversation(id, before);
    return;
  }
  if (isSame(now, left)) return rows.putConversation(id, before);
  const [was, is, after] = [before, now, left].map(parseMeta);
  if (!was?.ok || !is?.ok) return;
  if (left === undefined) return rows.putConversation(id, mergeMeta(was.value, is.value));
  if (!after?.ok || is.value.title !== after.value.title || is.value.renames !== after.value.renames) return;
  // Used since: its title goes back, its date doesn't.
  await rows.putConversation(id, { ...was.value, updatedAt: is.value.updatedAt });
}

async function undoExchange(rows: LearnerRows, { conversation, id, before, left }: UndoneExchange): Promise<void> {
  if ((await rows.conversation(conversation)) === undefined) return;
  const now = await rows.exchange(conversation, id);
  if (exchangeVersion(now) === left) return rows.putExchange(conversation, id, before);
  // Deleted by the change, and there again: both are kept as one.
  const [was, is] = [parseExchange(before), parseExchange(now)];
  if (left === undefined && was.ok && is.ok)
    await rows.putExchange(conversation, id, mergeExchange(was.value, is.value));
}
