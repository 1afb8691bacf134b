/** Pages that are pictures and were left out: how many, what reads them, and reading them now. */
import type { CourseReport, FileReport } from "../../domain/import-report.ts";
import { scans as english } from "../../language/words/en/scans.ts";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { AddLanguage } from "./add-language.tsx";
import styles from "./import-report.module.css";

/** Pages that OCR has not looked at. */
function untriedPages({ problem, notes }: FileReport): number {
  if (problem) return problem.type === "scanned" && problem.tried === undefined ? problem.pages : 0;
  return notes.reduce(
    (sum, note) => (note.type === "pages-without-text" && note.tried === undefined ? sum + note.pages.length : sum),
    0,
  );
}

interface Props {
  readonly making: ImportViewModel;
  readonly report: CourseReport;
}

export function OfferOcr({ making, report }: Props) {
  const words = useWords(english);
  const { scans } = making;
  const pages = report.files.reduce((sum, file) => sum + untriedPages(file), 0);
  if (pages === 0) return null;
  const ready = scans.languages.value.length > 0;
  return (
    <div class={styles.offer}>
      <p>{words.found(pages)}</p>
      {ready ? (
        <div class={styles.actions}>
          <button type="button" class={controls.button} onClick={() => void making.readScans()}>
            {words.readNow}
          </button>
        </div>
      ) : (
        <AddLanguage scans={scans} />
      )}
    </div>
  );
}
