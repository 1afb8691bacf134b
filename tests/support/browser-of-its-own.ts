/** A browser with a profile folder of its own: to set what only a profile can, and to kill it and come back. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";

/** @param preferences of the profile, as the browser stores them */
export function makeProfile(preferences: object = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-profile-"));
  fs.mkdirSync(path.join(folder, "Default"));
  fs.writeFileSync(path.join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return folder;
}

export const removeProfile = (folder: string): void =>
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

export interface OwnBrowser {
  readonly context: BrowserContext;
  /** As when the system ends it: no process of it gets to finish anything. */
  kill(): Promise<void>;
}

export async function launch(profile: string): Promise<OwnBrowser> {
  const started = spawn(
    requireBrowser(),
    [
      ...browserArguments,
      "--headless",
      "--window-size=1280,800",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(started));
  const [context] = browser.contexts();
  if (!context) throw new Error("the browser has no window");
  return {
    context,
    kill: async () => {
      const gone = new Promise((resolve) => started.once("exit", resolve));
      // Its whole group: renderers and the storage process too.
      if (started.pid !== undefined) process.kill(-started.pid, "SIGKILL");
      await gone;
      await browser.close().catch(() => undefined);
      // Left by the killed one; the next would take it for running.
      for (const lock of ["SingletonLock", "SingletonSocket", "SingletonCookie"])
        fs.rmSync(path.join(profile, lock), { force: true });
    },
  };
}

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    started.stderr?.on("data", (piece: Buffer) => {
      said += piece.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    started.once("exit", (code) => reject(new Error(`the browser ended (${code}): ${said}`)));
  });
}
