/** Version 1 of the learner's data to version 2: every exchange by its id, with its place, and none left behind. */
import type { Transaction } from "dexie";
import { countRenaming } from "../../learner/count-renaming.ts";
import { parseMeta } from "../../learner/record-schema.ts";

/** How many exchanges are held in memory at a time: each may be a long answer. */
const BATCH = 50;

/** Frozen: what version 1 stored, as far as it can be relied on. */
interface RowVersion1 {
  readonly conversation: string;
  readonly place: number;
  readonly exchange?: unknown;
}

export interface RowVersion2 {
  readonly conversation: string;
  readonly id: string;
  readonly place: number;
  readonly exchange: unknown;
}

export async function upgradeLearnerTo2(upgrade: Transaction): Promise<void> {
  const old = upgrade.table("exchanges");
  const keys = await old.toCollection().primaryKeys();
  const firstQuestions = new Map<string, string>();
  const taken = new Set<string>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows: RowVersion1[] = await old.bulkGet(keys.slice(start, start + BATCH));
    const upgraded = rows.map((row) => upgradeExchange(row, taken));
    await upgrade.table("exchangesById").bulkAdd(upgraded);
    for (const { conversation, exchange } of upgraded) {
      const question = textField(exchange, "question");
      if (question !== undefined && !firstQuestions.has(conversation)) firstQuestions.set(conversation, question);
    }
  }
  const conversations = upgrade.table("conversations");
  for (const record of await conversations.toArray()) {
    const meta = parseMeta(record);
    if (meta.ok) await conversations.put(countRenaming(meta.value, firstQuestions.get(meta.value.id)));
  }
}

/**
 * @param taken ids that rows before it have, which it adds to: of two rows with one id neither may be lost
 */
export function upgradeExchange({ conversation, place, exchange }: RowVersion1, taken: Set<string>): RowVersion2 {
  const own = textField(exchange, "id");
  const isFree = own !== undefined && own !== "" && !taken.has(`${conversation} ${own}`);
  const id = isFree ? own : `place-${place}`;
  taken.add(`${conversation} ${id}`);
  const placed = typeof exchange === "object" && exchange !== null ? { ...exchange, id, place } : exchange;
  return { conversation, id, place, exchange: placed ?? null };
}

function textField(record: unknown, field: string): string | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? value : undefined;
}
