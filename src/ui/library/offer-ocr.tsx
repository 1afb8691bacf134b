/** Pages that are pictures and were left out: how many, what reads them, and reading them now. */
import { useRef } from "preact/hooks";
import type { CourseReport, FileReport } from "../../domain/import-report.ts";
import { scans as english } from "../../language/words/en/scans.ts";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { AddLanguage } from "./add-language.tsx";
import styles from "./import-report.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

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

/** Nothing where OCR looked at all of them, or where there are none. */
export function OfferOcr({ making, report }: Props) {
  const pages = report.files.reduce((sum, file) => sum + untriedPages(file), 0);
  return pages > 0 ? <Offer making={making} pages={pages} /> : null;
}

function Offer({ making, pages }: Pick<Props, "making"> & { readonly pages: number }) {
  const words = useWords(english);
  const { scans } = making;
  const offer = useRef<HTMLDivElement>(null);
  useKeptFocus(offer);
  return (
    <div ref={offer} class={styles.offer} tabIndex={-1}>
      <p>{words.found(pages)}</p>
      {scans.languages.value.length > 0 ? (
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
