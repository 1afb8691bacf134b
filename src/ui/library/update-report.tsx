/** What became of a course's documents when its files were chosen again. Nothing that is gone is dropped unasked. */
import type { CourseId } from "../../domain/ids.ts";
import type { UpdateReport } from "../../domain/import-report.ts";
import { importing as english } from "../../language/words/en/importing.ts";
import { library as libraryWords } from "../../language/words/en/library.ts";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./import-report.module.css";

interface Props {
  readonly making: ImportViewModel;
  readonly update: UpdateReport;
  readonly passages: number;
  /** Absent when it could not be stored. */
  readonly course: CourseId | undefined;
}

export function UpdateReportView({ making, update, passages, course }: Props) {
  const words = useWords(english).updating;
  const { keepIt } = useWords(libraryWords);
  const { added, changed, removed, leftOut, same, gone, keptPassages } = update;
  const remove = gone.map(({ document }) => document);
  return (
    <>
      <ul class={styles.changes} aria-label={words.changes}>
        {added.length > 0 && <li>{words.added(added)}</li>}
        {changed.length > 0 && <li>{words.changed(changed)}</li>}
        {removed.length > 0 && <li>{words.removed(removed)}</li>}
        {leftOut.length > 0 && <li>{words.leftOut(leftOut)}</li>}
        {same > 0 && <li>{words.same(same)}</li>}
        <li>{words.kept(keptPassages, passages)}</li>
      </ul>
      {gone.length > 0 && (
        <>
          <h5>{words.gone(gone.length)}</h5>
          <ul class={styles.files} aria-label={words.gone(gone.length)}>
            {gone.map((source) => (
              <li key={source.document}>
                <span class={styles.path}>{source.title}</span>
                <span class={styles.soft}>{words.weight(source)}</span>
              </li>
            ))}
          </ul>
          {course !== undefined && (
            <div class={styles.actions}>
              <ConfirmButton
                question={words.reallyRemoveGone(gone.length)}
                yes={words.removeGone}
                no={keepIt}
                onConfirm={() => void making.make([], { course, remove })}
              >
                {words.removeGone}
              </ConfirmButton>
            </div>
          )}
        </>
      )}
    </>
  );
}
