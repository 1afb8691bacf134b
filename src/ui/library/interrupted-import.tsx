/** A course whose making was cut short: its files are asked for again, and what was read of them isn't read twice. */
import type { CourseId } from "../../domain/ids.ts";
import { importing as english } from "../../language/words/en/importing.ts";
import type { CourseChange } from "../../protocol/import-api.ts";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { FileButton } from "./file-button.tsx";
import { FolderButton } from "./folder-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import styles from "./library.module.css";

export function InterruptedImportView({ making }: { readonly making: ImportViewModel }) {
  const words = useWords(english);
  const interrupted = making.interrupted.value;
  if (!interrupted || making.progress.value) return null;
  const { files, title, course, folder } = interrupted;
  const change: CourseChange | undefined =
    course === undefined ? undefined : { course: course as CourseId, remove: [] };
  const goOn = (chosen: readonly File[]): void => void making.make(chosenFolder(chosen), change);
  return (
    <section class={styles.interrupted} aria-label={words.interruptedNamed}>
      <p>{title === undefined ? words.interrupted(files) : words.interruptedUpdate(title, files)}</p>
      <div class={styles.actions}>
        {folder !== undefined && making.keepsFolders && (
          <button type="button" class={controls.primary} onClick={() => void making.goOn()}>
            {words.goOnFrom(folder)}
          </button>
        )}
        <FileButton text={words.chooseFiles} label={words.goOnWithFiles} onFiles={goOn} />
        <FolderButton making={making} label={words.goOnWithFolder} change={change} />
        <button type="button" class={controls.quiet} onClick={making.forgetInterrupted}>
          {words.forgetInterrupted}
        </button>
      </div>
    </section>
  );
}
