/** What really lies in the learner's database, read past the app. */
import type { Page } from "@playwright/test";

export interface StoredExchange {
  readonly conversation: string;
  readonly question: string;
  readonly answered: boolean;
}

export interface Stored {
  /** Id → title. */
  readonly conversations: Readonly<Record<string, string>>;
  readonly exchanges: readonly StoredExchange[];
}

/** @param page one of the app's origin; it doesn't have to run the app */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("erica-learner")) return { conversations: {}, exchanges: [] };
    const database = await settled(indexedDB.open("erica-learner"));
    const transaction = database.transaction(["conversations", "exchangesById"]);
    const [metas, rows] = await Promise.all([
      settled<{ id: string; title: string }[]>(transaction.objectStore("conversations").getAll()),
      settled<{ conversation: string; exchange: { question: string; answer?: object } }[]>(
        transaction.objectStore("exchangesById").getAll(),
      ),
    ]);
    database.close();
    return {
      conversations: Object.fromEntries(metas.map(({ id, title }) => [id, title])),
      exchanges: rows.map(({ conversation, exchange }) => ({
        conversation,
        question: exchange.question,
        answered: exchange.answer !== undefined,
      })),
    };
  });
}

/** Begins anew, so that a long run doesn't come to read thousands of answers at each step. */
export async function deleteStored(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase("erica-learner");
        request.onsuccess = resolve;
        request.onerror = resolve;
      }),
  );
}

/** Answers that were shown as done and aren't stored. */
export function lostAnswers(committed: Iterable<string>, { conversations, exchanges }: Stored): readonly string[] {
  const kept = new Set(
    exchanges
      .filter(({ conversation, answered }) => answered && conversation in conversations)
      .map((it) => it.question),
  );
  return [...committed].filter((question) => !kept.has(question));
}
