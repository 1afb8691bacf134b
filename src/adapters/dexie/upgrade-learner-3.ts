/** Version 2 of the learner's data to version 3: what stored answers explained counts as seen. */
import type { Transaction } from "dexie";
import type { SeenEvent } from "../../domain/learning.ts";
import { laterTime } from "../../domain/times.ts";
import { parseExchange } from "../../learner/record-schema.ts";
import { seenInExchange } from "../../learner/seen-concepts.ts";

/** How many exchanges are held in memory at a time: each may be a long answer. */
const BATCH = 50;

export async function upgradeLearnerTo3(upgrade: Transaction): Promise<void> {
  const exchanges = upgrade.table("exchangesById");
  const keys = await exchanges.toCollection().primaryKeys();
  const seen = new Map<string, SeenEvent>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows: { readonly exchange?: unknown }[] = await exchanges.bulkGet(keys.slice(start, start + BATCH));
    for (const row of rows) {
      const exchange = parseExchange(row.exchange);
      if (!exchange.ok) continue;
      for (const event of seenInExchange(exchange.value)) {
        const before = seen.get(event.id);
        seen.set(event.id, before ? { ...event, at: laterTime(before.at, event.at) } : event);
      }
    }
  }
  await upgrade.table("learning").bulkPut([...seen.values()].map((event) => ({ id: event.id, event })));
}
