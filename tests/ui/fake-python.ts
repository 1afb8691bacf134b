/** A Python that does what a test says: how programs look while they run and when they end is what is tested here. */
import type { AppError } from "../../src/domain/errors.ts";
import type { Result } from "../../src/domain/result.ts";
import type { PythonEnd, PythonListener, PythonProgram, PythonRunner } from "../../src/protocol/python-api.ts";

export interface FakePython extends PythonRunner {
  readonly programs: PythonProgram[];
  /** Of the last program. */
  readonly on: () => PythonListener;
  end(outcome: Result<PythonEnd, AppError>): void;
}

export function createFakePython(): FakePython {
  const programs: PythonProgram[] = [];
  let listener: PythonListener | undefined;
  let settle: (outcome: Result<PythonEnd, AppError>) => void = () => undefined;
  return {
    programs,
    on: () => {
      if (!listener) throw new Error("no program was run");
      return listener;
    },
    end: (outcome) => settle(outcome),
    run(program, on) {
      programs.push(program);
      listener = on;
      const ended = new Promise<Result<PythonEnd, AppError>>((resolve) => {
        settle = resolve;
      });
      return { ended, stop: () => settle({ ok: true, value: { type: "stopped" } }) };
    },
  };
}
