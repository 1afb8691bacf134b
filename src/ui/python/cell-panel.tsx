/** What became of running a program. */
import { python as english } from "../../language/words/en/python.ts";
import type { PythonProgress } from "../../protocol/python-api.ts";
import { sameOutput } from "../../python/compare-outputs.ts";
import { causeOf } from "../../python/error-cause.ts";
import { ErrorNote } from "../components/error-note.tsx";
import type { Lazy } from "../lazy.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import type { PageNames } from "../view-models/page-names.ts";
import type { CellOutput, CellState, PythonCell } from "../view-models/python-cells.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";
import { KeptNames } from "./kept-names.tsx";
import { LazyDrawnFigures } from "./lazy-drawn-figures.tsx";
import { PackageOffer } from "./package-offer.tsx";
import { PrintedOutput } from "./printed-output.tsx";

interface Props {
  readonly cell: PythonCell;
  /** What the page shows as printed. */
  readonly printed: string | undefined;
  readonly library: Lazy<LibraryViewModel>;
  readonly names: PageNames;
}

const nothing: CellOutput = { text: "", lines: 0, figures: [], drawn: 0 };

const isEmpty = ({ text, lines, figures }: CellOutput): boolean => lines + text.length + figures.length === 0;

export function CellPanel({ cell, printed, library, names }: Props) {
  const words = useWords(english);
  const state = cell.state.value;
  if (state.type === "untouched") return null;
  const output = "output" in state ? state.output : nothing;
  const expected = state.type === "ended" && state.code === cell.original ? printed : undefined;
  return (
    <div class={styles.panel} data-screen>
      {output.lines + output.text.length > 0 && <PrintedOutput output={output} />}
      <LazyDrawnFigures output={output} />
      {state.type === "working" && <Progress progress={state.progress} />}
      <p class={styles.status} role="status" data-failed={state.type === "ended" && state.end.type === "raised"}>
        {statusOf(state, expected, words)}
      </p>
      {state.type === "ended" && state.end.type === "raised" && (
        <p class={styles.technical}>{words.inPython(state.end.error.kinds[0] ?? "", state.end.error.message)}</p>
      )}
      {state.type === "ended" && <NamesNote state={state} on={names.on.value} />}
      {state.type === "failed" && <ErrorNote error={state.error} />}
      {state.type === "needs" && <PackageOffer cell={cell} packages={state.packages} library={library} />}
      <KeptNames names={names} />
    </div>
  );
}

interface NamesNoteProps {
  readonly state: Extract<CellState, { type: "ended" }>;
  /** Whether programs leave their names to each other. */
  readonly on: boolean;
}

/** What a program has to do with others of the page, where that explains how it ended. */
function NamesNote({ state: { end, lost, elsewhere }, on }: NamesNoteProps) {
  const { keeping: words } = useWords(english);
  const others = end.type === "raised" ? (end.error.others ?? []) : [];
  return (
    <>
      {lost && <p>{words.lost}</p>}
      {elsewhere !== undefined && <p>{on ? words.gone(elsewhere) : words.elsewhere(elsewhere)}</p>}
      {others.length > 0 && <p>{words.others(others)}</p>}
    </>
  );
}

function Progress({ progress }: { readonly progress: PythonProgress }) {
  const words = useWords(english);
  if (progress.step !== "loading") return <progress class={styles.bar} aria-hidden="true" />;
  const { receivedBytes, totalBytes } = progress;
  const text = words.received(receivedBytes, totalBytes);
  return (
    <div class={styles.loading}>
      <progress class={styles.bar} max={totalBytes} value={receivedBytes} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}

function statusOf(state: CellState, expected: string | undefined, words: typeof english): string {
  if (state.type === "working") return words.steps[state.progress.step];
  if (state.type !== "ended") return "";
  const { end, output } = state;
  switch (end.type) {
    case "finished":
      if (expected !== undefined) return sameOutput(output.text, expected) ? words.same : words.differs;
      return isEmpty(output) ? words.doneSilent : words.done;
    case "stopped":
      return words.stopped;
    case "too-long":
      return words.tooLong(end.seconds);
    case "raised": {
      const sentence = words.cause(causeOf(end.error));
      return end.error.line === undefined ? sentence : words.atLine(end.error.line, sentence);
    }
  }
}
