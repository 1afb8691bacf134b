/** A program of the course: it can be run and changed where it stands. */
import { useSignal } from "@preact/signals";
import { useContext } from "preact/hooks";
import { pythonPackages } from "../../domain/python-files.ts";
import { text } from "../../language/words/en/text.ts";
import { importedModules } from "../../python/imports.ts";
import styles from "../rich-text/code-figure.module.css";
import { CodeFigure } from "../rich-text/code-figure.tsx";
import type { PythonCell } from "../view-models/python-cells.ts";
import { useWords } from "../words.ts";
import { cellView } from "./lazy-cell-view.ts";
import { PythonContext, type RunsPython } from "./python-context.ts";

interface Props {
  readonly code: string;
  /** What the page shows as printed. */
  readonly printed?: string | undefined;
}

export function RunnableCode(props: Props) {
  const python = useContext(PythonContext);
  return python ? <Runnable {...props} python={python} /> : <CodeFigure code={props.code} language="python" />;
}

function Runnable({ code: original, printed, python }: Props & { readonly python: RunsPython }) {
  const { program: words } = useWords(text);
  const failed = useSignal(false);
  const cells = python.cells.value.value;
  const cell = cells?.of(original);
  const view = cellView.value.value;
  const code = cell?.code.value ?? original;
  const isRunning = cell?.state.value.type === "working";
  const isEditing = view !== undefined && cell?.editing.value === true;
  const withCell = async (act: (cell: PythonCell) => void): Promise<void> => {
    failed.value = false;
    try {
      const [cells] = await Promise.all([python.cells.load(), cellView.load()]);
      act(cells.of(original));
    } catch {
      failed.value = true;
    }
  };
  const run = (): void => {
    if (isRunning) cell.stop();
    else void withCell((loaded) => void loaded.run());
  };
  const edit = (): void => void withCell(({ editing }) => (editing.value = !editing.peek()));
  const needs = importedModules(code).flatMap((name) => pythonPackages.get(name) ?? []);
  const facts = [...needs.map(words.needs), ...(code === original ? [] : [words.edited])];
  return (
    <CodeFigure
      code={code}
      language="python"
      facts={facts}
      actions={
        <>
          <button type="button" class={styles.action} data-screen onClick={run}>
            {isRunning ? words.stop : words.run}
          </button>
          <button type="button" class={styles.action} data-screen aria-pressed={isEditing} onClick={edit}>
            {words.edit}
          </button>
        </>
      }
      instead={isEditing && <view.CodeEditor cell={cell} />}
    >
      {failed.value && (
        <p class={styles.failed} role="alert">
          {words.notLoaded}
        </p>
      )}
      {view && cells && cell && (
        <view.CellPanel cell={cell} printed={printed} library={python.library} names={cells.names} />
      )}
    </CodeFigure>
  );
}
