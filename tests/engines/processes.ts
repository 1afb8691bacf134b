/** Browser processes: started with their output kept, ended with all they started. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export interface Running {
  readonly output: () => string;
  stop(): Promise<void>;
}

export function start(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  // A group of its own, so that content processes end with it.
  const child: ChildProcess = spawn(command, parameters, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  let output = "";
  const keep = (piece: Buffer): void => {
    output += piece.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.on("error", (error) => keep(Buffer.from(String(error))));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const end = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  return {
    output: () => output,
    stop: async () => {
      end("SIGTERM");
      await Promise.race([ended, sleep(5_000, undefined, { ref: false }).then(() => end("SIGKILL"))]);
    },
  };
}

/** Tries until there is an answer, or says what was waited for. */
export async function until<T>(what: string, attempt: () => Promise<T | undefined | false>, ms = 20_000): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    try {
      const value = await attempt();
      if (value) return value;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(
    `${what}: not within ${ms / 1000} s${last ? ` (${last instanceof Error ? last.message : last})` : ""}`,
  );
}
