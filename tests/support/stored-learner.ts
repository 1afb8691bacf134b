import { expect, type Page } from "@playwright/test";

/** Everything in the learner's database as JSON: what a reload would find. */
export const storedLearner = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("erica-learner"));
    const names = [...database.objectStoreNames];
    const read = database.transaction(names);
    const records = await Promise.all(names.map((name) => done(read.objectStore(name).getAll())));
    database.close();
    return JSON.stringify(records);
  });

/** A reload that finds `stored`: what is shown may be on its way to the database, and a page that goes takes it along. */
export async function reloadWith(page: Page, stored: string): Promise<void> {
  await expect.poll(() => storedLearner(page)).toContain(stored);
  await page.reload();
}
