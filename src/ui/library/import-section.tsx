/** Drop files, get a tutor for them. */
import { importing as english } from "../../language/words/en/importing.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Switch } from "../components/switch.tsx";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { DropZone } from "./drop-zone.tsx";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import { ImportReportView } from "./import-report.tsx";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

/** What a file dialogue shows first; anything can be dropped. */
const accept =
  ".md,.markdown,.qmd,.rmd,.html,.htm,.pdf,.docx,.pptx,.epub,.ipynb,.vtt,.srt,.txt,.zip,.json,.jsonl,.graphml,.csv,.apkg";

interface Props {
  readonly making: ImportViewModel;
  /** Undefined where the browser doesn't tell. */
  readonly freeBytes: number | undefined;
}

export function ImportSection({ making, freeBytes }: Props) {
  const words = useWords(english);
  const progress = making.progress.value;
  const done = making.done.value;
  const failure = making.failure.value;
  return (
    <section class={styles.section} aria-labelledby="import">
      <h3 id="import">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <DropZone onFiles={(files) => void making.make(files)}>
        {progress ? (
          <>
            <ProgressLine
              text={
                progress.file === undefined
                  ? words.working(progress.stage, progress.fraction)
                  : words.workingOn(progress.stage, progress.fraction, progress.file)
              }
              fraction={progress.fraction}
            />
            <Keeping making={making} freeBytes={freeBytes} />
            <div class={styles.actions}>
              <button type="button" class={controls.button} aria-label={words.cancelNamed} onClick={making.cancel}>
                {words.cancel}
              </button>
            </div>
          </>
        ) : (
          <div class={styles.add}>
            <FileButton
              text={words.chooseFiles}
              accept={accept}
              onFiles={(files) => void making.make(chosenFolder(files))}
            />
            <FileButton
              text={words.chooseFolder}
              folder
              look="quiet"
              onFiles={(files) => void making.make(chosenFolder(files))}
            />
            <p class={styles.facts}>{words.formats}</p>
            <Switch
              label={words.keep.label}
              help={freeBytes === undefined ? words.keep.help : words.keep.helpWithRoom(freeBytes)}
              on={making.keepFiles.value}
              onChange={(on) => {
                making.keepFiles.value = on;
              }}
            />
          </div>
        )}
      </DropZone>
      {failure && <ErrorNote error={failure} />}
      {done && <ImportReportView making={making} done={done} />}
    </section>
  );
}

/** What keeping costs, before anything is written. */
function Keeping({ making, freeBytes }: Props) {
  const { keep: words } = useWords(english);
  const keeping = making.keeping.value;
  if (!keeping) return null;
  const { files, bytes } = keeping;
  // While it is stored the course is on the device twice.
  const fits = freeBytes === undefined || bytes <= freeBytes / 2;
  return <p class={styles.facts}>{fits ? words.takes(files, bytes) : words.takesTooMuch(bytes, freeBytes)}</p>;
}
