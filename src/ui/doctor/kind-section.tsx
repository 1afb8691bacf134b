/** The findings of one kind, a few at first. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ConceptName } from "../../domain/correction.ts";
import type { FindingKind } from "../../domain/finding.ts";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";
import { FindingRow } from "./finding-row.tsx";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
  readonly editHref: (concept: ConceptName) => string;
  /** The last of its kind is gone, and its heading with it. */
  readonly onEmpty: () => void;
}

const first = 8;
const furtherAtOnce = 25;

export function KindSection({ doctor, kind, findings, editHref, onEmpty }: Props) {
  const words = useWords(english);
  const shown = useSignal(first);
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, lead } = words.kind(kind);
  const id = `doctor-${kind}`;
  const left = findings.length - shown.value;
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words.countOf(title, findings.length)}
      </h3>
      <p class={styles.soft}>{lead}</p>
      <ul class={styles.findings}>
        {findings.slice(0, shown.value).map((finding) => (
          <FindingRow
            key={finding.key}
            doctor={doctor}
            finding={finding}
            editHref={editHref}
            onDone={() => (heading.current?.isConnected ? heading.current.focus() : onEmpty())}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class={controls.button} onClick={() => (shown.value += furtherAtOnce)}>
          {words.more(Math.min(left, furtherAtOnce))}
        </button>
      )}
    </section>
  );
}
