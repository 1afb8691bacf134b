/** The programs on the page: as the learner changed them, and what became of running them. They live as long as the tab. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import { pythonPackages } from "../../domain/python-files.ts";
import type { PrintedPart, PythonEnd, PythonProgress, PythonRun, PythonRunner } from "../../protocol/python-api.ts";
import { importedModules } from "../../python/imports.ts";
import { createPageNames, type NameKeeper, type PageNames } from "./page-names.ts";

export interface CellOutput extends PrintedPart {
  /** Descriptions, unchecked. */
  readonly figures: readonly string[];
  /** How many it drew, also those that are not shown; known at its end. */
  readonly drawn: number;
}

export type CellState =
  | { readonly type: "untouched" }
  | { readonly type: "working"; readonly progress: PythonProgress; readonly output: CellOutput }
  | {
      readonly type: "ended";
      readonly end: PythonEnd;
      readonly output: CellOutput;
      readonly code: string;
      /** Names that earlier programs left it were gone. */
      readonly lost: boolean;
      /** The name it lacked, which another program on the page set. */
      readonly elsewhere?: string;
    }
  | { readonly type: "failed"; readonly error: AppError; readonly output: CellOutput }
  /** It imports packages that are not on this device. */
  | { readonly type: "needs"; readonly packages: readonly string[] };

export interface PythonCell {
  /** As the page has it. */
  readonly original: string;
  readonly code: ReadonlySignal<string>;
  readonly editing: Signal<boolean>;
  readonly state: ReadonlySignal<CellState>;
  edit(code: string): void;
  /** Back to the page's program. */
  reset(): void;
  run(): Promise<void>;
  stop(): void;
}

export interface PythonCells {
  readonly names: PageNames;
  /** A program is the same wherever it is shown. */
  of(original: string): PythonCell;
}

const nothing: CellOutput = { text: "", lines: 0, figures: [], drawn: 0 };

/** @param page which page is shown now: its programs may leave their names to each other */
export function createPythonCells(runner: PythonRunner, page: () => string = () => ""): PythonCells {
  const cells = new Map<string, PythonCell>();
  const names = createPageNames(page);
  return {
    names,
    of: (original) => {
      const cell = cells.get(original) ?? createCell(runner, original, names, String(cells.size));
      cells.set(original, cell);
      return cell;
    },
  };
}

function createCell(runner: PythonRunner, original: string, names: NameKeeper, id: string): PythonCell {
  const code = signal(original);
  const state = signal<CellState>({ type: "untouched" });
  let running: PythonRun | undefined;

  const run = async (): Promise<void> => {
    if (running) return;
    const shared = names.shared(id);
    const program = {
      code: code.peek(),
      packages: importedModules(code.peek()).filter((name) => pythonPackages.has(name)),
      ...(shared && { shared }),
    };
    let output = nothing;
    let lost = false;
    let progress: PythonProgress = { step: "starting" };
    const show = (): void => {
      state.value = { type: "working", progress, output };
    };
    show();
    running = runner.run(program, {
      progress: (now) => {
        progress = now;
        show();
      },
      printed: ({ text, lines }) => {
        output = { ...output, text: output.text + text, lines };
        show();
      },
      drew: (line) => {
        output = { ...output, figures: [...output.figures, line] };
        show();
      },
      left: (remains) => {
        output = { ...output, drawn: remains.figures };
        lost = names.ran(id, shared, remains);
      },
    });
    const ended = await running.ended;
    running = undefined;
    if (ended.ok) {
      const { value: end } = ended;
      const elsewhere = end.type === "raised" ? names.setElsewhere(id, end.error) : undefined;
      state.value = { type: "ended", end, output, code: program.code, lost, ...(elsewhere && { elsewhere }) };
    } else if (ended.error.type === "model-not-installed") state.value = { type: "needs", packages: program.packages };
    else state.value = { type: "failed", error: ended.error, output };
  };
  return {
    original,
    code,
    editing: signal(false),
    state,
    edit: (text) => {
      code.value = text;
    },
    reset: () => {
      code.value = original;
      if (!running) state.value = { type: "untouched" };
    },
    run,
    stop: () => running?.stop(),
  };
}
