/** What came of the files: the course, what was read and what not, and why. */
import { useEffect, useRef } from "preact/hooks";
import type { FileReport } from "../../domain/import-report.ts";
import { importing as english } from "../../language/words/en/importing.ts";
import controls from "../styles/controls.module.css";
import type { ImportDone, ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./import-report.module.css";
import { OfferOcr } from "./offer-ocr.tsx";
import { UpdateReportView } from "./update-report.tsx";

interface Props {
  readonly making: ImportViewModel;
  readonly done: ImportDone;
}

export function ImportReportView({ making, done }: Props) {
  const words = useWords(english);
  const { report, course, pack } = done;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const notRead = report.files.filter(({ problem }) => problem !== undefined);
  const read = report.files.filter(({ problem }) => problem === undefined);
  return (
    <div class={styles.report}>
      <h4 ref={heading} tabIndex={-1}>
        {pack ? words.done(report.title) : words.nothing}
      </h4>
      {pack && <p>{words.madeOf(report.concepts, report.passages, report.documents)}</p>}
      {pack && report.keptBytes !== undefined && <p class={styles.soft}>{words.keep.kept(report.keptBytes)}</p>}
      {report.update && (
        <UpdateReportView making={making} update={report.update} passages={report.passages} course={course} />
      )}
      <div class={styles.actions}>
        {course && (
          <button type="button" class={controls.primary} onClick={() => void making.ask()}>
            {words.ask}
          </button>
        )}
        {course && (
          <a class={controls.button} href={making.doctorHref(course)}>
            {words.lookForMistakes}
          </a>
        )}
        {pack && (
          <button type="button" class={controls.button} onClick={() => void making.save()}>
            {words.save}
          </button>
        )}
        <button type="button" class={controls.quiet} onClick={making.closeReport}>
          {words.close}
        </button>
      </div>
      <OfferOcr making={making} report={report} />
      {notRead.length > 0 && (
        <>
          <h5>{words.notRead(notRead.length)}</h5>
          <Files files={notRead} label={words.notRead(notRead.length)} />
        </>
      )}
      {read.length > 0 && (
        <details>
          <summary>{words.wasRead(read.length)}</summary>
          <Files files={read} label={words.wasRead(read.length)} />
        </details>
      )}
      {report.passedOver > 0 && <p class={styles.soft}>{words.passedOver(report.passedOver)}</p>}
    </div>
  );
}

function Files({ files, label }: { readonly files: readonly FileReport[]; readonly label: string }) {
  const words = useWords(english);
  return (
    <ul class={styles.files} aria-label={label}>
      {files.map(({ path, problem, passages, notes, format }) => (
        <li key={path}>
          <span class={styles.path}>{path}</span>
          <span class={problem ? styles.problem : styles.soft}>
            {[
              ...(problem
                ? [words.problem(problem)]
                : [...(format ? [words.format(format)] : []), words.passages(passages)]),
              ...notes.map((note) => words.note(note)),
            ].map((text) => (
              <span key={text}>{text} </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
