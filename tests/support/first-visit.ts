/** A first visit that was made once, on a disk that later ones start from. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { open, serve, waitForOffline } from "./app.ts";

/** What a first visit left on the disk. An origin is its port too, so the app is served there again. */
export interface FirstVisit {
  readonly profile: string;
  readonly port: number;
}

/** A quarter of the disk: the service worker serves the files, and nothing of it is drawn again from here. */
const unused = ["Cache", "GPUCache", "DawnGraphiteCache", "DawnWebGPUCache"];

const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "erica-profile-"));

export const deleteLearnerData = (): Promise<void> =>
  new Promise((resolve, reject) => {
    localStorage.clear();
    const request = indexedDB.deleteDatabase("erica-learner");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

export async function makeFirstVisit(launchOptions: object): Promise<FirstVisit> {
  const profile = temporary();
  const app = await serve();
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  const page = await context.newPage();
  await open(page, app.url);
  await waitForOffline(page);
  // What the course's words and vectors were made into is stored by now, or the next visit would make them again.
  await open(page, app.url);
  // Nothing of a learner's, as if the database had never been made.
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.evaluate(deleteLearnerData);
  await context.close();
  await app.stop();
  for (const name of unused) fs.rmSync(path.join(profile, "Default", name), { recursive: true, force: true });
  return { profile, port: Number(new URL(app.url).port) };
}

/** @returns a profile of its own, without copying what the file system can share */
export function copyOf({ profile }: FirstVisit): string {
  const copy = temporary();
  fs.cpSync(profile, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  return copy;
}
