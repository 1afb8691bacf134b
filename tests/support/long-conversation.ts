/** A conversation of any length, put straight into the learner's database: copies of answers that the app really gave. */
import type { Page } from "playwright";

interface StoredRow {
  readonly conversation: string;
  readonly id: string;
  readonly exchange: { readonly question: string };
}

/**
 * Copies what is stored of one conversation until it has `count` exchanges. The app's next visit reads it.
 * @param page one of the app's origin
 */
export async function growConversation(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("erica-learner"));
    const store = database.transaction("exchangesById", "readwrite").objectStore("exchangesById");
    const rows = (await done(store.getAll())) as StoredRow[];
    for (let place = rows.length; place < wanted; place++) {
      const { conversation, exchange } = rows[place % rows.length] as StoredRow;
      const id = `copy-${place}`;
      const question = `${exchange.question} (${place + 1})`;
      await done(store.put({ conversation, id, place, exchange: { ...exchange, id, place, question } }));
    }
    database.close();
  }, count);
}

/** Many short conversations, as a file to import. */
export function conversationsFile(count: number): string {
  const minute = 60_000;
  const conversations = Array.from({ length: count }, (_, i) => ({
    id: `imported-${i}`,
    title: `What is idea number ${i}?`,
    createdAt: 1_700_000_000_000 + i * minute,
    updatedAt: 1_700_000_000_000 + i * minute,
    exchanges: [0, 1].map((place) => ({
      id: `imported-${i}-${place}`,
      place,
      question: `What is idea number ${i}?`,
      askedAt: 1_700_000_000_000 + i * minute,
    })),
  }));
  return JSON.stringify({ format: "erica-conversations", version: 2, known: [], conversations });
}
