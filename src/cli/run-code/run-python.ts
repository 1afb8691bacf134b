/** One Python process that runs many blocks: `runner.py` under one setting. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { err, ok, type Result } from "../../domain/result.ts";
import type { CpuSetting, PythonEnvironment } from "./cpu-settings.ts";

/** The course asks for less than a second a block; a busy machine gets more. */
const LIMIT_SECONDS = 20;

const runner = fileURLToPath(new URL("./runner.py", import.meta.url));

export interface BlockResult {
  readonly output: string;
  readonly error?: string | undefined;
}

const answerSchema = v.object({
  environment: v.object({
    python: v.string(),
    numpy: v.string(),
    machine: v.string(),
    openblasCore: v.nullable(v.string()),
    dispatched: v.array(v.string()),
  }),
  results: v.array(v.object({ output: v.string(), error: v.optional(v.string()) })),
});

export interface PythonAnswer {
  readonly environment: PythonEnvironment;
  /** A result a block, in order. */
  readonly results: readonly BlockResult[];
}

/** Runs blocks under a setting; an error in words when the process itself fails. */
export type RunBlocks = (codes: readonly string[], setting: CpuSetting) => Promise<Result<PythonAnswer, string>>;

function parseAnswer(text: string): PythonAnswer | undefined {
  try {
    const parsed = v.safeParse(answerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** @param python an interpreter that has NumPy */
export const runWith =
  (python: string): RunBlocks =>
  (codes, setting) =>
    new Promise((resolve) => {
      const child = spawn(python, [runner], { env: { ...process.env, ...setting.env } });
      const [out, problems]: [string[], string[]] = [[], []];
      child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => problems.push(text));
      child.on("error", (error) => resolve(err(error.message)));
      child.on("close", (status, signal) => {
        const answer = status === 0 ? parseAnswer(out.join("")) : undefined;
        const how = `Python ended with ${signal ?? status} under "${setting.name}": ${problems.join("").trim()}`;
        resolve(answer?.results.length === codes.length ? ok(answer) : err(how));
      });
      // A process that dies early breaks the pipe; its status says more.
      child.stdin.on("error", () => undefined);
      child.stdin.end(JSON.stringify({ blocks: codes, limitSeconds: LIMIT_SECONDS, shake: setting.shake ?? null }));
    });

/** The first interpreter that has NumPy; `ERICA_PYTHON` names another. */
export function findPython(): RunBlocks | undefined {
  const candidates = process.env.ERICA_PYTHON ? [process.env.ERICA_PYTHON] : ["python3", "python", "/usr/bin/python3"];
  const hasNumPy = (python: string): boolean =>
    spawnSync(python, ["-c", "import numpy"], { stdio: "ignore" }).status === 0;
  const python = candidates.find(hasNumPy);
  return python === undefined ? undefined : runWith(python);
}
