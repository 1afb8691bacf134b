/** Drop files, get a tutor for them. */
import { useEffect } from "preact/hooks";
import { importing as english } from "../../language/words/en/importing.ts";
import { ErrorNote } from "../components/error-note.tsx";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { TriedLanguage } from "./add-language.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileButton } from "./file-button.tsx";
import { FolderButton } from "./folder-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import { ImportProgressView } from "./import-progress.tsx";
import { ImportReportView } from "./import-report.tsx";
import { InterruptedImportView } from "./interrupted-import.tsx";
import { KeepFiles } from "./keep-files.tsx";
import styles from "./library.module.css";
import { ReadScans } from "./read-scans.tsx";

/** What a file dialogue shows first; anything can be dropped. */
const accept =
  ".md,.markdown,.qmd,.rmd,.html,.htm,.pdf,.tex,.docx,.pptx,.epub,.ipynb,.vtt,.srt,.txt,.zip,.json,.jsonl,.graphml,.csv,.apkg";

interface Props {
  readonly making: ImportViewModel;
  /** The documents of the course that is being changed are open above, and how far it is with them. */
  readonly shownAtCourse: boolean;
}

export function ImportSection({ making, shownAtCourse }: Props) {
  const words = useWords(english);
  useEffect(() => {
    void making.look();
    void making.scans.look();
  }, [making]);
  const progress = making.progress.value;
  const done = making.done.value;
  const failure = making.failure.value;
  return (
    <section class={styles.section} aria-labelledby="import">
      <h3 id="import">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <InterruptedImportView making={making} />
      <DropZone onFiles={(files) => void making.make(files)}>
        {progress ? (
          // What is done to a course is shown at that course, where its documents are.
          (making.changing.value === undefined || !shownAtCourse) && <ImportProgressView making={making} />
        ) : (
          <div class={styles.add}>
            <FileButton
              text={words.chooseFiles}
              accept={accept}
              onFiles={(files) => void making.make(chosenFolder(files))}
            />
            <FolderButton making={making} />
            <p class={styles.facts}>{words.formats}</p>
            <KeepFiles making={making} />
            <ReadScans scans={making.scans} />
          </div>
        )}
      </DropZone>
      <TriedLanguage scans={making.scans} />
      {failure && <ErrorNote error={failure} />}
      {done && <ImportReportView making={making} done={done} />}
    </section>
  );
}
